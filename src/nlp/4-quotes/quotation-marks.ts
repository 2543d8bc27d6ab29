import type { Span } from '../report.ts';
import { scanDouble } from './double-marks.ts';
import type { Quotation } from './quotation.ts';
import { opensSingle, scanSingle } from './single-marks.ts';

/**
 * Finds the outermost quotations of each line of a text: curly, straight, guillemets, corner brackets, and single marks. Where a text quotes with single marks
 * (British house style), double ones within them are nested; else it is the other way round.
 */
export function findQuotations(text: string, lines: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let openBefore = false;
  const doubles = lines.map(line => {
    const own = scanDouble(text, line, openBefore);
    openBefore = own.at(-1)?.open === true;
    return own;
  });
  const isBritish = quotesWithSingleMarks(text, doubles.flat());
  openBefore = false;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    const singles = doubles[i].length === 0 || isBritish ? scanSingle(text, line, next, openBefore) : [];
    const own = isBritish ? outermost(singles, doubles[i]) : outermost(doubles[i], singles);
    for (const each of own) found.push(each);
    openBefore = own.at(-1)?.open === true;
  });
  return found;
}

/** More quotations are opened by single marks than by double ones, not counting what is within double ones. */
function quotesWithSingleMarks(text: string, doubles: readonly Quotation[]): boolean {
  let singles = 0;
  let within = 0;
  let next = 0;
  for (const { index } of text.matchAll(/['‘]/g)) {
    if (!opensSingle(text, index)) continue;
    while (next < doubles.length && doubles[next].end <= index) next++;
    if (next < doubles.length && doubles[next].start < index) within++;
    else singles++;
  }
  return singles > 0 && singles >= doubles.length && within <= singles;
}

/** The first list, and of the second what does not touch it. */
function outermost(first: readonly Quotation[], second: readonly Quotation[]): Quotation[] {
  const free = second.filter(({ start, end }) => !first.some(other => other.start < end && start < other.end));
  return [...first, ...free].sort((a, b) => a.start - b.start);
}
