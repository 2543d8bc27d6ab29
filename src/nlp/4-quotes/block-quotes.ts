import { firstTouching } from '../1-text/first-where.ts';
import type { TokenRun } from '../1-text/tokenized-text.ts';
import type { Block } from '../report.ts';
import type { Claim } from './claims.ts';
import { announcedIn, type Region } from './direct.ts';
import { type SourceContext, sourceAfter, type TokenSpan } from './sources.ts';

/**
 * Speech that the page sets as a block quotation instead of in marks: whose it is tells the line before ("She wrote:") or a signature at its end ("— Ada Bell").
 * A block that neither tells is left alone: pages set pulled quotes, songs and adverts so, too.
 * @param blocks how the page sets each line; none where that is not known
 */
export function findBlockQuotes(
  context: SourceContext,
  regions: readonly Region[],
  blocks: readonly Block[] = [],
): Claim[] {
  const { paragraphs } = context.tokens;
  const isSet = (paragraph: TokenRun) => firstTouching(blocks, paragraph)?.kind === 'quote';
  const claims: Claim[] = [];
  for (let i = 0; i < paragraphs.length; i++) {
    if (!isSet(paragraphs[i])) continue;
    const first = i;
    while (i + 1 < paragraphs.length && isSet(paragraphs[i + 1])) i++;
    for (const claim of readBlock(context, regions, first, i)) claims.push(claim);
  }
  return claims;
}

function readBlock(context: SourceContext, regions: readonly Region[], first: number, last: number): Claim[] {
  const { paragraphs } = context.tokens;
  const signature = last > first ? signatureIn(context, paragraphs[last]) : undefined;
  const announced = first > 0 ? announcedIn(context, paragraphs[first - 1]) : undefined;
  const told = signature ?? announced;
  if (told?.source === undefined) return [];
  const lines = paragraphs.slice(first, signature ? last : last + 1);
  return lines
    .filter(({ firstToken, endToken }) => !regions.some(own => own.first < endToken && own.last >= firstToken))
    .map(({ start, end }) => ({
      start,
      end,
      kind: 'direct',
      cue: told.cue,
      cueEnd: told.cue + 1,
      source: told.source,
    }));
}

/** "— Ada Bell, engineer". */
function signatureIn(
  context: SourceContext,
  { firstToken, endToken }: TokenRun,
): { cue: number; source: TokenSpan | undefined } | undefined {
  const { words } = context.tokens;
  if (!/^[-–—―~]+$/.test(words[firstToken])) return undefined;
  return { cue: firstToken, source: sourceAfter(context, firstToken, endToken) };
}
