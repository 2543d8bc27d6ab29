import type { Mark } from '../paint/marks.ts';
import type { Painter } from '../paint/painter.ts';
import type { CardHost } from './host.ts';
import type { CardEvent } from './machine.ts';
import type { Point } from './put-card.ts';

interface InputOptions {
  readonly painter: Painter;
  readonly host: CardHost;
  /** What the mouse must do on a mark. */
  readonly opensOn: () => 'hover' | 'click';
  readonly dispatch: (event: CardEvent) => void;
  /** Where the pointer is, in viewport coordinates; or the focus, at its first corner. */
  readonly onPoint: (point: Point) => void;
  readonly signal: AbortSignal;
}

/** What has a use of its own for a click or a tap. */
const ACTIVE = 'a[href],button,input,select,textarea,label,summary,[contenteditable]';

/**
 * Turns what the reader does on the page into events of the card: rest with the pointer, tap, click, focus. Only listens: no event is stopped or
 * changed, so that the page's own shortcuts, selection and links work as ever.
 */
export function listenForMarks(options: InputOptions): void {
  const { dispatch, signal } = options;
  listenForPointer(options);
  listenForClicks(options);
  listenForFocus(options);
  document.addEventListener('keydown', event => event.key === 'Escape' && dispatch({ type: 'close' }), { signal });
}

function listenForPointer({ painter, host, opensOn, dispatch, onPoint, signal }: InputOptions): void {
  let waiting = false;
  /** Where the pointer is on the page; undefined while it is on the card. */
  let last: Point | undefined;

  function onMove(event: PointerEvent): void {
    if (event.pointerType !== 'mouse') return;
    if (host.holds(event)) {
      last = undefined;
      dispatch({ type: 'overCard' });
      return;
    }
    // A pressed button selects text or drags: no time for cards.
    if (event.buttons !== 0) return;
    last = { x: event.clientX, y: event.clientY };
    // One hit test a frame is enough: where the pointer is then.
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(look);
  }

  function look(): void {
    waiting = false;
    if (signal.aborted || last === undefined) return;
    const mark = opensOn() === 'hover' ? markAt(painter, last) : undefined;
    if (mark) onPoint(last);
    dispatch(mark ? { type: 'over', mark } : { type: 'out' });
  }

  document.addEventListener('pointermove', onMove, { passive: true, signal });
  document.documentElement.addEventListener('pointerleave', () => dispatch({ type: 'out' }), { signal });
}

function listenForClicks({ painter, host, opensOn, dispatch, onPoint, signal }: InputOptions): void {
  function onClick(event: MouseEvent): void {
    const isMouse = !(event instanceof PointerEvent) || event.pointerType === 'mouse';
    if (host.holds(event) || (isMouse && opensOn() === 'hover')) return;
    // A link keeps its tap, and a selection its end.
    if ((event.target as Element | null)?.closest?.(ACTIVE) || getSelection()?.isCollapsed === false) return;
    const point = { x: event.clientX, y: event.clientY };
    const mark = markAt(painter, point);
    if (mark) onPoint(point);
    dispatch(mark ? { type: 'open', mark } : { type: 'close' });
  }
  document.addEventListener('click', onClick, { signal });
}

/** The keyboard's focus on a link that holds a mark is what the pointer's rest is. */
function listenForFocus({ painter, dispatch, onPoint, signal }: InputOptions): void {
  function onFocus({ target }: FocusEvent): void {
    if (!(target instanceof HTMLAnchorElement) || !target.matches(':focus-visible')) return;
    const mark = painter.painted().find(each => {
      const [range] = painter.rangesOf(each);
      return each.kind !== 'background' && range !== undefined && target.contains(range.startContainer);
    });
    if (!mark) return;
    const { left, top } = target.getBoundingClientRect();
    onPoint({ x: left, y: top });
    dispatch({ type: 'over', mark });
    target.addEventListener('blur', () => dispatch({ type: 'out' }), { once: true, signal });
  }
  document.addEventListener('focusin', onFocus, { signal });
}

const markAt = (painter: Painter, { x, y }: Point): Mark | undefined =>
  painter.marksAt(x, y).find(({ kind }) => kind !== 'background');
