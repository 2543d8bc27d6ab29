import { growthExponent, timeOf } from '../bench/engine/measure.ts';

/** Something made to keep us busy, in any size. */
export interface GrowthSubject {
  readonly name: string;
  /** Prepares an input of about so many UTF-16 units; what is returned does the work that is timed. */
  make(units: number): () => void;
}

/** How the work for a subject grows. */
export interface Growth {
  readonly name: string;
  /** Of the time over the size: 1 is linear, 2 quadratic. */
  readonly exponent: number;
  /** Processor time by size, in ms. */
  readonly times: readonly (readonly [units: number, ms: number])[];
}

/** Shorter times than this are mostly what every input takes, and their growth says nothing, in ms. */
const LEAST_TIME = 80;
/** What takes longer is not tried in the next size, in ms. */
const LONGEST_TIME = 60_000;
/** How often a growth that is too fast is measured: other work on the machine slows a run, but none makes one faster. */
const TRIES = 3;

/**
 * Times a subject in doubling sizes up to `largest`.
 * @param bound where the exponent exceeds it the subject is measured again, and the shortest times count
 */
export function measureGrowth({ name, make }: GrowthSubject, largest: number, bound: number): Growth {
  const best = new Map<number, number>();
  for (let attempt = 1; ; attempt++) {
    for (const units of [largest / 4, largest / 2, largest]) {
      const time = timeOf(make(units));
      best.set(units, Math.min(time, best.get(units) ?? Number.POSITIVE_INFINITY));
      if (time > LONGEST_TIME) break;
    }
    const times = [...best];
    const exponent = times[times.length - 1][1] < LEAST_TIME ? 0 : growthExponent(times);
    if (exponent <= bound || attempt === TRIES) return { name, exponent, times };
  }
}

export const formatGrowth = ({ name, exponent, times }: Growth): string =>
  `${exponent.toFixed(2)}  ${times.map(([units, ms]) => `${Math.round(units / 1000)} k: ${ms.toFixed(0)} ms`).join(', ')}  ${name}`;
