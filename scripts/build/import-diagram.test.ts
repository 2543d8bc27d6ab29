import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundleAll } from './build.ts';
import { drawImports } from './import-diagram.ts';

const metafile = (imports: Readonly<Record<string, readonly string[]>>) => ({
  inputs: Object.fromEntries(
    Object.entries(imports).map(([folder, others]) => [
      `src/${folder}/index.ts`,
      {
        bytes: 1,
        imports: others.map(other => ({ path: `src/${other}/index.ts`, kind: 'import-statement' as const })),
      },
    ]),
  ),
});

describe('drawImports', () => {
  it('leaves out what other arrows imply', () => {
    const chain = metafile({ popup: ['ui', 'nlp'], ui: ['nlp'], nlp: [] });
    expect(drawImports([chain])).toBe('flowchart TD\n  popup --> ui\n  ui --> nlp');
  });

  it('refuses a circle', () => {
    expect(() => drawImports([metafile({ ui: ['messages'], messages: ['settings'], settings: ['ui'] })])).toThrow(
      'ui → messages → settings → ui',
    );
  });

  it('is what docs/architecture.md shows', async () => {
    const bundles = await bundleAll('dist');
    const drawn = drawImports(bundles.map(({ metafile }) => metafile!));
    const page = readFileSync(new URL('../../docs/architecture.md', import.meta.url), 'utf8');
    expect(page, `the diagram of docs/architecture.md should be\n${drawn}`).toContain(
      `\`\`\`mermaid\n${drawn}\n\`\`\``,
    );
  });
});
