import type { Span } from '../report.ts';
import type { Quotation } from './quotation.ts';

const CLOSER_OF: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '„': '“”',
  '«': '»',
  '»': '«',
  '「': '」',
  '『': '』',
};
/** Units that open or close something; nothing else is looked at. */
const MARKS: ReadonlySet<number> = new Set(Array.from('"“”„«»「」『』', mark => mark.charCodeAt(0)));
const OPENS_AFTER = /[\s([{—–\-:/]|^$/;
const IS_WORD = /[\p{L}\p{N}]/u;

/** What an opening mark is found to be while a quotation runs. */
interface Running {
  readonly start: number;
  readonly mark: string;
  /** Quotations of the other kind of mark that were opened within and not yet closed. */
  nested: number;
}

/**
 * Quotations in double marks of one line. Pages mix straight and curly marks, turn them round or leave the closing one out; which way a mark looks is
 * then told by the letters and spaces beside it.
 * @param openBefore the line before left a quotation open
 */
export function scanDouble(text: string, { start, end }: Span, openBefore: boolean): Quotation[] {
  const found: Quotation[] = [];
  let running: Running | undefined = openBefore && closesFirst(text, start, end) ? begin(start, '“') : undefined;
  const close = (to: number, open: boolean) => {
    if (running === undefined) return;
    const continues = openBefore && found.length === 0 && running.start === start;
    found.push({ start: running.start, end: to, open, continues });
    running = undefined;
  };
  for (let at = start; at < end; at++) {
    if (!MARKS.has(text.charCodeAt(at))) continue;
    const mark = text[at];
    if (running === undefined) {
      if (opens(text, at, start, end)) running = begin(at, mark);
    } else if (at === running.start) {
    } else if (closes(text, at, end, running)) {
      if (running.nested > 0) running.nested--;
      else close(at + 1, false);
    } else if (/["“]/.test(mark) && mark !== running.mark && looksOpen(text, at, end)) running.nested++;
    // A second opening mark: the first was never closed, and ends with its sentence.
    else if (mark === '“' && running.mark === '“') {
      close(lastSentenceEnd(text, running.start, at), true);
      running = begin(at, mark);
    }
  }
  close(end, true);
  return found.filter(({ start: from, end: to }) => to - from > 2);
}

const begin = (start: number, mark: string): Running => ({ start, mark, nested: 0 });

function opens(text: string, at: number, start: number, end: number): boolean {
  const mark = text[at];
  const before = at === start ? '' : text[at - 1];
  if (mark === '"')
    return OPENS_AFTER.test(before) || (!/\d/.test(before) && at + 1 < end && IS_WORD.test(text[at + 1]));
  return mark === '»' ? OPENS_AFTER.test(before) : mark in CLOSER_OF;
}

function closes(text: string, at: number, end: number, { mark: opener, nested }: Running): boolean {
  const mark = text[at];
  if (mark === '"' && opener === '"') return !isInch(text, at);
  // “… ,“ he said: turned round by mistake.
  if (mark === '“' && opener === '“') return looksClosed(text, at, end) && /[.,!?…]/.test(text[at - 1]);
  if (!CLOSER_OF[opener]?.includes(mark)) return false;
  return (
    mark !== '"' || (looksClosed(text, at, end) && (nested > 0 || /[.,!?…—–-]/.test(text[at - 1]) || at + 1 >= end))
  );
}

const looksOpen = (text: string, at: number, end: number) =>
  OPENS_AFTER.test(text[at - 1]) && at + 1 < end && !/\s/.test(text[at + 1]);
const looksClosed = (text: string, at: number, end: number) =>
  !/\s/.test(text[at - 1]) && (at + 1 >= end || !IS_WORD.test(text[at + 1]));

/** The line closes a quotation before it opens one. */
function closesFirst(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (text[at] === '”') return true;
    if (text[at] === '"') return at > start && looksClosed(text, at, end);
    if (text[at] === '“') return false;
  }
  return false;
}

/** 6'2" and 12": a mark after a digit that no quotation needs. */
const isInch = (text: string, at: number) => /\d/.test(text[at - 1]) && /\d/.test(text[at + 1] ?? '');

function lastSentenceEnd(text: string, from: number, to: number): number {
  const match = /^[\s\S]*[.!?…,]/.exec(text.slice(from, to));
  return match ? from + match[0].length : to;
}
