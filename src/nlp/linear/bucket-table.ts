/**
 * A set of 32-bit hashes with a dense index, read in place: the upper 16 bits choose a bucket, the lower 16 are searched in it. Two bytes a hash and one a
 * bucket, nothing to build but the buckets' starts.
 */
export interface BucketTable {
  readonly size: number;
  /** Index of a hash, 0 to size - 1; -1 where it is not in the table. */
  indexOf(hash: number): number;
}

export const BUCKETS = 0x10000;

/**
 * @param counts hashes in each bucket
 * @param rests lower halves, bucket after bucket
 */
export function createBucketTable(counts: Uint8Array, rests: Uint16Array): BucketTable {
  const starts = new Uint32Array(BUCKETS + 1);
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1] = starts[bucket] + counts[bucket];
  if (starts[BUCKETS] !== rests.length) throw new RangeError('a table of a model is damaged');
  return {
    size: rests.length,
    indexOf(hash) {
      const bucket = hash >>> 16;
      const rest = hash & 0xffff;
      const end = starts[bucket + 1];
      for (let i = starts[bucket]; i < end; i++) if (rests[i] === rest) return i;
      return -1;
    },
  };
}

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
