import type { Briefing } from '../../messages/briefing.ts';
import type { Entity, Span } from '../../nlp/report.ts';
import { t, uiDirection, uiLanguage } from '../../platform/i18n.ts';
import { aboutLine, officeLine } from '../../ui/about-line.ts';
import type { Mark } from '../paint/marks.ts';
import type { Painter } from '../paint/painter.ts';
import { type CardActions, CardView, cardName } from './CardView.tsx';
import type { CardHost } from './host.ts';
import { listenForMarks } from './input.ts';
import { isPinned, shownMark } from './machine.ts';
import { boxesOf, isInView, type Point, putCard } from './put-card.ts';
import { type CardMachine, runMachine } from './run-machine.ts';
import { createSheet } from './sheet.ts';

interface CardOptions extends Pick<CardActions, 'onReject' | 'onRestore'> {
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
  const { painter, host, briefing, signal } = options;
  const sheet = createSheet(host);
  let pointer: Point = { x: 0, y: 0 };
  let drawn: Mark | undefined;

  const machine = runMachine((state, { type }) => {
    draw();
    // By key the card gets the focus, which tells of it by itself.
    const shown = briefing();
    if (state.phase === 'open' && type !== 'pin' && type !== 'overCard' && shown)
      sheet.announce(inOneLine(state.mark, shown));
  });
  const actions = actionsOf(machine, options);

  function draw(): void {
    const mark = shownMark(machine.state());
    const shown = briefing();
    const isOther = mark !== drawn;
    drawn = shown && mark;
    if (drawn === undefined || shown === undefined) {
      sheet.clear();
      return;
    }
    sheet.draw(<CardFrame mark={drawn} briefing={shown} pinned={isPinned(machine.state())} {...actions} />);
    if (isOther) sheet.card()?.scrollTo(0, 0);
    place(drawn);
  }

  function place(mark: Mark): void {
    const card = sheet.card();
    if (card) putCard(card, painter.rangesOf(mark), pointer, host.zoom());
  }

  function follow(): void {
    if (drawn === undefined) return;
    if (isInView(boxesOf(painter.rangesOf(drawn)))) place(drawn);
    // A pinned card stays where it was when its words leave the view.
    else if (!isPinned(machine.state())) machine.dispatch({ type: 'close' });
  }

  listenForMarks({ ...options, dispatch: machine.dispatch, onPoint: point => (pointer = point) });
  followMoves(follow, signal);

  return {
    open(mark) {
      const [box] = boxesOf(painter.rangesOf(mark));
      if (box) pointer = { x: box.left, y: box.top };
      machine.dispatch({ type: 'open', mark });
      sheet.focus();
    },
    close: actions.onClose,
    refresh: draw,
  };
}

function actionsOf({ dispatch }: CardMachine, { painter, onJump, onReject, onRestore }: CardOptions): CardActions {
  return {
    onPin: () => dispatch({ type: 'pin' }),
    onClose: () => dispatch({ type: 'close' }),
    onJump,
    onReject,
    onRestore,
    onMention({ id }: Entity, mention: Span) {
      const there = painter.painted().find(each => each.entityId === id && each.start === mention.start);
      if (onJump(mention) && there) dispatch({ type: 'open', mark: there });
    },
  };
}

/** Calls back when what is marked may have moved in the view: by scrolling, and by two fingers. */
function followMoves(follow: () => void, signal: AbortSignal): void {
  document.addEventListener('scroll', follow, { passive: true, capture: true, signal });
  visualViewport?.addEventListener('resize', follow, { passive: true, signal });
  visualViewport?.addEventListener('scroll', follow, { passive: true, signal });
}

function CardFrame(props: Parameters<typeof CardView>[0]) {
  return (
    <section
      class="card"
      role="dialog"
      tabIndex={-1}
      lang={uiLanguage()}
      dir={uiDirection()}
      aria-label={t('cardLabel', cardName(props.mark, props.briefing))}
    >
      <CardView {...props} />
    </section>
  );
}

/** What is read aloud of a card: whose it is, and who that is. */
function inOneLine(mark: Mark, briefing: Briefing): string {
  const entity = briefing.report.entities.find(({ id }) => id === mark.entityId);
  const card = briefing.cards.find(({ entityId }) => entityId === mark.entityId);
  const about = entity && (aboutLine(entity, card) ?? officeLine(card));
  return [cardName(mark, briefing), about].filter(part => part !== undefined).join('. ');
}
