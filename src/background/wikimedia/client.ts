import type { WikiEntry, WikiPage } from '../../knowledge/wikimedia/entry.ts';
import {
  itemsNamed,
  itemsUrl,
  labelsUrl,
  MOST_ITEMS,
  nameItems,
  readItems,
  readLabels,
} from '../../knowledge/wikimedia/items.ts';
import { type FoundPage, pagesUrl, readPages, WikimediaError } from '../../knowledge/wikimedia/pages.ts';
import type { Question } from '../../knowledge/wikimedia/questions.ts';
import type { LookupCache } from './cache.ts';
import type { Budget, Fetcher, LookupProblem } from './fetch-json.ts';

export interface Answers {
  /** By title asked. */
  readonly entries: ReadonlyMap<string, WikiEntry>;
  /** Why some are not there. */
  readonly problem?: LookupProblem;
}

export interface WikimediaClient {
  /** @param isPrivate asked from a private window: nothing is kept. Never rejects. */
  ask(questions: readonly Question[], edition: string, isPrivate: boolean): Promise<Answers>;
}

/** Pages, items of Wikidata, and the names of those that the items name. */
const MOST_REQUESTS = 3;
/** Items are large; the most salient entities' are enough. */
const MOST_DESCRIBED = 12;

/** Asks Wikipedia and Wikidata, and keeps the answers. @param now milliseconds */
export function createWikimediaClient(fetcher: Fetcher, cache: LookupCache, now: () => number): WikimediaClient {
  return {
    async ask(questions, edition, isPrivate) {
      const kept = isPrivate
        ? new Map<string, WikiEntry>()
        : await quietly(cache.get(edition, titlesOf(questions)), new Map());
      const open = questions.filter(({ title, isKnown }) => !answers(kept.get(title), isKnown));
      if (open.length === 0) return { entries: kept };
      const { entries, problem } = await fetchEntries(open, edition);
      if (!isPrivate) await quietly(cache.put(edition, entries), undefined);
      return { entries: new Map([...kept, ...entries]), ...(problem !== undefined && { problem }) };
    },
  };

  async function fetchEntries(questions: readonly Question[], edition: string): Promise<Answers> {
    const budget: Budget = { left: MOST_REQUESTS };
    const get = async <T>(url: string, read: (body: unknown) => T): Promise<T> => {
      const fetched = await fetcher.get(url, budget);
      if (!fetched.ok) throw new Problem(fetched.problem);
      return read(fetched.body);
    };
    const entries = new Map<string, WikiEntry>();
    try {
      const titles = titlesOf(questions);
      const pages = await get(pagesUrl(`https://${edition}.wikipedia.org`, titles), body => readPages(body, titles));
      const asOf = new Date(now()).toISOString().slice(0, 10);
      for (const [title, page] of pages) entries.set(title, entryOf(page, asOf));
      const unknown = questions.filter(({ isKnown }) => !isKnown).flatMap(({ title }) => qidOf(entries.get(title)));
      const ids = [...new Set(unknown)].slice(0, MOST_DESCRIBED);
      if (ids.length === 0) return { entries };
      const items = await get(itemsUrl(ids), readItems);
      const named = [...new Set([...items.values()].flatMap(({ facts }) => itemsNamed(facts)))].slice(0, MOST_ITEMS);
      const labels =
        named.length === 0 ? new Map() : await get(labelsUrl(named, edition), body => readLabels(body, edition));
      for (const [title, entry] of entries) {
        const item = entry.kind === 'page' ? items.get(entry.qid ?? '') : undefined;
        if (entry.kind === 'page' && item !== undefined)
          entries.set(title, { ...entry, isPerson: item.isPerson, facts: nameItems(item.facts, labels) });
      }
      return { entries };
    } catch (error) {
      return { entries, problem: problemOf(error) };
    }
  }
}

class Problem extends Error {
  readonly problem: LookupProblem;
  constructor(problem: LookupProblem) {
    super(problem);
    this.problem = problem;
  }
}

function problemOf(error: unknown): LookupProblem {
  if (error instanceof Problem) return error.problem;
  console.error('Backstory: look-up:', error); // an answer of another shape than the documentation's
  return error instanceof WikimediaError && error.isBusy ? 'busy' : 'failed';
}

const titlesOf = (questions: readonly Question[]) => questions.map(({ title }) => title);
const qidOf = (entry: WikiEntry | undefined) => (entry?.kind === 'page' ? (entry.qid ?? []) : []);

/** Whether what was kept answers a question: of what the pack does not know the item is wanted, too. */
const answers = (entry: WikiEntry | undefined, isKnown: boolean) =>
  entry !== undefined && (isKnown || entry.kind !== 'page' || entry.qid === undefined || entry.isPerson !== undefined);

function entryOf(page: FoundPage | null, asOf: string): WikiEntry {
  if (page === null) return { kind: 'missing' };
  const { isDisambiguation, ...rest } = page;
  if (isDisambiguation) return { kind: 'several', title: page.title };
  const entry: WikiPage = { kind: 'page', ...rest, facts: [], asOf };
  return entry;
}

/** A cache that cannot be read or written (storage full, private mode) costs a request, nothing else. */
async function quietly<T>(work: Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch (error) {
    console.error('Backstory: look-ups:', error);
    return otherwise;
  }
}
