import { readdirSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { isArticlePage, judgePage } from './gate.ts';
import { readArticle } from './read-article.ts';

const FOLDER = new URL('./fixtures/', import.meta.url);
const NAMES = readdirSync(FOLDER)
  .filter(file => file.endsWith('.html'))
  .map(file => file.replace(/\.html$/, ''));

/** What stands beside each page; what is absent is not checked. */
const Expected = v.strictObject({
  url: v.pipe(v.string(), v.url()),
  article: v.boolean(),
  metadata: v.optional(v.record(v.string(), v.union([v.string(), v.boolean()]))),
  /** The lines of the article's text, none where the page has no body. */
  text: v.optional(v.array(v.string())),
});

function open(name: string) {
  const { document, Node } = parseHTML(readFileSync(new URL(`${name}.html`, FOLDER), 'utf8'));
  vi.stubGlobal('Node', Node);
  const expected = v.parse(Expected, JSON.parse(readFileSync(new URL(`${name}.json`, FOLDER), 'utf8')));
  return { document, expected };
}

describe('pages of our own', () => {
  it('are many', () => expect(NAMES.length).toBeGreaterThanOrEqual(60));

  it.each(NAMES)('%s', name => {
    const { document, expected } = open(name);
    const before = document.toString();
    const verdict = judgePage(document, expected.url);
    expect(verdict.article, verdict.signals.join('; ')).toBe(expected.article);
    expect(isArticlePage(document, expected.url), 'decides as it explains').toBe(expected.article);
    const read = readArticle(document, expected.url);
    if (expected.text) expect(read?.article.text.split('\n') ?? []).toEqual(expected.text);
    if (expected.metadata) expect(read?.metadata).toMatchObject(expected.metadata);
    expect(document.toString(), 'the page is only read').toBe(before);
  });
});
