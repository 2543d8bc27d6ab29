import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { createFeatureSource, MOST_FEATURES } from './features.ts';
import { LABEL_TYPES, LABELS, OUTSIDE, readMentions } from './labels.ts';
import type { Mention } from './mention.ts';
import type { NamesModel } from './model.ts';
import { decode } from './viterbi.ts';

/** Tags a text with a linear-chain CRF (Lafferty et al. 2001) and gives the mentions it finds, in order. */
export function tagNames(tokens: TokenizedText, model: NamesModel): Mention[] {
  const source = createFeatureSource(tokens, model.lexicon);
  const labels = new Uint8Array(tokens.count);
  const hashes = new Int32Array(MOST_FEATURES);
  const mentions: Mention[] = [];
  const longest = tokens.sentences.reduce((most, { firstToken, endToken }) => Math.max(most, endToken - firstToken), 0);
  const scores = new Float32Array(longest * LABELS);
  for (const { firstToken, endToken } of tokens.sentences) {
    const length = endToken - firstToken;
    for (let token = 0; token < length; token++) {
      scoreToken(model, hashes, source.featuresOf(firstToken + token, hashes), scores, token * LABELS);
    }
    decode(scores, length, model.transitions, labels, firstToken);
    readMentions(labels, firstToken, endToken, (first, end, type) => {
      mentions.push({
        start: tokens.starts[first],
        end: tokens.ends[end - 1],
        firstToken: first,
        endToken: end,
        type: LABEL_TYPES[type],
        confidence: confidence(scores, first - firstToken, end - firstToken, type),
      });
    });
  }
  return mentions;
}

/** Sums the weights of a token's features for every label. */
function scoreToken(
  { features, weights, scale }: NamesModel,
  hashes: Int32Array,
  count: number,
  scores: Float32Array,
  at: number,
): void {
  scores.fill(0, at, at + LABELS);
  for (let i = 0; i < count; i++) {
    const feature = features.indexOf(hashes[i]);
    if (feature < 0) continue;
    const row = feature * LABELS;
    for (let label = 0; label < LABELS; label++) scores[at + label] += weights[row + label];
  }
  for (let label = 0; label < LABELS; label++) scores[at + label] *= scale;
}

/** How clearly the weights of a mention's tokens prefer its type, 0 to 1: a softmax over types of each token's best labels, averaged. */
function confidence(scores: Float32Array, first: number, end: number, type: number): number {
  let sum = 0;
  for (let token = first; token < end; token++) {
    const row = token * LABELS;
    const best = LABEL_TYPES.map((_, other) => Math.max(...scores.subarray(row + 1 + 4 * other, row + 5 + 4 * other)));
    const all = [scores[row + OUTSIDE], ...best].map(score => Math.exp(score - best[type]));
    sum += 1 / all.reduce((total, each) => total + each, 0);
  }
  return sum / (end - first);
}
