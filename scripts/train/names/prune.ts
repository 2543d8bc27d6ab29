import { LABELS } from '../../../src/nlp/2-names/labels.ts';

/** How much it counts for a feature that it is often seen: a rare one decides little, be its weights ever so large. */
const POWER_OF_COUNT = 0.3;

/**
 * Chooses the features that the file holds: by their largest weight, and how often they were seen.
 * @param counts how often each feature was seen
 * @returns ids of at most `most` features
 */
export function prune(weights: Float32Array, counts: Uint32Array, most: number): Uint32Array {
  const worth = new Float64Array(counts.length);
  for (let at = 0; at < weights.length; at++) {
    const id = Math.floor(at / LABELS);
    worth[id] = Math.max(worth[id], Math.abs(weights[at]));
  }
  for (let id = 0; id < counts.length; id++) worth[id] *= counts[id] ** POWER_OF_COUNT;
  return Uint32Array.from(counts.keys())
    .sort((a, b) => worth[b] - worth[a])
    .slice(0, most);
}
