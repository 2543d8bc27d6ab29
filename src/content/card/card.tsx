import { render } from 'preact';
import type { Briefing } from '../../messages/briefing.ts';
import type { Span } from '../../nlp/report.ts';
import { t } from '../../platform/i18n.ts';
import tokens from '../../ui/tokens.css';
import type { Mark } from '../paint/marks.ts';
import type { Painter } from '../paint/painter.ts';
import { CardView } from './CardView.tsx';
import styles from './card.css';
import { type Box, nearestBox, placeCard } from './geometry.ts';
import { addHost, type CardHost } from './host.ts';
import { type CardEvent, type CardState, DWELL_MS, GRACE_MS, IDLE, reduceCard, shownMark } from './machine.ts';

interface CardOptions {
  readonly painter: Painter;
  /** The briefing that is painted now. */
  readonly briefing: () => Briefing | undefined;
  readonly onJump: (span: Span) => void;
  readonly signal: AbortSignal;
}

export interface CardControl {
  /** Opens the card of a mark at once, as a tap or a key does. */
  open(mark: Mark): void;
  close(): void;
}

/** Shows the cards of marks on hover, tap and key. The host element is only added when the first card opens. */
export function startCard({ painter, briefing, onJump, signal }: CardOptions): CardControl {
  let state: CardState = IDLE;
  let host: CardHost | undefined;
  let pointer = { x: 0, y: 0 };

  function dispatch(event: CardEvent): void {
    const before = state;
    state = reduceCard(before, event);
    if (state === before) return;
    const token = state;
    const later = (ms: number, type: 'dwelt' | 'graceOver') =>
      setTimeout(() => state === token && dispatch({ type }), ms);
    if (state.phase === 'dwelling') later(DWELL_MS, 'dwelt');
    if (state.phase === 'leaving') later(GRACE_MS, 'graceOver');
    draw();
  }

  function draw(): void {
    const mark = shownMark(state);
    const shown = briefing();
    if (mark === undefined || shown === undefined) {
      if (host) render(null, host.root);
      return;
    }
    host ??= addHost(`${tokens}\n${styles}`, signal);
    const pinned = state.phase === 'open' && state.pinned;
    render(
      <section class="card" role="dialog" aria-label={t('cardLabel')}>
        <CardView
          mark={mark}
          briefing={shown}
          pinned={pinned}
          onPin={() => dispatch({ type: 'pin' })}
          onClose={() => dispatch({ type: 'close' })}
          onJump={onJump}
        />
      </section>,
      host.root,
    );
    place(mark);
  }

  function place(mark: Mark): void {
    const card = host?.root.querySelector<HTMLElement>('.card');
    const line = lineOf(mark);
    if (!card || !line) return;
    card.style.maxBlockSize = '';
    const size = { width: card.offsetWidth, height: card.offsetHeight };
    const startsRight = getComputedStyle(document.documentElement).direction === 'rtl';
    const { left, top, maxHeight } = placeCard(line, size, { width: innerWidth, height: innerHeight }, startsRight);
    card.style.left = `${left}px`;
    card.style.top = `${top}px`;
    card.style.maxBlockSize = `${maxHeight}px`;
  }

  function lineOf(mark: Mark): Box | undefined {
    const boxes = painter.rangesOf(mark).flatMap(range => [...range.getClientRects()]);
    return nearestBox(boxes, pointer.x, pointer.y);
  }

  function markAt(x: number, y: number): Mark | undefined {
    return painter.marksAt(x, y).find(({ kind }) => kind !== 'background');
  }

  let waiting = false;
  function onMove(event: PointerEvent): void {
    if (event.pointerType !== 'mouse') return;
    const isOnCard = host !== undefined && event.composedPath().includes(host.element);
    pointer = isOnCard ? pointer : { x: event.clientX, y: event.clientY };
    if (isOnCard) {
      dispatch({ type: 'overCard' });
      return;
    }
    // One hit test a frame is enough.
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (signal.aborted) return;
      const mark = markAt(pointer.x, pointer.y);
      dispatch(mark ? { type: 'over', mark } : { type: 'out' });
    });
  }

  function onClick(event: MouseEvent): void {
    const isTouch = event instanceof PointerEvent && event.pointerType !== 'mouse';
    if (host && event.composedPath().includes(host.element)) return;
    // A link keeps its tap.
    if (!isTouch || (event.target as Element | null)?.closest?.('a,button,input,select,textarea,label')) return;
    pointer = { x: event.clientX, y: event.clientY };
    const mark = markAt(event.clientX, event.clientY);
    dispatch(mark ? { type: 'open', mark } : { type: 'close' });
  }

  function follow(): void {
    const mark = shownMark(state);
    if (mark === undefined) return;
    const line = lineOf(mark);
    if (!line || line.bottom < 0 || line.top > innerHeight) dispatch({ type: 'close' });
    else place(mark);
  }

  document.addEventListener('pointermove', onMove, { passive: true, signal });
  document.addEventListener('click', onClick, { signal });
  document.addEventListener('keydown', event => event.key === 'Escape' && dispatch({ type: 'close' }), { signal });
  document.addEventListener('scroll', follow, { passive: true, capture: true, signal });
  addEventListener('resize', follow, { passive: true, signal });
  document.documentElement.addEventListener('pointerleave', () => dispatch({ type: 'out' }), { signal });

  return {
    open(mark) {
      const box = painter.rangesOf(mark)[0]?.getClientRects()[0];
      if (box) pointer = { x: box.left, y: box.top };
      dispatch({ type: 'open', mark });
    },
    close: () => dispatch({ type: 'close' }),
  };
}
