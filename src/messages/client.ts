import { browser } from '../platform/browser.ts';
import type { BACKGROUND_CALLS, BackgroundAnswers, PAGE_CALLS, PageAnswers, Payloads, Result } from './contract.ts';
import type { GATE_CALLS, GateAnswers } from './gate-calls.ts';

type BackgroundPayloads = Payloads<typeof BACKGROUND_CALLS>;
type PagePayloads = Payloads<typeof PAGE_CALLS & typeof GATE_CALLS>;
type AllPageAnswers = PageAnswers & GateAnswers;

/** Tries of one call to the background, and the pause between two in ms: one that is stopped in the middle of its answer is woken by the next try. */
const TRIES = 3;
const PAUSE = 150;

/** Whether the extension was updated, reloaded or removed under this script: then nothing of the browser's interface works any more. */
export function isOrphaned(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true; // Firefox: the object is dead
  }
}

/**
 * Calls the background. Never rejects: where no answer comes back (it was stopped meanwhile) the call is made again, so calls must bear to be made twice; a
 * script whose extension is gone is told so.
 */
export async function callBackground<Name extends keyof BackgroundAnswers>(
  name: Name,
  payload: BackgroundPayloads[Name],
): Promise<Result<BackgroundAnswers[Name]>> {
  for (let tries = 1; ; tries++) {
    const result = await send<BackgroundAnswers[Name]>(() => browser.runtime.sendMessage({ name, payload }), 'lost');
    if (result.ok || result.code !== 'lost') return result;
    if (isOrphaned()) return { ok: false, code: 'gone' };
    if (tries === TRIES) return result;
    await new Promise(resolve => setTimeout(resolve, PAUSE));
  }
}

/** Calls the scripts in the top frame of a tab. Never rejects: a page without them answers `no-page`. */
export function callPage<Name extends keyof AllPageAnswers>(
  tabId: number,
  name: Name,
  payload: PagePayloads[Name],
): Promise<Result<AllPageAnswers[Name]>> {
  return send(() => browser.tabs.sendMessage(tabId, { name, payload }, { frameId: 0 }), 'no-page');
}

async function send<T>(call: () => Promise<unknown>, absent: 'lost' | 'no-page'): Promise<Result<T>> {
  try {
    // Chrome gives null, Firefox undefined where nobody answered.
    const result = (await call()) as Result<T> | null | undefined;
    return result ?? { ok: false, code: absent };
  } catch (error) {
    return { ok: false, code: absent, detail: String(error) };
  }
}
