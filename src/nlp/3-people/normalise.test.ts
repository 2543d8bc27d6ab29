import { describe, expect, it } from 'vitest';
import { normaliseName, withoutCorporateSuffix } from './normalise.ts';

describe('normaliseName', () => {
  it.each([
    ['O’Neil', "o'neil"],
    ['J.\u00a0R. Bell', 'j r bell'],
    ['Jean - Luc', 'jean-luc'],
    ['Ana\n  -  Bell', 'ana-bell'],
    ['El\u00adsa', 'elsa'],
  ])('%s is %s', (name, normalised) => {
    expect(normaliseName(name)).toBe(normalised);
  });
});

describe('withoutCorporateSuffix', () => {
  it.each([
    ['nordlys ltd', 'nordlys'],
    ['nordlys holdings, inc', 'nordlys'],
    ['the nordlys group', 'nordlys'],
    ['nordlys, vik', 'nordlys, vik'],
    ['company', 'company'],
    // Nothing would be left.
    ['the group ltd', 'group'],
    ['x ltd', 'x ltd'],
  ])('%s is %s', (name, plain) => {
    expect(withoutCorporateSuffix(name)).toBe(plain);
  });
});
