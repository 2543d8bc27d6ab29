import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { tCount } from '../platform/i18n.ts';

interface FirstFewProps<T> {
  readonly items: readonly T[];
  /** How many are shown at first; one more than these are shown at once, for a button takes its place. */
  readonly few: number;
  /** Draws what is shown. */
  readonly children: (shown: readonly T[]) => ComponentChildren;
}

/** The first few of a list, and a button for the others. */
export function FirstFew<T>({ items, few, children }: FirstFewProps<T>) {
  const [shownAll, setShownAll] = useState(false);
  const isCut = !shownAll && items.length > few + 1;
  return (
    <>
      {children(isCut ? items.slice(0, few) : items)}
      {isCut && (
        <button type="button" class="quiet" onClick={() => setShownAll(true)}>
          {tCount('more', items.length - few)}
        </button>
      )}
    </>
  );
}
