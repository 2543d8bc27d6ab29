import type { Span } from '../report.ts';

/** A quoted stretch of one paragraph, marks included. */
export interface Quotation extends Span {
  /** The closing mark is missing, because the quotation runs on into the next paragraph or was never closed. */
  readonly open: boolean;
  /** It continues a quotation that the paragraph before left open. */
  readonly continues: boolean;
}

const CLOSER_OF: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '「': '」', '『': '』' };
const OPENS_AFTER = /[\s([{—–\-:/]|^$/;
const IS_WORD = /[\p{L}\p{N}]/u;

/** Finds the outermost quotations of each line of a text: curly, straight, guillemets, corner brackets, and single marks where no double ones are used. */
export function findQuotations(text: string, lines: readonly Span[]): Quotation[] {
  const found: Quotation[] = [];
  let openBefore = false;
  for (const line of lines) {
    const doubles = scanDouble(text, line, openBefore);
    const own = doubles.length > 0 ? doubles : scanSingle(text, line);
    found.push(...own);
    openBefore = own.at(-1)?.open === true;
  }
  // A quotation left open in the middle of a text is only believed where the next paragraph takes it up, or speech was begun.
  return found;
}

function scanDouble(text: string, { start, end }: Span, openBefore: boolean): Quotation[] {
  const found: Quotation[] = [];
  let opened = -1;
  let closers = '';
  const close = (at: number, open: boolean) => {
    found.push({ start: opened, end: at, open, continues: openBefore && found.length === 0 && opened === start });
    opened = -1;
  };
  for (let at = start; at < end; at++) {
    const mark = text[at];
    if (opened >= 0) {
      if (closers.includes(mark) && !isInch(text, at)) close(at + 1, false);
      // A second opening mark: the first was never closed, and ends with its sentence.
      else if (mark === '“' && closers === '”' && at > opened + 1) {
        close(lastSentenceEnd(text, opened, at), true);
        opened = at;
      }
      continue;
    }
    const before = at === start ? '' : text[at - 1];
    if (mark === '"' ? OPENS_AFTER.test(before) || !IS_WORD.test(text[at + 1] ?? '') === false : mark in CLOSER_OF) {
      if (mark === '»' && !OPENS_AFTER.test(before)) continue;
      opened = at;
      closers = mark === '"' ? '"”' : CLOSER_OF[mark];
      if (mark === '“') closers = text.indexOf('”', at) >= 0 && text.indexOf('”', at) < end ? '”' : '"”';
    }
  }
  if (opened >= 0) close(end, true);
  return found.filter(({ start: from, end: to }) => to - from > 2);
}

/** 6'2" and 12": a mark after a digit that no quotation needs. */
const isInch = (text: string, at: number) =>
  text[at] === '"' && /\d/.test(text[at - 1]) && /\d/.test(text[at + 1] ?? '');

function lastSentenceEnd(text: string, from: number, to: number): number {
  const match = /^[\s\S]*[.!?…,]/.exec(text.slice(from, to));
  return match ? from + match[0].length : to;
}

/** British style. A closing mark is told from an apostrophe by what follows and by the stop before it. */
function scanSingle(text: string, { start, end }: Span): Quotation[] {
  const found: Quotation[] = [];
  let at = start;
  while (at < end) {
    const isOpening =
      /['‘]/.test(text[at]) && OPENS_AFTER.test(at === start ? '' : text[at - 1]) && IS_WORD.test(text[at + 1] ?? '');
    const to = isOpening ? singleEnd(text, at + 1, end) : -1;
    if (to > at + 2) {
      found.push({ start: at, end: to, open: false, continues: false });
      at = to;
    } else at++;
  }
  return found;
}

function singleEnd(text: string, from: number, end: number): number {
  let weak = -1;
  for (let at = from; at < end; at++) {
    if (text[at] !== '’' && text[at] !== "'") continue;
    if (IS_WORD.test(text[at + 1] ?? '')) continue; // don’t
    if (/[.,!?…—-]/.test(text[at - 1])) return at + 1;
    const isPlural = /s/i.test(text[at - 1]) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3));
    if (weak < 0 && !isPlural) weak = at + 1;
    if (weak >= 0 && /[.;:!?]/.test(text[at + 1] ?? '')) return weak;
  }
  return weak;
}
