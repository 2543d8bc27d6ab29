import type { BackgroundFact } from '../nlp/report.ts';

/** Background facts, oldest first; those without a date come last, in order of the text. */
export function byTime(facts: readonly BackgroundFact[]): BackgroundFact[] {
  const key = ({ when, start }: BackgroundFact) =>
    `${when?.from ?? when?.to ?? '9999'}#${String(start).padStart(9, '0')}`;
  return [...facts].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
