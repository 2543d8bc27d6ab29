// Runs in a page before anything else: takes the document down as it was parsed and notes every later change.

/** What changed in a document after it was parsed. */
export interface DocumentChanges {
  /** One line a change that is not the adding of our own host element. */
  readonly changes: readonly string[];
  /** Whether the document, written out, is the same as before; our host left out. */
  readonly isSame: boolean;
  /** Ranges painted by us. */
  readonly painted: number;
}

declare global {
  var documentChanges: (() => DocumentChanges) | undefined;
}

const HOST = 'backstory-card';
const changes: string[] = [];
let before: string | undefined;
const write = () => {
  const copy = document.cloneNode(true) as Document;
  for (const host of copy.querySelectorAll(HOST)) host.remove();
  return copy.documentElement.outerHTML;
};
const isHost = (node: Node) => node instanceof Element && node.localName === HOST;
const note = (records: readonly MutationRecord[]) => {
  for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
    const moved = [...addedNodes, ...removedNodes];
    if (isHost(target) || (type === 'childList' && moved.every(isHost))) continue;
    changes.push(`${type} ${target.nodeName} ${attributeName ?? moved.map(node => node.nodeName).join(' ')}`);
  }
};
const observer = new MutationObserver(note);
const begin = () => {
  before = write();
  observer.observe(document, { childList: true, attributes: true, characterData: true, subtree: true });
};
addEventListener('DOMContentLoaded', begin, { capture: true, once: true });
globalThis.documentChanges = () => {
  note(observer.takeRecords());
  const ours = [...CSS.highlights].filter(([name]) => name.startsWith('backstory-'));
  return {
    changes,
    isSame: before !== undefined && before === write(),
    painted: ours.reduce((sum, [, ranges]) => sum + ranges.size, 0),
  };
};
