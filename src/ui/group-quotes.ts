import type { Quote } from '../nlp/report.ts';

/** What somebody said at once: one quote, or those parted by their own cue ("The key, Bell said, is steel"), in order of the text. */
export type Pieces = readonly [Quote, ...Quote[]];

export interface SpeakerGroup {
  /** Tells groups apart: two people may have one name. */
  readonly key: string;
  /** Who it is in the report, where that could be told. */
  readonly entityId: string | undefined;
  /** Full name where it could be told, else the article's words; absent where no speaker was found. */
  readonly name: string | undefined;
  readonly claims: readonly Pieces[];
}

/** Groups claims by who made them, in order of each speaker's first claim; claims without a speaker come last. */
export function groupBySpeaker(quotes: readonly Quote[]): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup & { readonly claims: Pieces[] }>();
  for (const claim of joinPieces(quotes)) {
    const [{ speaker }] = claim;
    const key = speaker?.entityId ?? (speaker ? `said by ${speaker.text}` : '');
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else groups.set(key, { key, entityId: speaker?.entityId, name: speaker?.entity ?? speaker?.text, claims: [claim] });
  }
  return [...groups.values()].sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined));
}

/** Brings together the quotes that one cue tells; in order of the text. */
export function joinPieces(quotes: readonly Quote[]): Pieces[] {
  const claims: [Quote, ...Quote[]][] = [];
  for (const quote of [...quotes].sort((a, b) => a.start - b.start)) {
    const last = claims.at(-1);
    if (last && quote.cue !== null && last[0].cue?.start === quote.cue.start) last.push(quote);
    else claims.push([quote]);
  }
  return claims;
}

/** The words of a claim in one line, its pieces parted by "…". */
export const wordsOf = (claim: Pieces, text: string): string =>
  claim.map(({ start, end }) => text.slice(start, end)).join(' … ');
