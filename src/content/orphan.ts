import { isOrphaned } from '../messages/client.ts';

/** How often a script looks whether its extension is still there, in ms; no event tells it. */
const LOOK_EVERY = 5000;

/** Calls back once when the extension was updated, reloaded or removed under this script. */
export function whenOrphaned(onOrphaned: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => {
    if (!isOrphaned()) return;
    clearInterval(timer);
    onOrphaned();
  }, LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
