import { LABELS } from '../../../src/nlp/2-names/labels.ts';
import { HEADER_WORDS, MAGIC, sectionsOf } from '../../../src/nlp/2-names/model.ts';
import { layOutBuckets } from '../../../src/nlp/linear/bucket-table.ts';
import type { Crf } from './crf.ts';
import type { LexiconArrays } from './lexicon-arrays.ts';

/**
 * Rounds weights to a byte and lays out the file that `readNamesModel` reads.
 * @param hashes of the features, by id
 * @param most how many features the file holds: those with the largest weights
 */
export function writeNamesModel(
  { weights, transitions }: Crf,
  hashes: Int32Array,
  lexicon: LexiconArrays,
  most: number,
): ArrayBuffer {
  const strengths = strengthsOf(weights);
  const scale = strengths.reduce((a, b) => Math.max(a, b), 0) / 127;
  const kept = Uint32Array.from(hashes.keys())
    .sort((a, b) => strengths[b] - strengths[a])
    .slice(0, most)
    .sort((a, b) => (hashes[a] >>> 0) - (hashes[b] >>> 0));
  const features = layOutBuckets(kept.map(id => hashes[id]));
  const rounded = new Int8Array(kept.length * LABELS);
  kept.forEach((id, i) => {
    for (let label = 0; label < LABELS; label++)
      rounded[i * LABELS + label] = Math.round(weights[id * LABELS + label] / scale);
  });

  const sizes = { features: kept.length, words: lexicon.wordRests.length, phrases: lexicon.phraseRests.length };
  const arrays: Record<string, ArrayLike<number>> = {
    ...lexicon,
    transitions,
    featureRests: features.rests,
    featureCounts: features.counts,
    weights: rounded,
  };
  const sections = sectionsOf(sizes);
  const length = sections.reduce((sum, [, type, count]) => sum + count * type.BYTES_PER_ELEMENT, 4 * HEADER_WORDS);
  const file = new ArrayBuffer(length);
  const header = new DataView(file);
  for (const [i, value] of [MAGIC, sizes.features, sizes.words, sizes.phrases].entries())
    header.setUint32(4 * i, value, true);
  header.setFloat32(16, scale, true);
  let offset = 4 * HEADER_WORDS;
  for (const [name, type, count] of sections) {
    new type(file, offset, count).set(arrays[name]);
    offset += count * type.BYTES_PER_ELEMENT;
  }
  return file;
}

/** Largest weight of each feature. */
function strengthsOf(weights: Float32Array): Float32Array {
  const strengths = new Float32Array(weights.length / LABELS);
  for (let at = 0; at < weights.length; at++) {
    const id = Math.floor(at / LABELS);
    strengths[id] = Math.max(strengths[id], Math.abs(weights[at]));
  }
  return strengths;
}
