import type { Step } from '../messages/contract.ts';
import type { Mark } from './paint/marks.ts';

/** The mark that a step leads to, from the last one walked to; round at the ends; undefined where there is none. */
export function stepFrom(current: Mark | undefined, step: Step, painted: readonly Mark[]): Mark | undefined {
  const stops = step.endsWith('-claim') ? painted.filter(({ kind }) => kind === 'claim') : painted;
  if (stops.length === 0) return undefined;
  const at =
    current === undefined ? -1 : stops.findIndex(({ start, end }) => start === current.start && end === current.end);
  if (step.startsWith('next')) {
    if (at >= 0) return stops[(at + 1) % stops.length];
    return stops.find(({ start }) => start > (current?.start ?? -1)) ?? stops[0];
  }
  if (at >= 0) return stops[(at - 1 + stops.length) % stops.length];
  return stops.findLast(({ start }) => start < (current?.start ?? 0)) ?? stops[stops.length - 1];
}
