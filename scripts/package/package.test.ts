import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archive } from './archive.ts';
import { checkPackage } from './checks.ts';
import { formatNotice } from './notice.ts';

let folder: string;
const write = (name: string, text: string) => {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const manifest = (changes: object = {}) =>
  JSON.stringify({
    manifest_version: 3,
    version: '1.2.0',
    short_name: 'Backstory',
    permissions: ['storage'],
    ...changes,
  });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-package-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('archive', () => {
  it('is the same bytes for the same files, whenever they were written', () => {
    write('b.js', '1');
    write('a/c.md', '2');
    const first = archive(folder, ['b.js', 'a/c.md']);
    utimesSync(join(folder, 'b.js'), 1, 1);
    expect(archive(folder, ['a/c.md', 'b.js'])).toEqual(first);
    expect(Object.keys(unzipSync(first))).toEqual(['a/c.md', 'b.js']);
  });
});

describe('checkPackage', () => {
  it('is content with what belongs into one', () => {
    write('manifest.json', manifest());
    write('popup.js', 'console.log(1)');
    expect(checkPackage(folder, ['manifest.json', 'popup.js'], '1.2.0')).toEqual([]);
  });

  it.each([
    ['a source map', 'popup.js', '//# sourceMappingURL=popup.js.map'],
    ['a path of the machine that built it', 'popup.js', '"/home/me/node_modules/x"'],
    ['code of a test', 'popup.js', 'import "@playwright/test"'],
    ['a name that the test runner sets', 'popup.js', 'globalThis.__playwright = 1'],
    ['a file of no known kind', 'notes.txt', ''],
  ])('finds %s', (_what, name, text) => {
    write('manifest.json', manifest());
    write(name, text);
    expect(checkPackage(folder, ['manifest.json', name], '1.2.0')).toHaveLength(1);
  });

  it('leaves a playwright his calling', () => {
    write('manifest.json', manifest());
    write('background.js', '"poet playwright artist"');
    expect(checkPackage(folder, ['manifest.json', 'background.js'], '1.2.0')).toEqual([]);
  });

  it.each([
    ['another version', { version: '1.1.0' }],
    ['a permission that is not explained', { permissions: ['storage', 'history'] }],
    ['a key', { key: 'abc' }],
    ['resources for pages', { web_accessible_resources: [] }],
    ['a long short name', { short_name: 'Backstory for all' }],
  ])('finds %s in the manifest', (_what, changes) => {
    write('manifest.json', manifest(changes));
    expect(checkPackage(folder, ['manifest.json'], '1.2.0')).toHaveLength(1);
  });
});

describe('formatNotice', () => {
  it('gives name, version, licence and its text', () => {
    expect(formatNotice(['preact'])).toMatch(/preact \d+\.\d+\.\d+ \(MIT\)\n\nThe MIT License/);
  });
});
