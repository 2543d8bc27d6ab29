import { browser } from '../platform/browser.ts';
import type { Result } from './contract.ts';
import type { GateAnswers } from './gate-calls.ts';
import { isOwnPage, type Sender } from './sender.ts';

type Verdict = GateAnswers['gate.verdict'];

/**
 * Answers the one call of the gate, as `serve` does for the others: the gate is on every page, and the library of the guards would be a fifth of it. The
 * call has no payload to check.
 */
export function serveVerdict(verdict: () => Verdict): void {
  const listener = (message: unknown, sender: Sender): Promise<Result<Verdict>> | undefined => {
    if (typeof message !== 'object' || message === null || !('name' in message)) return undefined;
    if (message.name !== 'gate.verdict') return undefined;
    if (sender.id !== browser.runtime.id || !isOwnPage(sender)) return Promise.resolve({ ok: false, code: 'refused' });
    return Promise.resolve({ ok: true, value: verdict() });
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}
