import type { TokenRun } from '../1-text/tokenized-text.ts';
import type { Claim } from './claims.ts';
import { CUE_VERBS } from './cues.ts';
import type { Region } from './direct.ts';
import type { SourceContext } from './sources.ts';

const LONGEST_HEADLINE = 30;
const LONGEST_SPEAKER = 6;
const SHORTEST_CONTENT = 3;

/** Claims in headlines, whose capitals and missing stop mislead other rules: "Cable Never Cut, Says Mayor". */
export function findHeadlines(context: SourceContext, regions: readonly Region[]): Claim[] {
  const { words, paragraphs, starts, ends } = context.tokens;
  return paragraphs.flatMap((line): Claim[] => {
    const cue = trailingCue(words, line);
    if (cue === undefined) return [];
    const { firstToken, endToken } = line;
    if (regions.some(({ first, last }) => first < endToken && last >= firstToken)) return [];
    const source = { first: cue + 1, end: endToken };
    return [{ start: starts[firstToken], end: ends[cue - 2], kind: 'indirect', cue, cueEnd: cue + 1, source }];
  });
}

/** The reporting verb of a line that ends with ", says SOMEBODY" and no stop. */
function trailingCue(words: readonly string[], { firstToken, endToken }: TokenRun): number | undefined {
  if (endToken - firstToken > LONGEST_HEADLINE || !/[\p{L}\p{N}]$/u.test(words[endToken - 1])) return undefined;
  for (let comma = endToken - 3; comma >= endToken - 2 - LONGEST_SPEAKER; comma--) {
    if (comma - firstToken < SHORTEST_CONTENT) return undefined;
    if (words[comma] === ',') return CUE_VERBS.has(words[comma + 1].toLowerCase()) ? comma + 1 : undefined;
  }
  return undefined;
}
