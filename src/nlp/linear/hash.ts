/** The hash of no text; `extendHash` adds to it, `finishHash` makes it a hash of `hashText`. */
export const HASH_START = 0x811c9dc5 | 0;

/** One step of FNV-1a, by a UTF-16 unit. */
export const extendHash = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** A last shift, so that the low bits depend on all. */
export const finishHash = (hash: number): number => (hash ^ (hash >>> 15)) | 0;

/** FNV-1a over UTF-16 units `[start, end)` of a string; 32 bits, signed. */
export function hashText(text: string, start = 0, end = text.length): number {
  let hash = HASH_START;
  for (let i = start; i < end; i++) hash = extendHash(hash, text.charCodeAt(i));
  return finishHash(hash);
}

/** One feature's hash from its template and up to two values; 32 bits, signed. The finaliser is MurmurHash3's. */
export function hashFeature(template: number, a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ b, 0xc2b2ae35);
  hash ^= hash >>> 16;
  hash = Math.imul(hash, 0x27d4eb2f);
  return (hash ^ (hash >>> 15)) | 0;
}
