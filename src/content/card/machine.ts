import type { Mark } from '../paint/marks.ts';

/*
 *            over(mark)             dwelt
 *   idle ---------------> dwelling -------> open <----------- open(mark): tap or keyboard, from any phase
 *    ^  <---- out -----------'               | ^ \  pin
 *    |                                   out | |  `----> open, pinned: `out` is ignored
 *    |   graceOver                           v | over(same mark), overCard
 *    `------------------------------------ leaving
 *    close: from any phase to idle            `-- over(other mark) --> dwelling, the old card still shown
 *
 * A phase's object is its own token: a timer acts only while the very object that started it is the state.
 */

/** Time on a mark before its card opens, and the grace after leaving it, in ms (the figures of Wikipedia's page previews). */
export const DWELL_MS = 150;
export const GRACE_MS = 300;

export type CardState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'dwelling'; readonly mark: Mark; readonly shown?: Mark }
  | { readonly phase: 'open'; readonly mark: Mark; readonly pinned: boolean }
  | { readonly phase: 'leaving'; readonly mark: Mark };

export type CardEvent =
  | { readonly type: 'over'; readonly mark: Mark }
  | { readonly type: 'open'; readonly mark: Mark }
  | { readonly type: 'overCard' | 'out' | 'dwelt' | 'graceOver' | 'pin' | 'close' };

export const IDLE: CardState = { phase: 'idle' };

/** The next state; the same object where nothing changes, so that its timer runs on. */
export function reduceCard(state: CardState, event: CardEvent): CardState {
  switch (event.type) {
    case 'close':
      return IDLE;
    case 'open': // a pinned card that is led to another mark stays pinned
      return { phase: 'open', mark: event.mark, pinned: isPinned(state) };
    case 'pin':
      return state.phase === 'open' ? { ...state, pinned: !state.pinned } : state;
    case 'over':
      return reduceOver(state, event.mark);
    case 'overCard':
      return state.phase === 'leaving' ? { phase: 'open', mark: state.mark, pinned: false } : keepShown(state);
    case 'out':
      return reduceOut(state);
    case 'dwelt':
      return state.phase === 'dwelling' ? { phase: 'open', mark: state.mark, pinned: false } : state;
    case 'graceOver':
      return state.phase === 'leaving' ? IDLE : state;
  }
}

/** The mark whose card is on the screen. */
export function shownMark(state: CardState): Mark | undefined {
  if (state.phase === 'idle') return undefined;
  return state.phase === 'dwelling' ? state.shown : state.mark;
}

/** Whether the card stays until the reader closes it. */
export const isPinned = (state: CardState): boolean => state.phase === 'open' && state.pinned;

function reduceOver(state: CardState, mark: Mark): CardState {
  if (isPinned(state)) return state;
  const current = state.phase === 'idle' ? undefined : state.mark;
  if (current === mark) return state.phase === 'leaving' ? { phase: 'open', mark, pinned: false } : state;
  const shown = shownMark(state);
  return shown === mark ? { phase: 'open', mark, pinned: false } : { phase: 'dwelling', mark, ...(shown && { shown }) };
}

/** On its way to the card the pointer may have crossed another mark: the card that is shown stays. */
function keepShown(state: CardState): CardState {
  return state.phase === 'dwelling' && state.shown ? { phase: 'open', mark: state.shown, pinned: false } : state;
}

function reduceOut(state: CardState): CardState {
  if (state.phase === 'open') return state.pinned ? state : { phase: 'leaving', mark: state.mark };
  if (state.phase === 'dwelling') return state.shown ? { phase: 'leaving', mark: state.shown } : IDLE;
  return state;
}
