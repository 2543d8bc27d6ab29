import { BUCKETS, BucketTable } from '../linear/bucket-table.ts';
import { LABELS } from './labels.ts';
import { FINE_CLUSTERS, type Lexicon } from './lexicon.ts';

/** The trained weights of the name tagger with its word lists, as views on the file's bytes. */
export interface NamesModel {
  readonly lexicon: Lexicon;
  readonly features: BucketTable;
  /** LABELS weights for each feature, in steps of `scale`. */
  readonly weights: Int8Array;
  readonly scale: number;
  /** Score of a label after another: `[before * LABELS + label]`. */
  readonly transitions: Float32Array;
}

/** First four bytes of the file: "BSN3", little endian. */
export const MAGIC = 0x334e5342;
export const HEADER_WORDS = 8;

/** How many of each the file holds. */
export interface ModelSizes {
  readonly features: number;
  readonly words: number;
  readonly phrases: number;
}

type ArrayType = Float32ArrayConstructor | Uint16ArrayConstructor | Uint8ArrayConstructor | Int8ArrayConstructor;

/** The file's arrays behind its header, in order; widest elements first, so that each is aligned. */
export function sectionsOf({
  features,
  words,
  phrases,
}: ModelSizes): readonly (readonly [name: string, type: ArrayType, length: number])[] {
  return [
    ['transitions', Float32Array, LABELS * LABELS],
    ['featureRests', Uint16Array, features],
    ['wordRests', Uint16Array, words],
    ['wordEntries', Uint16Array, words],
    ['phraseRests', Uint16Array, phrases],
    ['featureCounts', Uint8Array, BUCKETS],
    ['wordCounts', Uint8Array, BUCKETS],
    ['phraseCounts', Uint8Array, BUCKETS],
    ['weights', Int8Array, features * LABELS],
    ['coarseOf', Uint8Array, FINE_CLUSTERS],
    ['phraseBits', Uint8Array, phrases],
  ];
}

/** Reads `assets/models/names.bin`; throws a RangeError where the bytes are not such a file. */
export function readNamesModel(bytes: ArrayBuffer): NamesModel {
  if (bytes.byteLength < 4 * HEADER_WORDS) throw new RangeError('the names model is cut off');
  const header = new DataView(bytes);
  if (header.getUint32(0, true) !== MAGIC) throw new RangeError('this is not a names model');
  const sizes = {
    features: header.getUint32(4, true),
    words: header.getUint32(8, true),
    phrases: header.getUint32(12, true),
  };
  const scale = header.getFloat32(16, true);
  const arrays: Record<string, unknown> = {};
  let offset = 4 * HEADER_WORDS;
  for (const [name, type, length] of sectionsOf(sizes)) {
    if (offset + length * type.BYTES_PER_ELEMENT > bytes.byteLength) throw new RangeError('the names model is cut off');
    arrays[name] = new type(bytes, offset, length);
    offset += length * type.BYTES_PER_ELEMENT;
  }
  const bytesOf = (name: string) => arrays[name] as Uint8Array;
  const table = (name: string) => new BucketTable(bytesOf(`${name}Counts`), arrays[`${name}Rests`] as Uint16Array);
  return {
    lexicon: {
      words: table('word'),
      entries: arrays.wordEntries as Uint16Array,
      coarseOf: bytesOf('coarseOf'),
      phrases: table('phrase'),
      phraseBits: bytesOf('phraseBits'),
    },
    features: table('feature'),
    weights: arrays.weights as Int8Array,
    scale,
    transitions: arrays.transitions as Float32Array,
  };
}
