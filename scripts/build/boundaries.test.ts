import { describe, expect, it } from 'vitest';
import { findBrokenBoundaries } from './boundaries.ts';

const inputs = (file: string, ...paths: string[]) => ({
  inputs: { [file]: { bytes: 1, imports: paths.map(path => ({ path, kind: 'import-statement' as const })) } },
});

describe('findBrokenBoundaries', () => {
  it.each([
    ['src/background/index.ts', 'src/nlp/analyse.ts'],
    ['src/nlp/analyse.ts', 'src/nlp/1-text/tokenize.ts'],
    ['src/nlp/4-quotes/direct.ts', 'src/nlp/2-names/mention.ts'],
    ['src/nlp/2-names/model.ts', 'src/nlp/linear/hash.ts'],
    ['src/messages/briefing.ts', 'src/nlp/report.ts'],
    ['src/platform/browser.ts', 'node_modules/webextension-polyfill/dist/browser-polyfill.js'],
    ['node_modules/a/index.js', 'node_modules/b/index.js'],
  ])('lets %s import %s', (file, path) => {
    expect(findBrokenBoundaries(inputs(file, path))).toEqual([]);
  });

  it.each([
    ['src/content/index.ts', 'src/nlp/analyse.ts'],
    ['src/content/index.ts', 'src/background/index.ts'],
    ['src/popup/index.tsx', 'src/nlp/analyse.ts'],
    ['src/nlp/analyse.ts', 'src/platform/browser.ts'],
    ['src/nlp/2-names/tag.ts', 'src/nlp/3-people/cluster.ts'],
    ['src/nlp/linear/hash.ts', 'src/nlp/1-text/tokenize.ts'],
    ['src/messages/briefing.ts', 'src/nlp/analyse.ts'],
    ['src/content/index.ts', 'node_modules/webextension-polyfill/dist/browser-polyfill.js'],
    ['src/novel/index.ts', 'src/nlp/report.ts'],
  ])('refuses that %s imports %s', (file, path) => {
    expect(findBrokenBoundaries(inputs(file, path))).toHaveLength(1);
  });
});
