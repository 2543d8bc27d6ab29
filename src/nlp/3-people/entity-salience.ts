import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Cluster } from './cluster.ts';
import { normaliseName } from './normalise.ts';

const SPEECH =
  /^(?:said|says|saying|told|tells|added|adds|wrote|writes|announced|claimed|claims|argued|argues|warned|warns|asked|insisted|replied|tweeted|stated|noted|explained)$/;
/** Shorter words of a name ("de", "Inc") are in too many headlines. */
const SHORTEST_WORD = 4;
/** Nationalities and the like colour an article; it is seldom about them. */
const MISC_WEIGHT = 0.6;

export interface SalienceContext {
  readonly tokens: TokenizedText;
  /** Words of the headline, normalised. */
  readonly headline: ReadonlySet<string>;
  /** Mentions of the entity that has most. */
  readonly most: number;
}

export const headlineWords = (title = ''): Set<string> => new Set(normaliseName(title).split(/[^\p{L}\p{N}'-]+/u));

/**
 * How much the article is about an entity, 0 to 1: how often and how early it is named, whether the headline names it, and whether it speaks. The cues are those
 * that Dunietz and Gillick 2014 found strongest.
 */
export function salienceOf({ mentions, name, type }: Cluster, { tokens, headline, most }: SalienceContext): number {
  const { words, text } = tokens;
  const frequency = Math.log1p(mentions.length) / Math.log1p(most);
  const earliness = 1 - mentions[0].start / Math.max(1, text.length);
  const isInHeadline = normaliseName(name)
    .split(' ')
    .some(word => word.length >= SHORTEST_WORD && (headline.has(word) || headline.has(`${word}'s`)));
  const speaks = mentions.some(
    ({ firstToken, endToken }) => SPEECH.test(words[firstToken - 1] ?? '') || SPEECH.test(words[endToken] ?? ''),
  );
  const sum = 0.45 * frequency + 0.2 * earliness + (isInHeadline ? 0.2 : 0) + (speaks ? 0.15 : 0);
  return Math.min(1, sum) * (type === 'misc' ? MISC_WEIGHT : 1);
}
