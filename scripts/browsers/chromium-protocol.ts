import type { CDPSession } from '@playwright/test';

interface TargetInfo {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
}

/** Protocol calls that Playwright does not know: https://chromedevtools.github.io/devtools-protocol/tot/Extensions/ */
export interface Protocol {
  send(method: string, parameters?: object): Promise<unknown>;
  targets(filter?: object): Promise<readonly TargetInfo[]>;
  /**
   * Talks to one target, beside whoever else does.
   * @param onEvent told of its events, of the domains that are enabled
   */
  attach(targetId: string, onEvent?: (method: string, parameters: unknown) => void): Promise<Send>;
}

type Send = (method: string, parameters?: object) => Promise<unknown>;

interface Message {
  readonly id?: number;
  readonly method: string;
  readonly params: unknown;
  readonly result: unknown;
}

interface AnySession {
  send(method: string, parameters?: object): Promise<unknown>;
  on(event: string, listener: (event: { sessionId: string; message: string }) => void): void;
}

/** The protocol over a session of the whole browser. */
export function protocolOf(session: CDPSession): Protocol {
  const raw = session as unknown as AnySession;
  return {
    send: (method, parameters) => raw.send(method, parameters),
    async targets(filter) {
      const answer = await raw.send('Target.getTargets', filter);
      return (answer as { targetInfos: TargetInfo[] }).targetInfos;
    },
    async attach(targetId, onEvent) {
      const { sessionId } = (await raw.send('Target.attachToTarget', { targetId })) as { sessionId: string };
      const waiting = new Map<number, (result: unknown) => void>();
      raw.on('Target.receivedMessageFromTarget', event => {
        if (event.sessionId !== sessionId) return;
        const { id, method, params, result } = JSON.parse(event.message) as Message;
        if (id === undefined) onEvent?.(method, params);
        else waiting.get(id)?.(result);
      });
      let latest = 0;
      return async (method, params = {}) => {
        const id = ++latest;
        const answer = new Promise<unknown>(resolve => waiting.set(id, resolve));
        await raw.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
        return answer;
      };
    },
  };
}
