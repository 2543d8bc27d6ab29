import { FeatureList } from '../../../src/nlp/2-names/feature-list.ts';
import { addFeatures } from '../../../src/nlp/2-names/features.ts';
import type { Lexicon } from '../../../src/nlp/2-names/lexicon.ts';
import { viewText } from '../../../src/nlp/2-names/text-view.ts';
import { Vocabulary } from '../../../src/nlp/2-names/vocabulary.ts';
import { createRandom } from '../../lib/random.ts';
import { GENRES, type LabelledText } from './conll.ts';
import type { TrainingSet } from './crf.ts';
import { forgetKnown } from './forget-known.ts';

/** A feature is kept where it is seen this often. */
const LEAST_COUNT = 2;
const FORGETTING_SEED = 1;

/** Features as dense ids, with the hash of each id. */
export interface Indexed {
  readonly set: TrainingSet;
  readonly hashes: Int32Array;
  /** How often each feature is seen. */
  readonly counts: Uint32Array;
}

/** Extracts the features of all texts, drops the rare ones and numbers the others. */
export function indexFeatures(texts: readonly LabelledText[], lexicon: Lexicon, onText: () => void): Indexed {
  const tokenCount = texts.reduce((sum, { tokens }) => sum + tokens.count, 0);
  const sentenceCount = texts.reduce((sum, { tokens }) => sum + tokens.sentences.length, 0);
  let hashes = new Int32Array(tokenCount * 96);
  const featureStarts = new Uint32Array(tokenCount + 1);
  const sentenceStarts = new Uint32Array(sentenceCount + 1);
  const labels = new Uint8Array(tokenCount);
  const hidesMisc = new Uint8Array(sentenceCount);
  const repeats = new Uint8Array(sentenceCount);
  const genres = new Uint8Array(sentenceCount);
  const list = new FeatureList();
  const vocabulary = new Vocabulary(lexicon);
  const random = createRandom(FORGETTING_SEED);
  let filled = 0;
  let token = 0;
  let sentence = 0;
  for (const { tokens, labels: own, hidesMisc: hides, repeats: times, genre } of texts) {
    const view = viewText(tokens, vocabulary, lexicon);
    forgetKnown(view.phrases, random);
    for (const { firstToken, endToken } of tokens.sentences) {
      sentenceStarts[sentence] = token;
      repeats[sentence] = times;
      genres[sentence] = GENRES.indexOf(genre);
      hidesMisc[sentence++] = hides ? 1 : 0;
      for (let i = firstToken; i < endToken; i++) {
        list.count = 0;
        addFeatures(list, view, i);
        const { count } = list;
        if (filled + count > hashes.length) hashes = grow(hashes);
        hashes.set(list.hashes.subarray(0, count), filled);
        labels[token] = own[i];
        featureStarts[token++] = filled;
        filled += count;
      }
    }
    onText();
  }
  featureStarts[tokenCount] = filled;
  sentenceStarts[sentenceCount] = tokenCount;
  const { ids, starts, keys, counts } = numberFeatures(hashes.subarray(0, filled), featureStarts);
  return {
    set: {
      sentenceStarts,
      featureStarts: starts,
      ids,
      featureCount: keys.length,
      labels,
      hidesMisc,
      repeats,
      genres,
      genreCount: GENRES.length,
    },
    hashes: keys,
    counts,
  };
}

function grow(hashes: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(hashes.length * 2);
  larger.set(hashes);
  return larger;
}

function numberFeatures(hashes: Int32Array, featureStarts: Uint32Array) {
  // Open addressing: a Map of this size would take gigabytes.
  let capacity = 1 << 20;
  while (capacity < hashes.length / 2) capacity *= 2;
  const mask = capacity - 1;
  const keys = new Int32Array(capacity);
  const counts = new Uint32Array(capacity);
  const slotOf = (hash: number) => {
    let slot = (Math.imul(hash, 0x9e3779b1) >>> 0) & mask;
    while (counts[slot] > 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  for (const hash of hashes) {
    const slot = slotOf(hash);
    keys[slot] = hash;
    counts[slot]++;
  }
  const numbers = new Int32Array(capacity).fill(-1);
  let used = 0;
  for (let slot = 0; slot < capacity; slot++) if (counts[slot] >= LEAST_COUNT) numbers[slot] = used++;
  const kept = new Int32Array(used);
  const keptCounts = new Uint32Array(used);
  for (let slot = 0; slot < capacity; slot++) {
    if (numbers[slot] < 0) continue;
    kept[numbers[slot]] = keys[slot];
    keptCounts[numbers[slot]] = counts[slot];
  }
  const ids = new Uint32Array(hashes.length);
  const starts = new Uint32Array(featureStarts.length);
  let filled = 0;
  for (let token = 0; token + 1 < featureStarts.length; token++) {
    starts[token] = filled;
    for (let k = featureStarts[token]; k < featureStarts[token + 1]; k++) {
      const number = numbers[slotOf(hashes[k])];
      if (number >= 0) ids[filled++] = number;
    }
  }
  starts[featureStarts.length - 1] = filled;
  return { ids: ids.subarray(0, filled), starts, keys: kept, counts: keptCounts };
}
