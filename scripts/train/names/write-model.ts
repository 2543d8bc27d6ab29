import { LABELS } from '../../../src/nlp/2-names/labels.ts';
import { HEADER_WORDS, MAGIC, sectionsOf } from '../../../src/nlp/2-names/model.ts';
import { layOutBuckets } from '../../../src/nlp/linear/bucket-table.ts';
import type { Crf } from './crf.ts';
import type { LexiconArrays } from './lexicon-arrays.ts';

/** What a weight in the file counts in: with finer steps the same number of features packs worse and scores no better. */
const STEP = 0.08;
/** Transitions are few and count in finer steps. */
const TRANSITION_STEP = STEP / 16;

/**
 * Rounds weights to steps in a byte and lays out the file that `readNamesModel` reads.
 * @param hashes of the features, by id
 * @param chosen ids of the features that the file holds
 */
export function writeNamesModel(
  { weights, transitions }: Crf,
  hashes: Int32Array,
  lexicon: LexiconArrays,
  chosen: Uint32Array,
): ArrayBuffer {
  const kept = chosen.slice().sort((a, b) => (hashes[a] >>> 0) - (hashes[b] >>> 0));
  const features = layOutBuckets(kept.map(id => hashes[id]));
  const rounded = new Int8Array(kept.length * LABELS);
  kept.forEach((id, i) => {
    for (let label = 0; label < LABELS; label++)
      rounded[i * LABELS + label] = Math.max(-127, Math.min(Math.round(weights[id * LABELS + label] / STEP), 127));
  });

  const sizes = { features: kept.length, words: lexicon.wordRests.length, phrases: lexicon.phraseRests.length };
  const arrays: Record<string, ArrayLike<number>> = {
    ...lexicon,
    transitions: transitions.map(score => Math.round(score / TRANSITION_STEP) * TRANSITION_STEP),
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
  header.setFloat32(16, STEP, true);
  let offset = 4 * HEADER_WORDS;
  for (const [name, type, count] of sections) {
    new type(file, offset, count).set(arrays[name]);
    offset += count * type.BYTES_PER_ELEMENT;
  }
  return file;
}
