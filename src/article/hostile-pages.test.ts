import { parseHTML } from 'linkedom';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { judgePage } from './gate.ts';
import { readArticle } from './read-article.ts';

const PROSE =
  '<p>The harbour council of Bergen voted on Tuesday to keep the old ferry quay open for another ten years, after a debate that went on past midnight.</p>';
const open = (head: string, body = PROSE.repeat(4)) =>
  parseHTML(`<!doctype html><html lang="en"><head>${head}</head><body><article>${body}</article></body></html>`)
    .document;
const script = (json: string) => `<script type="application/ld+json">${json}</script>`;

describe('pages built to break their readers', () => {
  beforeEach(() => {
    vi.stubGlobal('Node', parseHTML('<html></html>').Node);
  });

  it('an address of 200,000 parts', () => {
    const url = `https://paper.test/${'a/'.repeat(200_000)}`;
    expect(judgePage(open(''), url)).toBeDefined();
    expect(readArticle(open(''), url)?.article.text).toContain('Bergen');
  });

  it.each([
    ['lists', `${'['.repeat(60_000)}"Ana Bell"${']'.repeat(60_000)}`],
    ['things', `${'{"name":'.repeat(20_000)}"Ana Bell"${'}'.repeat(20_000)}`],
  ])('an author in %s without end', (_what, author) => {
    const document = open(script(`{"@type":"NewsArticle","headline":"Quay stays","author":${author}}`));
    expect(judgePage(document, 'https://paper.test/a')).toBeDefined();
    expect(readArticle(document, 'https://paper.test/a')?.metadata.byline).toBe('');
  });

  it('things within things without end', () => {
    const document = open(script(`${'{"mainEntity":'.repeat(12_000)}{}${'}'.repeat(12_000)}`));
    expect(judgePage(document, 'https://paper.test/a')).toBeDefined();
    expect(readArticle(document, 'https://paper.test/a')).not.toBeNull();
  });

  it('130,000 places with a paragraph each', () => {
    const document = open('', `<div>${PROSE}</div>`.repeat(4) + '<div><p>a</p></div>'.repeat(130_000));
    expect(judgePage(document, 'https://paper.test/a')).toBeDefined();
    expect(readArticle(document, 'https://paper.test/a')?.article.text).toContain('Bergen');
  }, 60_000);
});
