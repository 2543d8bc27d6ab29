import type { Claim } from './claims.ts';
import type { Region } from './direct.ts';
import { type SourceContext, sourceAfter } from './sources.ts';

const PHRASE = ['in', 'the', 'words', 'of'];
/** Longest way, in tokens, from the phrase to the quotation that it leads up to: a name and its office. */
const LONGEST_WAY = 12;

/** Quotations beside a phrase that has no verb: "In the words of Carla Sanchez, …" and "…, in the words of Carla Sanchez". */
export function findInTheWordsOf(context: SourceContext, regions: readonly Region[]): Claim[] {
  const { words, paragraphs } = context.tokens;
  return regions.flatMap((region): Claim[] => {
    const { firstToken, endToken } = paragraphs[region.paragraph];
    const after = region.last + (words[region.last + 1] === ',' ? 2 : 1);
    const phrase = startsAt(words, after) ? after : phraseBefore(words, region, firstToken);
    const source = phrase === undefined ? undefined : sourceAfter(context, phrase + PHRASE.length - 1, endToken);
    if (phrase === undefined || !source) return [];
    const cueEnd = phrase + PHRASE.length;
    return [{ start: region.start, end: region.end, kind: 'direct', cue: phrase, cueEnd, source }];
  });
}

function phraseBefore(words: readonly string[], { first }: Region, firstToken: number): number | undefined {
  if (words[first - 1] !== ',' && words[first - 1] !== ':') return undefined;
  for (let at = first - 2; at >= Math.max(firstToken, first - LONGEST_WAY); at--) {
    if (/^[.!?;“”"]$/.test(words[at])) return undefined;
    if (startsAt(words, at)) return at;
  }
  return undefined;
}

const startsAt = (words: readonly string[], at: number) =>
  PHRASE.every((word, i) => words[at + i]?.toLowerCase() === word);
