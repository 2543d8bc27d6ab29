import { LABELS, MAY_END, MAY_START, PREVIOUS } from './labels.ts';

const NEVER = -1e30;

/** All pairs of labels that may follow each other, those with the same second label side by side. */
const FROM = Uint8Array.from(PREVIOUS.flat());
const FIRST_PAIR = Uint8Array.from([0, ...PREVIOUS.map((_, label) => PREVIOUS.slice(0, label + 1).flat().length)]);
const steps = new Float32Array(FROM.length);
/** Longest sentence, in tokens, that needs no memory of its own. */
const LONGEST_KEPT = 1024;
const kept = new Uint8Array(LONGEST_KEPT * LABELS);

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
  const back = length <= LONGEST_KEPT ? kept : new Uint8Array(length * LABELS);
  for (let label = 0; label < LABELS; label++)
    for (let pair = FIRST_PAIR[label]; pair < FIRST_PAIR[label + 1]; pair++)
      steps[pair] = transitions[FROM[pair] * LABELS + label];
  let before = new Float32Array(LABELS);
  let now = new Float32Array(LABELS);
  for (let label = 0; label < LABELS; label++) before[label] = MAY_START[label] ? scores[label] : NEVER;
  for (let token = 1; token < length; token++) {
    const row = token * LABELS;
    for (let label = 0; label < LABELS; label++) {
      let best = NEVER * 2;
      let from = 0;
      const end = FIRST_PAIR[label + 1];
      for (let pair = FIRST_PAIR[label]; pair < end; pair++) {
        const score = before[FROM[pair]] + steps[pair];
        if (score > best) {
          best = score;
          from = FROM[pair];
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
