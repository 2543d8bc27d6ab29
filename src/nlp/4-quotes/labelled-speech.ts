import type { TokenRun } from '../1-text/tokenized-text.ts';
import type { Claim } from './claims.ts';
import type { Region } from './direct.ts';
import { type SourceContext, sourceAfter } from './sources.ts';

/** A transcript has at least so many lines that begin with a speaker's label. */
const LEAST_LABELLED = 3;
const LONGEST_LABEL = 5;

/**
 * Speech whose speaker stands as a label: lines of a transcript ("PENCE: Well, look …") and quotations signed with a dash ("…" — Carla Sanchez) or in brackets. The forms are
 * so fixed that rules tell them better than any weight.
 */
export function findLabelledSpeech(context: SourceContext, regions: readonly Region[]): Claim[] {
  return [...findTranscript(context), ...findSigned(context, regions), ...findBracketed(context, regions)];
}

function findTranscript({ tokens }: SourceContext): Claim[] {
  const { words, starts, ends, paragraphs, text } = tokens;
  const labelled = paragraphs.flatMap(paragraph => {
    const colon = labelEnd(words, paragraph);
    return colon === undefined ? [] : [{ paragraph, colon }];
  });
  if (labelled.length < LEAST_LABELLED) return [];
  return labelled.flatMap(({ paragraph, colon }): Claim[] => {
    const { firstToken, endToken } = paragraph;
    if (colon + 1 >= endToken) return [];
    const first = isOpening(words[firstToken]) ? firstToken + 1 : firstToken;
    const last = isOpening(words[firstToken]) && /^["”]$/.test(words[endToken - 1]) ? endToken - 2 : endToken - 1;
    if (text.slice(starts[colon + 1], ends[last]).trim() === '') return [];
    return [
      {
        start: starts[colon + 1],
        end: ends[last],
        kind: 'direct',
        cue: colon,
        cueEnd: colon + 1,
        source: { first, end: colon },
      },
    ];
  });
}

const isOpening = (word: string) => /^["“]$/.test(word);

/** The colon behind a label in capitals at the start of a line: "MS. O'DONNELL:"; undefined where there is none. */
function labelEnd(words: readonly string[], { firstToken, endToken }: TokenRun): number | undefined {
  const from = isOpening(words[firstToken]) ? firstToken + 1 : firstToken;
  for (let i = from; i < Math.min(endToken, from + LONGEST_LABEL + 1); i++) {
    if (words[i] === ':') return i > from ? i : undefined;
    if (!/^\p{Lu}[\p{Lu}.'’-]*$/u.test(words[i])) return undefined;
  }
  return undefined;
}

function findSigned(context: SourceContext, regions: readonly Region[]): Claim[] {
  const { words, paragraphs } = context.tokens;
  return regions.flatMap((region): Claim[] => {
    const dash = region.last + 1;
    // The signature may have a line of its own.
    const own = paragraphs[region.paragraph];
    const { endToken } = dash < own.endToken ? own : (paragraphs[region.paragraph + 1] ?? own);
    if (!/^[-–—―~]+$/.test(words[dash] ?? '') || dash + 1 >= endToken || !/^\p{Lu}/u.test(words[dash + 1])) return [];
    const source = sourceAfter(context, dash, endToken);
    // The signature ends the line, or something in brackets or an office follows it.
    const after = source && source.end < endToken ? words[source.end] : '';
    if (!source || !(after === '' || /^[,(]$/.test(after) || (after === '.' && source.end === endToken - 1))) return [];
    return [{ start: region.start, end: region.end, kind: 'direct', cue: dash, cueEnd: dash + 1, source }];
  });
}

/** Whole sentences that are a line with the name behind them in brackets; a title and its maker are set alike, but end in no stop. */
function findBracketed(context: SourceContext, regions: readonly Region[]): Claim[] {
  const { words, paragraphs } = context.tokens;
  return regions.flatMap((region): Claim[] => {
    const { firstToken, endToken } = paragraphs[region.paragraph];
    const bracket = region.last + 1;
    const isLine = region.first === firstToken && words[endToken - 1] === ')' && words[bracket] === '(';
    if (!isLine || !/^[.!?…]$/.test(words[region.last - 1]) || !/^\p{Lu}/u.test(words[bracket + 1])) return [];
    const source = sourceAfter(context, bracket, endToken);
    if (source?.end !== endToken - 1) return [];
    return [{ start: region.start, end: region.end, kind: 'direct', cue: bracket, cueEnd: bracket + 1, source }];
  });
}
