import { LABELS } from '../../../src/nlp/2-names/labels.ts';
import { HEADER_WORDS, MAGIC, sectionsOf } from '../../../src/nlp/2-names/model.ts';
import { layOutBuckets } from '../../../src/nlp/linear/bucket-table.ts';
import type { Crf } from './crf.ts';
import type { LexiconArrays } from './lexicon-arrays.ts';

/**
 * Keeps the `most` features with the largest weights, rounds weights to a byte and lays out the file that `readNamesModel` reads.
 * @param hashes of the features, by id
 */
export function writeNamesModel(
  { weights, transitions }: Crf,
  hashes: Int32Array,
  lexicon: LexiconArrays,
  most: number,
): ArrayBuffer {
  let largest = 0;
  for (const weight of weights) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 127;
  const strength = (id: number) => {
    let strongest = 0;
    for (let at = id * LABELS; at < (id + 1) * LABELS; at++) strongest = Math.max(strongest, Math.abs(weights[at]));
    return strongest;
  };
  const kept = Array.from(hashes, (hash, id) => ({ hash: hash >>> 0, id, strength: strength(id) }))
    .sort((a, b) => b.strength - a.strength)
    .slice(0, most)
    .sort((a, b) => a.hash - b.hash);
  const features = layOutBuckets(Uint32Array.from(kept, ({ hash }) => hash));
  const rounded = new Int8Array(kept.length * LABELS);
  kept.forEach(({ id }, i) => {
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
