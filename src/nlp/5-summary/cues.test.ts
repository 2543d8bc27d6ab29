import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CUES, cuesOf } from './cues.ts';

const ARTICLES = new URL('../6-background/articles/', import.meta.url);
const sentences = readdirSync(ARTICLES)
  .filter(name => name.endsWith('.txt'))
  .flatMap(name => readFileSync(new URL(name, ARTICLES), 'utf8').split(/\n|(?<=\.)\s/));

/** What the sample articles hold none of. */
const MORE = [
  'They’ve taken it, and she has already gone.',
  'It was in the 1990s that the first time came after a crisis.',
  'In a separate case, he was charged in another.',
  'Back then, at the time, it was historically so.',
  'On Monday, or this morning.',
  'Per cent, 3 percent, %, a billion.',
  'Is it? Our own says so, according to us.',
  'Photo taken on Friday. REUTERS/Ada Bell',
  'Source: the harbour. Is seen near the quay.',
  'It comes only three short weeks after that, in the wake of a strike.',
  'Shares of the firm fell. Jumped by 3. The index closed higher.',
  'For many years, since three weeks ago; earlier that day.',
  'Mayor of a town. Jan. 3.',
];

describe('cuesOf', () => {
  it('finds what every pattern finds, though most are not tried', () => {
    const seen = new Set<string>();
    for (const sentence of [...sentences, ...MORE]) {
      const fitting = CUES.flatMap(([name, pattern]) => (pattern.test(sentence) ? [name] : []));
      const found = CUES.flatMap(([name], i) => ((cuesOf(sentence) >>> i) & 1 ? [name] : []));
      expect(found, sentence).toEqual(fitting);
      for (const name of found) seen.add(name);
    }
    expect(CUES.map(([name]) => name).filter(name => !seen.has(name))).toEqual([]);
  });
});
