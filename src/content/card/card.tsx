import { render } from 'preact';
import type { Briefing } from '../../messages/briefing.ts';
import type { Entity, Span } from '../../nlp/report.ts';
import { t, uiDirection, uiLanguage } from '../../platform/i18n.ts';
import { aboutLine } from '../../ui/about-line.ts';
import facts from '../../ui/facts.css';
import tokens from '../../ui/tokens.css';
import type { Mark } from '../paint/marks.ts';
import { isDarkAround } from '../paint/page-colours.ts';
import type { Painter } from '../paint/painter.ts';
import { type CardActions, CardView, cardName } from './CardView.tsx';
import styles from './card.css';
import { around, type Box, nearestBox, placeCard } from './geometry.ts';
import { addStyles, type CardHost } from './host.ts';
import { listenForMarks } from './input.ts';
import { type CardEvent, type CardState, DWELL_MS, GRACE_MS, IDLE, reduceCard, shownMark } from './machine.ts';

interface CardOptions extends Pick<CardActions, 'onReject'> {
  readonly painter: Painter;
  readonly host: CardHost;
  /** The briefing that is painted now. */
  readonly briefing: () => Briefing | undefined;
  readonly opensOn: () => 'hover' | 'click';
  /** Goes to a span of the text; answers whether it is still there. */
  readonly onJump: (span: Span) => boolean;
  readonly signal: AbortSignal;
}

export interface CardControl {
  /** Opens the card of a mark at once and gives it the focus, as a key does. */
  open(mark: Mark): void;
  close(): void;
  /** Draws the card anew: the briefing has changed. */
  refresh(): void;
}

/** Shows the cards of marks. The host element is only added when the first card opens. */
export function startCard(options: CardOptions): CardControl {
  const { painter, host, briefing, onJump, signal } = options;
  let state: CardState = IDLE;
  let stage: Stage | undefined;
  let pointer = { x: 0, y: 0 };
  /** Where the focus was before a key opened the card. */
  let focusBefore: Element | null = null;
  let drawn: Mark | undefined;

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
    // By key the card gets the focus, which tells of it by itself.
    if (state.phase === 'open' && event.type !== 'pin' && event.type !== 'overCard') announce();
  }

  function draw(): void {
    const mark = shownMark(state);
    const shown = briefing();
    if (mark === undefined || shown === undefined) {
      erase();
      return;
    }
    stage ??= addStage(host);
    const isNew = mark !== drawn;
    drawn = mark;
    render(
      <section
        class="card"
        role="dialog"
        tabIndex={-1}
        lang={uiLanguage()}
        dir={uiDirection()}
        aria-label={t('cardLabel', cardName(mark, shown))}
      >
        <CardView
          mark={mark}
          briefing={shown}
          pinned={state.phase === 'open' && state.pinned}
          onPin={() => dispatch({ type: 'pin' })}
          onClose={() => dispatch({ type: 'close' })}
          onJump={onJump}
          onReject={options.onReject}
          onMention={goToMention}
        />
      </section>,
      stage.layer,
    );
    const element = cardElement();
    if (isNew && element) element.scrollTop = 0;
    place(mark);
  }

  function goToMention({ id }: Entity, mention: Span): void {
    const there = painter.painted().find(each => each.entityId === id && each.start === mention.start);
    if (onJump(mention) && there) dispatch({ type: 'open', mark: there });
  }

  /** Tells assistive technology of a card that opened without the focus. */
  function announce(): void {
    const shown = briefing();
    if (stage === undefined || drawn === undefined || shown === undefined) return;
    const { entityId } = drawn;
    const entity = shown.report.entities.find(({ id }) => id === entityId);
    const card = shown.cards.find(each => each.entityId === entityId);
    const about = entity && aboutLine(entity, card);
    stage.status.textContent = [cardName(drawn, shown), about].filter(part => part !== undefined).join('. ');
  }

  function erase(): void {
    if (stage === undefined || drawn === undefined) return;
    const heldFocus = stage.root.activeElement !== null;
    drawn = undefined;
    render(null, stage.layer);
    stage.status.textContent = '';
    if (heldFocus && focusBefore instanceof HTMLElement) focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  }

  const cardElement = () => stage?.layer.querySelector<HTMLElement>('.card') ?? undefined;

  function place(mark: Mark): void {
    const card = cardElement();
    const boxes = boxesOf(mark);
    const line = nearestBox(boxes, pointer.x, pointer.y);
    if (!card || !line) return;
    const { style } = card;
    style.zoom = String(1 / host.zoom());
    // The card takes the theme of the page it lies on, not that of the browser.
    const [range] = painter.rangesOf(mark);
    style.colorScheme = isDarkAround(range.startContainer) ? 'dark' : 'light';
    style.maxBlockSize = '';
    style.maxInlineSize = '';
    const surroundings = {
      line,
      whole: around(boxes),
      view: visibleBox(),
      startsRight: uiDirection() === 'rtl',
      vertical: isVertical(range),
    };
    const { left, top, maxWidth, maxHeight } = placeCard(surroundings, {
      width: card.offsetWidth,
      height: card.offsetHeight,
    });
    style.left = `${left}px`;
    style.top = `${top}px`;
    style.maxInlineSize = `${maxWidth}px`;
    style.maxBlockSize = `${maxHeight}px`;
  }

  const boxesOf = (mark: Mark): Box[] => painter.rangesOf(mark).flatMap(range => [...range.getClientRects()]);

  function follow(): void {
    const mark = shownMark(state);
    if (mark === undefined) return;
    const boxes = boxesOf(mark);
    const view = visibleBox();
    const isAway = !boxes.some(({ bottom, top }) => bottom > view.top && top < view.bottom);
    const isPinned = state.phase === 'open' && state.pinned;
    if (!isAway) place(mark);
    else if (!isPinned) dispatch({ type: 'close' }); // a pinned card stays where it was when its words leave the view
  }

  listenForMarks({
    ...options,
    dispatch,
    onPoint(x, y) {
      pointer = { x, y };
    },
  });
  document.addEventListener('scroll', follow, { passive: true, capture: true, signal });
  visualViewport?.addEventListener('resize', follow, { passive: true, signal });
  visualViewport?.addEventListener('scroll', follow, { passive: true, signal });

  return {
    open(mark) {
      const [box] = boxesOf(mark);
      if (box) pointer = { x: box.left, y: box.top };
      if (stage?.root.activeElement == null) focusBefore = document.activeElement;
      dispatch({ type: 'open', mark });
      cardElement()?.focus({ preventScroll: true });
    },
    close: () => dispatch({ type: 'close' }),
    refresh: draw,
  };
}

/** What the card needs in the host's root; made with the first card. */
interface Stage {
  readonly root: ShadowRoot;
  readonly layer: HTMLElement;
  /** A live region: there before its text, or nothing is announced. */
  readonly status: HTMLElement;
}

function addStage(host: CardHost): Stage {
  const root = host.root();
  addStyles(root, `${tokens}\n${facts}\n${styles}`);
  const layer = document.createElement('div');
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  root.append(layer, status);
  return { root, layer, status };
}

/** What the reader sees of the page: less than the window where two fingers have zoomed in. */
function visibleBox(): Box {
  const { offsetLeft: left, offsetTop: top, width, height } = visualViewport!;
  return { left, top, right: left + width, bottom: top + height };
}

function isVertical({ startContainer: { parentElement } }: Range): boolean {
  return parentElement !== null && getComputedStyle(parentElement).writingMode.startsWith('vertical');
}
