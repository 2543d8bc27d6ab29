import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('../../src', import.meta.url));

/** Ways to make mark-up or code out of strings, which pages and networks could fill. */
const UNSAFE =
  /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|DOMParser|createContextualFragment|setHTMLUnsafe|srcdoc)\b|\beval\(|new Function\(|setTimeout\(\s*['"`]/;

const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  name => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name),
);

describe('the extension’s code', () => {
  it('makes neither mark-up nor code out of strings', () => {
    const unsafe = sources.filter(name => UNSAFE.test(readFileSync(join(SRC, name), 'utf8')));
    expect(unsafe).toEqual([]);
    expect(sources.length).toBeGreaterThan(100);
  });
});
