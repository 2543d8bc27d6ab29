import type { Span } from '../report.ts';
import type { Quotation } from './quotation.ts';

const STRAIGHT = 0x27;
const OPENING = 0x2018;
/** How far on from its opening mark a quotation may be closed, in units: an apostrophe closes no page. */
const LONGEST = 4000;
/** Units that open or close something. */
const MARKS: ReadonlySet<number> = new Set(Array.from('\'‘’"“”', mark => mark.charCodeAt(0)));
const OPENS_AFTER = /[\s([{—–\-:/“"]|^$/;
const IS_WORD = /[\p{L}\p{N}]/u;
/** Words that lost their beginning, and decades: 'em, 'til, '90s. */
const CLIPPED = /^['‘](?:em|til|tis|twas|cause|n|bout|round|\d\ds?)(?![\p{L}\p{N}])/iu;

/** May the single mark at `at` open a quotation? */
export function opensSingle(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== STRAIGHT && unit !== OPENING) return false;
  const before = at === 0 ? '' : text[at - 1];
  return (
    OPENS_AFTER.test(before) &&
    (IS_WORD.test(text[at + 1] ?? '') || /[“"…[$£€]/.test(text[at + 1] ?? '')) &&
    !CLIPPED.test(text.slice(at, at + 8))
  );
}

/**
 * Quotations in single marks of one line. A closing mark is told from an apostrophe by what follows and by the stop before it.
 * @param next the line after, which tells whether a quotation without its closing mark runs on
 */
export function scanSingle(
  text: string,
  { start, end }: Span,
  next: Span | undefined,
  openBefore: boolean,
): Quotation[] {
  const found: Quotation[] = [];
  const goesOn = next !== undefined && opensSingle(text, next.start);
  const lastCloser = lastClosing(text, start, end);
  let at = start;
  while (at < end) {
    const opens = opensSingle(text, at);
    const to = opens && at < lastCloser ? closingAt(text, at + 1, end, goesOn) : -1;
    const continues = openBefore && at === start;
    if (to > at + 2) {
      found.push({ start: at, end: to, open: false, continues });
      at = to;
    } else if (to < 0 && opens && goesOn) {
      found.push({ start: at, end, open: true, continues });
      at = end;
    } else at++;
  }
  return found;
}

/** The last mark of a line that may close a quotation: without one ahead none is looked for, again and again, to the line's end. -1 where there is none. */
function lastClosing(text: string, start: number, end: number): number {
  for (let at = end - 1; at > start; at--) if (mayClose(text, at)) return at;
  return -1;
}

/** A single mark that is no apostrophe within a word or at its beginning: not don’t, not ’em. */
const mayClose = (text: string, at: number) =>
  (text[at] === '’' || text[at] === "'") && !IS_WORD.test(text[at + 1] ?? '') && !/\s/.test(text[at - 1]);

/** Where the quotation begun before `from` ends, its mark included; -1 where no mark closes it. @param goesOn the next line begins with a mark, too */
function closingAt(text: string, from: number, end: number, goesOn: boolean): number {
  let weak = -1;
  let plural = -1;
  let nested = 0;
  const last = Math.min(end, from + LONGEST);
  for (let at = from; at < last; at++) {
    if (!MARKS.has(text.charCodeAt(at))) continue;
    if (/["“]/.test(text[at]) && OPENS_AFTER.test(text[at - 1])) nested++;
    else if (/["”]/.test(text[at])) nested = Math.max(0, nested - 1);
    else if (nested === 0 && Math.max(weak, plural) >= 0 && opensSingle(text, at)) return weak >= 0 ? weak : plural;
    if (nested > 0 || !mayClose(text, at)) continue;
    if (/[.,!?…—”"-]/.test(text[at - 1])) return at + 1;
    const isPlural = /s/i.test(text[at - 1]) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
    if (isPlural) plural = at + 1;
    else if (weak < 0) weak = at + 1;
    if (weak >= 0 && /[.;:!?]/.test(text[at + 1] ?? '')) return weak;
  }
  // “The workers’ homes.” may be a possessive, the surer so where the next line goes on.
  return weak >= 0 || goesOn ? weak : plural;
}
