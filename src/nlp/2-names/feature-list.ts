import { hashFeature } from '../linear/hash.ts';

/** Most features of one token. */
export const MOST_FEATURES = 256;

/** Features of one token: hashes, and beside each the template it was made by. Made once and filled again for every token. */
export class FeatureList {
  readonly hashes = new Int32Array(MOST_FEATURES);
  readonly templates = new Uint8Array(MOST_FEATURES);
  count = 0;

  add(template: number, a: number, b = 0): void {
    this.templates[this.count] = template;
    this.hashes[this.count++] = hashFeature(template, a, b);
  }

  /** Adds a feature unless it is among those from index `from` on. */
  addOnce(from: number, template: number, a: number): void {
    const hash = hashFeature(template, a, 0);
    for (let i = from; i < this.count; i++) if (this.hashes[i] === hash) return;
    this.templates[this.count] = template;
    this.hashes[this.count++] = hash;
  }
}
