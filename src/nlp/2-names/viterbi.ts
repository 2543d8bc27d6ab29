import { LABELS, MAY_END, MAY_START, PREVIOUS } from './labels.ts';

const NEVER = -1e30;

/**
 * The best label sequence of one sentence under hard BILOU constraints (Viterbi 1967).
 * @param scores LABELS scores a token, from token 0 of the sentence
 * @param labels receives the labels from index `at` on
 */
export function decode(
  scores: Float32Array,
  length: number,
  transitions: Float32Array,
  labels: Uint8Array,
  at: number,
): void {
  const back = new Uint8Array(length * LABELS);
  let before = new Float32Array(LABELS);
  let now = new Float32Array(LABELS);
  for (let label = 0; label < LABELS; label++) before[label] = MAY_START[label] ? scores[label] : NEVER;
  for (let token = 1; token < length; token++) {
    const row = token * LABELS;
    for (let label = 0; label < LABELS; label++) {
      let best = NEVER * 2;
      let from = PREVIOUS[label][0];
      for (const previous of PREVIOUS[label]) {
        const score = before[previous] + transitions[previous * LABELS + label];
        if (score > best) {
          best = score;
          from = previous;
        }
      }
      now[label] = best + scores[row + label];
      back[row + label] = from;
    }
    [before, now] = [now, before];
  }
  let label = 0;
  let best = NEVER * 2;
  for (let last = 0; last < LABELS; last++) {
    if (MAY_END[last] && before[last] > best) {
      best = before[last];
      label = last;
    }
  }
  for (let token = length - 1; token >= 0; token--) {
    labels[at + token] = label;
    label = back[token * LABELS + label];
  }
}
