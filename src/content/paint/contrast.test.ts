import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { luminance } from './page-colours.ts';

const read = (file: string) => readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
const marks = read('assets/marks.css');
const tokens = read('src/ui/tokens.css');

const rgb = (hex: string) => [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16));

/** Contrast of two colours, 1 to 21 (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [lighter, darker] = [luminance(rgb(a)), luminance(rgb(b))].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

const LIGHT = ['#ffffff', '#fbf0d9', '#f4ecd8'];
const DARK = ['#000000', '#15181d', '#2b2b2b'];

describe('marks keep 3:1 against the grounds of pages', () => {
  const lines = [...marks.matchAll(/::highlight\(backstory-([\w-]+)\) \{\s*text-decoration: [^;]*(#[0-9a-f]{6})/g)].map(
    ([, name, colour]) => ({ name, colour }),
  );

  it('are all read', () => expect(lines).toHaveLength(2 * (4 * 3 + 1)));

  it.each(lines)('$name', ({ name, colour }) => {
    for (const ground of name.endsWith('-dark') ? DARK : LIGHT)
      expect(contrast(colour, ground), ground).toBeGreaterThanOrEqual(3);
  });
});

describe('the interface keeps its contrast', () => {
  const colours = Object.fromEntries(
    [...tokens.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name, light, dark]) => [
      name,
      [light, dark],
    ]),
  );

  it.each([
    ['ink', 4.5],
    ['ink-soft', 4.5],
    ['link', 4.5],
    ['bad', 4.5],
    ['edge', 3],
    ['focus', 3],
    ['person', 3],
    ['organization', 3],
    ['place', 3],
    ['misc', 3],
    ['claim-line', 3],
    ['background-line', 3],
  ])('%s at %s:1', (name, least) => {
    for (const ground of ['ground', 'raised'])
      for (const theme of [0, 1])
        expect(contrast(colours[name][theme], colours[ground][theme]), `on ${ground}`).toBeGreaterThanOrEqual(least);
  });

  it('has the same palette in the page', () => {
    for (const type of ['person', 'organization', 'place', 'misc'])
      for (const [theme, suffix] of ['', '-dark'].entries())
        expect(marks).toMatch(
          new RegExp(`backstory-${type}${suffix}\\) \\{\\s*text-decoration: [^;]*${colours[type][theme]}`),
        );
  });
});
