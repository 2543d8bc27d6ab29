/** Why Wikipedia could not answer. */
export type LookupProblem = 'offline' | 'busy' | 'failed';

export type Fetched =
  | { readonly ok: true; readonly body: unknown }
  | { readonly ok: false; readonly problem: LookupProblem };

/** How many requests an article may still cost, repeated ones too. */
export interface Budget {
  left: number;
}

export interface Fetcher {
  get(url: string, budget: Budget): Promise<Fetched>;
}

export interface FetcherParts {
  readonly fetch: typeof globalThis.fetch;
  /** Milliseconds. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  /** Milliseconds a request may take. */
  readonly timeout?: number;
}

const TIMEOUT = 8_000;
/** Longest answer that is read, in bytes: twelve items of Wikidata may take some millions. */
const MOST_BYTES = 20_000_000;
/** A longer pause than this is not waited for: the reader has the local facts. */
const LONGEST_PAUSE = 3_000;
/** Where the service does not say how long it wants to be left alone. */
const PAUSE = 60_000;
/** Longer than this the service is not left alone, whatever it says; and an end further away was set by a clock that was ahead. */
const LONGEST_QUIET = 3_600_000;
const TOO_MANY = 429;
const UNAVAILABLE = 503;

/**
 * Fetches JSON with the manners that Wikimedia asks of clients (https://www.mediawiki.org/wiki/API:Etiquette): one request at a time, a name to know them
 * by, pauses as the service wants them. Nothing goes with a request but its address: no cookies, no referrer. Never rejects.
 */
export function createFetcher({ fetch, now, pause, timeout = TIMEOUT }: FetcherParts): Fetcher {
  let last: Promise<unknown> = Promise.resolve();
  let quietUntil = 0;

  async function request(url: string, budget: Budget): Promise<Fetched> {
    const quiet = quietUntil - now();
    if (quiet > 0 && quiet <= LONGEST_QUIET) return { ok: false, problem: 'busy' };
    if (budget.left-- <= 0) return { ok: false, problem: 'busy' };
    let response: Response;
    try {
      response = await fetch(url, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        redirect: 'error', // the API never redirects; a network's log-in page does
        headers: { 'Api-User-Agent': 'Backstory (browser extension)' },
        signal: AbortSignal.timeout(timeout),
      });
    } catch {
      return { ok: false, problem: 'offline' };
    }
    if (response.status === TOO_MANY || response.status === UNAVAILABLE) {
      const wanted = pauseWanted(response.headers.get('Retry-After'), now());
      if (wanted > LONGEST_PAUSE || budget.left <= 0) {
        quietUntil = now() + Math.min(wanted, LONGEST_QUIET);
        return { ok: false, problem: 'busy' };
      }
      await pause(wanted);
      return request(url, budget);
    }
    if (!response.ok) return { ok: false, problem: 'failed' };
    try {
      return { ok: true, body: JSON.parse(await readText(response)) };
    } catch {
      return { ok: false, problem: 'failed' }; // cut off, too long, or no JSON
    }
  }

  return {
    get(url, budget) {
      const result = last.then(() => request(url, budget));
      last = result;
      return result;
    },
  };
}

/** @throws RangeError where the answer is longer than `MOST_BYTES`; the rest of it is not fetched */
async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (let read = await reader?.read(); read?.value !== undefined; read = await reader?.read()) {
    bytes += read.value.length;
    if (bytes > MOST_BYTES) {
      await reader?.cancel();
      throw new RangeError('the answer is too long');
    }
    text += decoder.decode(read.value, { stream: true });
  }
  return text + decoder.decode();
}

/** Milliseconds, from seconds or a date. */
function pauseWanted(header: string | null, now: number): number {
  if (header === null || header.trim() === '') return PAUSE;
  const seconds = Number(header);
  const wanted = Number.isNaN(seconds) ? Date.parse(header) - now : seconds * 1000;
  return Number.isNaN(wanted) ? PAUSE : Math.max(0, wanted);
}
