import { append } from '../nlp/3-people/append.ts';
import type { Article, Entity, Span } from '../nlp/report.ts';
import type { Pack } from './pack.ts';
import type { PackRecord } from './pack-record.ts';

/** Longest name looked for, in words. */
const MOST_WORDS = 4;
/** A name that stands there once may be another word of that language; one that comes back is what the article is about. */
const LEAST_MENTIONS = 2;

/**
 * Names in a language that no tagger here reads: capitalised words that the pack knows and the article repeats. The type is that of the best known of
 * the name; whether it is meant at all the linking decides, as everywhere.
 */
export function findKnownNames(pack: Pack, { text }: Article): Entity[] {
  const words = [...text.matchAll(/[\p{L}\p{M}\p{N}’'-]+/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    isName: /^\p{Lu}/u.test(word),
  }));
  const found = new Map<PackRecord, Span[]>();
  for (let first = 0; first < words.length; ) {
    const known = words[first].isName ? longestFrom(first) : undefined;
    if (known === undefined) {
      first++;
      continue;
    }
    const { record, last } = known;
    append(found, record, { start: words[first].start, end: words[last].end });
    first = last + 1;
  }
  const repeated = [...found].filter(([, mentions]) => mentions.length >= LEAST_MENTIONS);
  const most = repeated.reduce((longest, [, mentions]) => Math.max(longest, mentions.length), 1);
  return repeated
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([{ row, type }, mentions]) => ({
      id: `pack-${row}`,
      name: text.slice(mentions[0].start, mentions[0].end),
      type,
      mentions,
      salience: mentions.length / most,
    }));

  function longestFrom(first: number): { record: PackRecord; last: number } | undefined {
    for (let last = Math.min(first + MOST_WORDS, words.length) - 1; last >= first; last--) {
      if (!words[last].isName) continue;
      const name = text.slice(words[first].start, words[last].end);
      // Words on two sides of a full stop or a line's end are no name.
      if (/[\n.,:;!?]/.test(name)) continue;
      const record = pack.find(name).reduce<PackRecord | undefined>(better, undefined);
      if (record !== undefined) return { record, last };
    }
    return undefined;
  }
}

const better = (best: PackRecord | undefined, each: PackRecord): PackRecord =>
  best !== undefined && best.prominence >= each.prominence ? best : each;
