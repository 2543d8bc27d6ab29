/** An example: its features in a fixed order, and whether it is of the class. */
export interface Example {
  readonly features: readonly number[];
  readonly positive: boolean;
}

export interface LogisticModel {
  readonly bias: number;
  readonly weights: readonly number[];
}

const MOST_STEPS = 50;
const SETTLED = 1e-8;

/**
 * Logistic regression with a ridge penalty, by Newton's method (iteratively reweighted least squares; Hastie, Tibshirani, Friedman 2009, 4.4). Exact and
 * without chance: the same examples give the same weights.
 * @param ridge penalty on the squared weights; the bias is free
 */
export function fitLogistic(examples: readonly Example[], ridge: number): LogisticModel {
  const rows = examples.map(({ features }) => [1, ...features]);
  const size = rows[0].length;
  let weights = new Array<number>(size).fill(0);
  for (let step = 0; step < MOST_STEPS; step++) {
    const hessian = Array.from({ length: size }, (_, i) => {
      const row = new Array<number>(size).fill(0);
      row[i] = i === 0 ? 1e-6 : ridge;
      return row;
    });
    const gradient = weights.map((weight, i) => (i === 0 ? 0 : ridge * weight));
    rows.forEach((row, n) => {
      const chance = sigmoid(dot(weights, row));
      const error = chance - Number(examples[n].positive);
      const spread = chance * (1 - chance);
      for (let i = 0; i < size; i++) {
        if (row[i] === 0) continue;
        gradient[i] += error * row[i];
        for (let j = 0; j < size; j++) hessian[i][j] += spread * row[i] * row[j];
      }
    });
    const change = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - change[i]);
    if (Math.max(...change.map(Math.abs)) < SETTLED) break;
  }
  const [bias, ...rest] = weights;
  return { bias, weights: rest };
}

/** Chance that an example is of the class. */
export const predict = ({ bias, weights }: LogisticModel, features: readonly number[]): number =>
  sigmoid(bias + dot(weights, features));

const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, i) => sum + value * b[i], 0);

/** Solves a symmetric system by Gaussian elimination with pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i]]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) pivot = i;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const factor = rows[i][column] / rows[column][column];
      for (let j = column; j <= size; j++) rows[i][j] -= factor * rows[column][j];
    }
  }
  return rows.map((row, i) => row[size] / row[i]);
}
