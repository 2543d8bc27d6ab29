// Values for tests of guards.
import fc from 'fast-check';

/** Anything that structured clone or JSON can carry. */
export const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withTypedArray: true,
});

/** A copy of a good value with one part of it, however deep, put out or replaced: the likeliest to slip through. */
export const mutant = (good: unknown): fc.Arbitrary<unknown> =>
  fc.tuple(fc.array(fc.nat(), { minLength: 1, maxLength: 6 }), anything, fc.boolean()).map(([path, value, drops]) => {
    const copy = structuredClone(good);
    let parent = copy as Record<string, unknown>;
    let key = '';
    for (const step of path) {
      const inner = key === '' ? parent : parent[key];
      if (typeof inner !== 'object' || inner === null || Object.keys(inner).length === 0) break;
      parent = inner as Record<string, unknown>;
      key = Object.keys(parent)[step % Object.keys(parent).length];
    }
    if (key === '') return value;
    if (drops) delete parent[key];
    else parent[key] = value;
    return copy;
  });
