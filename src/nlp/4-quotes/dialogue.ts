import type { TokenRun } from '../1-text/tokenized-text.ts';
import type { Claim } from './claims.ts';
import { CUE_VERBS } from './cues.ts';
import { type SourceContext, sourceAfter, sourceBefore, type TokenSpan } from './sources.ts';

/** So many lines that begin with a dash are a dialogue, if one of them names its speaker; fewer may be anything. */
const LEAST_LINES = 2;

interface Told {
  readonly cue: number;
  readonly source: TokenSpan;
  /** Tokens of the cue with its speaker, which part the speech. */
  readonly first: number;
  readonly end: number;
}

/** Dialogue set with dashes instead of marks: "— We will pay, said Bell." */
export function findDialogue(context: SourceContext): Claim[] {
  const { words, paragraphs, starts, ends } = context.tokens;
  const lines = paragraphs
    .filter(({ firstToken, endToken }) => /^[—―]$/.test(words[firstToken]) && endToken - firstToken > 2)
    .map(line => ({ line, told: findTold(context, line) }));
  if (lines.length < LEAST_LINES || lines.every(({ told }) => told === undefined)) return [];
  return lines.flatMap(({ line, told }): Claim[] => {
    const { firstToken, endToken } = line;
    const pieces: TokenSpan[] = told
      ? [
          { first: firstToken + 1, end: told.first },
          { first: told.end, end: endToken },
        ]
      : [{ first: firstToken + 1, end: endToken }];
    const cue = told?.cue ?? -1;
    return pieces
      .map(piece => trim(words, piece))
      .filter(({ first, end }) => end > first)
      .map(({ first, end }) => ({
        start: starts[first],
        end: ends[end - 1],
        kind: 'direct',
        cue,
        cueEnd: cue + 1,
        source: told?.source,
      }));
  });
}

/** ", said Bell" or "? she asked" in a line of speech. */
function findTold(context: SourceContext, { firstToken, endToken }: TokenRun): Told | undefined {
  const { words } = context.tokens;
  for (let i = firstToken + 2; i < endToken - 1; i++) {
    if (!/^[,?!…—]$/.test(words[i])) continue;
    for (let cue = i + 1; cue < Math.min(endToken, i + 4); cue++) {
      if (!CUE_VERBS.has(words[cue].toLowerCase())) continue;
      const source = cue === i + 1 ? sourceAfter(context, cue, endToken) : sourceBefore(context, cue, i + 1);
      if (source) return { cue, source, first: i + 1, end: Math.max(cue + 1, source.end) };
    }
  }
  return undefined;
}

/** Without the commas, dashes and stops that only part speech from its teller. */
function trim(words: readonly string[], { first, end }: TokenSpan): TokenSpan {
  let from = first;
  let to = end;
  while (from < to && /^[,.;:—―]$/.test(words[from])) from++;
  while (to > from && /^[,;:—―]$/.test(words[to - 1])) to--;
  return { first: from, end: to };
}
