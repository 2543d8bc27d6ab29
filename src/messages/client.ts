import { browser } from '../platform/browser.ts';
import type { BACKGROUND_CALLS, BackgroundAnswers, PAGE_CALLS, PageAnswers, Payloads, Result } from './contract.ts';
import type { GATE_CALLS, GateAnswers } from './gate-calls.ts';

type BackgroundPayloads = Payloads<typeof BACKGROUND_CALLS>;
type PagePayloads = Payloads<typeof PAGE_CALLS & typeof GATE_CALLS>;
type AllPageAnswers = PageAnswers & GateAnswers;

/** Calls the background. Never rejects: a background that is gone (extension updated) answers `refused`. */
export function callBackground<Name extends keyof BackgroundAnswers>(
  name: Name,
  payload: BackgroundPayloads[Name],
): Promise<Result<BackgroundAnswers[Name]>> {
  return answer(() => browser.runtime.sendMessage({ name, payload }));
}

/** Calls the scripts in the top frame of a tab. Never rejects: a page without them answers `no-page`. */
export function callPage<Name extends keyof AllPageAnswers>(
  tabId: number,
  name: Name,
  payload: PagePayloads[Name],
): Promise<Result<AllPageAnswers[Name]>> {
  return answer(() => browser.tabs.sendMessage(tabId, { name, payload }, { frameId: 0 }), 'no-page');
}

async function answer<T>(send: () => Promise<unknown>, absent: 'refused' | 'no-page' = 'refused'): Promise<Result<T>> {
  try {
    // Chrome gives null, Firefox undefined where nobody answered.
    const result = (await send()) as Result<T> | null | undefined;
    return result ?? { ok: false, code: absent };
  } catch (error) {
    return { ok: false, code: absent, detail: String(error) };
  }
}
