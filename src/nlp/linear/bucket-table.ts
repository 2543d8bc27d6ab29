/**
 * A set of 32-bit hashes with a dense index, read in place: the upper 16 bits choose a bucket, the lower 16 are searched in it. Two bytes a hash and one a
 * bucket, nothing to build but the buckets' starts: a filter before it saved nothing that can be measured and took longest of all to build.
 */
export class BucketTable {
  readonly #starts: Uint32Array;
  readonly #rests: Uint16Array;

  /**
   * @param counts hashes in each bucket
   * @param rests lower halves, bucket after bucket
   */
  constructor(counts: Uint8Array, rests: Uint16Array) {
    const starts = new Uint32Array(BUCKETS + 1);
    for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1] = starts[bucket] + counts[bucket];
    if (starts[BUCKETS] !== rests.length) throw new RangeError('a table of a model is damaged');
    this.#starts = starts;
    this.#rests = rests;
  }

  get size(): number {
    return this.#rests.length;
  }

  /** Index of a hash, 0 to size - 1; -1 where it is not in the table. */
  indexOf(hash: number): number {
    const bucket = hash >>> 16;
    const rest = hash & 0xffff;
    const rests = this.#rests;
    const end = this.#starts[bucket + 1];
    for (let i = this.#starts[bucket]; i < end; i++) if (rests[i] === rest) return i;
    return -1;
  }
}

export const BUCKETS = 0x10000;

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
