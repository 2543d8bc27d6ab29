import { hashFeature } from '../linear/hash.ts';

/** Collects the hashes of one sentence's features; used again and again without allocation. */
export class FeatureList {
  readonly hashes = new Int32Array(640);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Adds a feature: its template's number and up to two values. What is over the list's length is dropped. */
  add(template: number, a: number, b = 0): void {
    if (this.count < this.hashes.length) this.hashes[this.count++] = hashFeature(template, a, b);
  }
}

/** Number of bounds that a value reaches. */
export function step(value: number, bounds: readonly number[]): number {
  let at = 0;
  while (at < bounds.length && value >= bounds[at]) at++;
  return at;
}
