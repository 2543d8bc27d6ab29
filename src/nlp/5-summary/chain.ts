/** Scores of a class after another, `[(bond * classes + before) * classes + class]`; one table for each kind of bond. */
export type Transitions = Float64Array;

/** What binds a sentence to the one before it. */
export const BONDS = 2;
export const bondsOf = (sentences: readonly { readonly paragraph: number }[]): Uint8Array =>
  Uint8Array.from(sentences, ({ paragraph }, i) => (i > 0 && sentences[i - 1].paragraph === paragraph ? 1 : 0));

/** Both passes over a chain; each row sums up to one. */
export interface ChainPasses {
  readonly forward: readonly Float64Array[];
  readonly backward: readonly Float64Array[];
}

/**
 * Forward and backward pass of a linear-chain CRF (Lafferty et al. 2001), normalised at every step.
 * @param potentials of each sentence's classes, above zero
 * @param factors exponentials of the transitions' scores
 */
export function passChain(potentials: readonly Float64Array[], bonds: Uint8Array, factors: Float64Array): ChainPasses {
  const classes = potentials[0]?.length ?? 0;
  const forward = potentials.map(own => Float64Array.from(own));
  const backward = potentials.map(own => new Float64Array(own.length).fill(1));
  forward.forEach((row, i) => {
    if (i > 0) {
      for (let c = 0; c < classes; c++) {
        let sum = 0;
        for (let b = 0; b < classes; b++) sum += forward[i - 1][b] * factors[(bonds[i] * classes + b) * classes + c];
        row[c] *= sum;
      }
    }
    normalise(row);
  });
  for (let i = potentials.length - 2; i >= 0; i--) {
    for (let b = 0; b < classes; b++) {
      let sum = 0;
      for (let c = 0; c < classes; c++)
        sum += factors[(bonds[i + 1] * classes + b) * classes + c] * potentials[i + 1][c] * backward[i + 1][c];
      backward[i][b] = sum;
    }
    normalise(backward[i]);
  }
  return { forward, backward };
}

/** Probabilities of each sentence's classes, given all the others. */
export const marginalsOf = ({ forward, backward }: ChainPasses): Float64Array[] =>
  forward.map((row, i) => normalise(row.map((chance, c) => chance * backward[i][c])));

/** Exponentials of scores, the largest of them 1. */
export function potentialsOf(scores: Float64Array): Float64Array {
  const most = scores.reduce((a, b) => Math.max(a, b), -Infinity);
  return scores.map(score => Math.exp(score - most));
}

export function normalise(row: Float64Array): Float64Array {
  let sum = 0;
  for (const value of row) sum += value;
  for (let c = 0; c < row.length; c++) row[c] /= sum;
  return row;
}
