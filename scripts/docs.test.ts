import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const pages = execFileSync('git', ['ls-files', '*.md', '.github/*'], { cwd: ROOT, encoding: 'utf8' })
  .trim()
  .split('\n');

describe.each(pages)('%s', page => {
  const text = read(page);

  it('links to files that exist', () => {
    const links = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target]) => target);
    expect(links.filter(target => !existsSync(join(ROOT, dirname(page), target)))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const named = [...text.matchAll(/npm run (?:--silent )?([a-z]\w*)/g)].map(([, name]) => name);
    expect(named.filter(name => !(name in scripts))).toEqual([]);
  });

  it('names files of the repository that exist', () => {
    const files = [...text.matchAll(/`((?:src|scripts|assets|e2e|docs)\/[\w./-]+\.(?:tsx?|md|css|txt|json|bin))`/g)];
    expect(files.map(([, file]) => file).filter(file => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});
