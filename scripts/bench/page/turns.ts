// Shared by the scripts that the benchmark runs in pages.
import { median } from '../engine/measure.ts';

/** Something that is timed in a page. */
export interface Turn {
  readonly name: string;
  readonly run: () => unknown;
}

/** Times of one contender, in ms. */
export interface TurnTimes {
  readonly name: string;
  /** The first call on a fresh page: nothing is compiled, no layout is made. */
  readonly first: number;
  /** Median of the rounds after it. */
  readonly warm: number;
}

/** Untimed calls between the first and the timed ones: so many let the browser compile what is called often. */
const WARM_UP = 10;
/** Clocks of browsers are coarse: a call is repeated until so much time has passed, in ms. */
const LEAST_MS = 3;

/**
 * Times contenders that take turns, so that what slows the machine slows all. Who is first in the first round, before anything is compiled or laid out, is the
 * caller's to change from page to page.
 * @param now a clock in ms
 * @param before called before every call, untimed work that is the same for all
 */
export function takeTurns(
  turns: readonly Turn[],
  rounds: number,
  firstTurn: number,
  now: () => number,
  before: () => void,
): TurnTimes[] {
  const first = new Map<Turn, number>();
  for (let i = 0; i < turns.length; i++) {
    const turn = turns[(firstTurn + i) % turns.length];
    const start = now();
    turn.run();
    first.set(turn, now() - start);
  }
  for (const { run } of turns) for (let i = 0; i < WARM_UP; i++) run();
  const times = turns.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    turns.forEach(({ run }, i) => {
      times[i].push(timePerCall(run, now, before));
    });
  }
  return turns.map((turn, i) => ({ name: turn.name, first: first.get(turn) ?? Number.NaN, warm: median(times[i]) }));
}

function timePerCall(run: () => unknown, now: () => number, before: () => void): number {
  const start = now();
  let calls = 0;
  let time = 0;
  while (time < LEAST_MS) {
    before();
    run();
    calls++;
    time = now() - start;
  }
  return time / calls;
}
