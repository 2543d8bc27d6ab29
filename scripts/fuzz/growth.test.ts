import { beforeAll, describe, expect, it } from 'vitest';
import { openPack } from '../../src/knowledge/pack.ts';
import { loadModelFiles } from '../lib/models.ts';
import { buildPack } from '../pack/pack-file.ts';
import { type GrowthSubject, measureGrowth } from './growth.ts';
import { articleSubjects } from './growth-subjects.ts';

/** Each took quadratic time once: minutes for the longest text that is read. `npm run fuzz -- growth` tries all there are, in larger sizes. */
const ONCE_QUADRATIC = ['"Ltd " in a sentence', '" " in a name', 'full names alone', 'one word a line in blocks'];
/** The exponents measured are .9 to 1.2; a quadratic part shows as 1.6 and more in these sizes. */
const BOUND = 1.55;
const UNITS = 131_072;

describe('time for texts made to keep us busy', () => {
  let subjects: readonly GrowthSubject[];
  beforeAll(async () => {
    subjects = articleSubjects(await loadModelFiles(), openPack(buildPack().buffer));
  }, 60_000);

  it.each(ONCE_QUADRATIC)('grows as the text does: %s', { timeout: 120_000 }, name => {
    const subject = subjects.find(each => each.name === name)!;
    expect(measureGrowth(subject, UNITS, BOUND).exponent).toBeLessThan(BOUND);
  });
});

describe('measureGrowth', () => {
  /** Keeps the processor busy for so many ms. */
  const spin = (ms: number) => {
    const { user, system } = process.cpuUsage();
    for (;;) {
      const now = process.cpuUsage();
      if (now.user + now.system - user - system >= ms * 1000) return;
    }
  };

  it.each([
    ['linear', (units: number) => units / 10, 1],
    ['quadratic', (units: number) => units ** 2 / 10_000, 2],
  ] as const)('gives %s work its exponent', (name, timeOf, exponent) => {
    const growth = measureGrowth({ name, make: units => () => spin(timeOf(units)) }, 1000, BOUND);
    expect(growth.exponent).toBeGreaterThan(exponent - 0.3);
    expect(growth.exponent).toBeLessThan(exponent + 0.3);
  });

  it('lays nothing to what is done in no time', () => {
    expect(
      measureGrowth({ name: 'short', make: units => () => spin(units ** 2 / 100_000) }, 1000, BOUND).exponent,
    ).toBe(0);
  });
});
