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
  /** Tells of the events of one target, beside whoever else listens to it, from when it answers on. */
  listen(targetId: string, domain: string, onEvent: (method: string, parameters: unknown) => void): Promise<void>;
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
    async listen(targetId, domain, onEvent) {
      const { sessionId } = (await raw.send('Target.attachToTarget', { targetId })) as { sessionId: string };
      const isEnabled = new Promise<void>(resolve => {
        raw.on('Target.receivedMessageFromTarget', event => {
          if (event.sessionId !== sessionId) return;
          const { id, method, params } = JSON.parse(event.message) as { id?: number; method: string; params: unknown };
          if (id === 1) resolve();
          else onEvent(method, params);
        });
      });
      const message = JSON.stringify({ id: 1, method: `${domain}.enable` });
      await raw.send('Target.sendMessageToTarget', { sessionId, message });
      await isEnabled;
    },
  };
}
