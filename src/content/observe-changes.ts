/**
 * Tells of every change of nodes and texts below some roots until the signal aborts; attributes are not looked at. Called once a batch of changes: do next to
 * nothing in it.
 */
export function observeChanges(roots: readonly Node[], onChange: () => void, signal: AbortSignal): void {
  const observer = new MutationObserver(onChange);
  for (const root of roots) observer.observe(root, { childList: true, characterData: true, subtree: true });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
