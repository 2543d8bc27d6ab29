import * as v from 'valibot';
import { browser } from '../platform/browser.ts';
import type { Payloads, Result } from './contract.ts';
import type { Sender } from './sender.ts';

export interface CallContext {
  readonly sender: Sender;
}

type Schemas = Readonly<Record<string, v.GenericSchema>>;
export type Handlers<Calls extends Schemas, Answers extends { [Name in keyof Calls]: unknown }> = {
  readonly [Name in keyof Calls]?: (
    payload: Payloads<Calls>[Name],
    context: CallContext,
  ) => Promise<Result<Answers[Name]>> | Result<Answers[Name]>;
};

const envelope = v.object({ name: v.string(), payload: v.unknown() });

/**
 * Answers the calls of one table in this context. There must be one server a context and table: the listener is not async, for an async
 * listener answers everything and beats the right one. It rejects first: not ours, then the sender, then the guard; only then work.
 * @param allows whether this sender may make this call
 */
export function serve<Calls extends Schemas, Answers extends { [Name in keyof Calls]: unknown }>(
  calls: Calls,
  handlers: Handlers<Calls, Answers>,
  allows: (name: string, sender: Sender) => boolean,
  signal?: AbortSignal,
): void {
  const listener = (message: unknown, sender: Sender): Promise<Result<unknown>> | undefined => {
    const parsed = v.safeParse(envelope, message);
    if (!parsed.success) return undefined;
    const { name, payload } = parsed.output;
    const handle = Object.hasOwn(handlers, name) ? handlers[name] : undefined;
    if (handle === undefined) return undefined;
    if (sender.id !== browser.runtime.id || !allows(name, sender))
      return Promise.resolve({ ok: false, code: 'refused' });
    const checked = v.safeParse(calls[name], payload);
    if (!checked.success) {
      return Promise.resolve({
        ok: false,
        code: 'refused',
        detail: `${name}: ${v.flatten(checked.issues).root ?? 'malformed'}`,
      });
    }
    return run(() => handle(checked.output as Payloads<Calls>[keyof Calls], { sender }));
  };
  browser.runtime.onMessage.addListener(listener as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener as never), { once: true });
}

async function run(handle: () => Promise<Result<unknown>> | Result<unknown>): Promise<Result<unknown>> {
  try {
    return await handle();
  } catch (error) {
    console.error('Backstory:', error);
    return { ok: false, code: 'unknown', detail: String(error) };
  }
}
