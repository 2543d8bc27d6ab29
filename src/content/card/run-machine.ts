import { type CardEvent, type CardState, DWELL_MS, GRACE_MS, IDLE, reduceCard } from './machine.ts';

export interface CardMachine {
  state(): CardState;
  dispatch(event: CardEvent): void;
}

/** Runs the machine with its timers. @param onChange told of each new state and of the event that led to it */
export function runMachine(onChange: (state: CardState, event: CardEvent) => void): CardMachine {
  let state: CardState = IDLE;

  function dispatch(event: CardEvent): void {
    const next = reduceCard(state, event);
    if (next === state) return;
    state = next;
    const later = (ms: number, type: 'dwelt' | 'graceOver') =>
      setTimeout(() => state === next && dispatch({ type }), ms);
    if (next.phase === 'dwelling') later(DWELL_MS, 'dwelt');
    if (next.phase === 'leaving') later(GRACE_MS, 'graceOver');
    onChange(next, event);
  }

  return { state: () => state, dispatch };
}
