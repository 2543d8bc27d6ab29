/**
 * A set of 32-bit hashes with a dense index, read in place: the upper 16 bits choose a bucket, the lower 16 are searched in it. Two bytes a hash and one a
 * bucket, nothing to build but the buckets' starts and a filter of a few bits a hash, which fits the processor's cache where the table does not: most hashes
 * that are asked for are not in the table, and end there (Bloom 1970, with one hash function).
 */
export class BucketTable {
  readonly #starts: Uint32Array;
  readonly #rests: Uint16Array;
  readonly #filter: Int32Array;
  /** What is left of a hash after this shift is its bit in the filter. */
  readonly #shift: number;

  /**
   * @param counts hashes in each bucket
   * @param rests lower halves, bucket after bucket
   */
  constructor(counts: Uint8Array, rests: Uint16Array) {
    const starts = new Uint32Array(BUCKETS + 1);
    for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1] = starts[bucket] + counts[bucket];
    if (starts[BUCKETS] !== rests.length) throw new RangeError('a table of a model is damaged');
    const bits = Math.max(5, Math.ceil(Math.log2(Math.max(1, rests.length) * FILTER_BITS)));
    const shift = 32 - bits;
    const filter = new Int32Array(2 ** (bits - 5));
    for (let bucket = 0; bucket < BUCKETS; bucket++) {
      const end = starts[bucket + 1];
      for (let i = starts[bucket]; i < end; i++) {
        const bit = ((bucket << 16) | rests[i]) >>> shift;
        filter[bit >>> 5] |= 1 << bit;
      }
    }
    this.#starts = starts;
    this.#rests = rests;
    this.#filter = filter;
    this.#shift = shift;
  }

  get size(): number {
    return this.#rests.length;
  }

  /** Index of a hash, 0 to size - 1; -1 where it is not in the table. */
  indexOf(hash: number): number {
    const bit = hash >>> this.#shift;
    if (((this.#filter[bit >>> 5] >>> bit) & 1) === 0) return -1;
    const bucket = hash >>> 16;
    const rest = hash & 0xffff;
    const rests = this.#rests;
    const end = this.#starts[bucket + 1];
    for (let i = this.#starts[bucket]; i < end; i++) if (rests[i] === rest) return i;
    return -1;
  }
}

export const BUCKETS = 0x10000;
/** Bits of the filter for each hash, at least. */
const FILTER_BITS = 8;

/**
 * Lays out hashes as a table's two arrays.
 * @param hashes distinct, ascending as unsigned
 * @throws RangeError where more than 255 share a bucket
 */
export function layOutBuckets(hashes: Uint32Array): { counts: Uint8Array; rests: Uint16Array } {
  const counts = new Uint8Array(BUCKETS);
  const rests = new Uint16Array(hashes.length);
  hashes.forEach((hash, i) => {
    const bucket = hash >>> 16;
    if (counts[bucket] === 255) throw new RangeError('too many hashes in one bucket');
    counts[bucket]++;
    rests[i] = hash & 0xffff;
  });
  return { counts, rests };
}
