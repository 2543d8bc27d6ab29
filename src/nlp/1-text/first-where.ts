import type { Span } from '../report.ts';

/** The first of `count` indices that a condition holds at, `count` where there is none; it must hold at all after that. By halving. */
export function firstWhere(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first of spans, which are in order and apart from each other, that has text in common with another span. By halving. */
export function firstTouching<T extends Span>(spans: readonly T[], { start, end }: Span): T | undefined {
  const first = spans[firstWhere(spans.length, i => spans[i].end > start)];
  return first !== undefined && first.start < end ? first : undefined;
}
