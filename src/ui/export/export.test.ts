import * as v from 'valibot';
import { describe, expect, it, vi } from 'vitest';

vi.mock('../../platform/browser.ts', () => import('../../platform/fake-browser.ts'));
const { SAMPLE_BRIEFING: briefing } = await import('../sample-briefing.ts');
const { exportBriefing, fileNameFor } = await import('./formats.ts');
const { escapeMarkdown } = await import('./markdown.ts');

const { summary } = briefing.report;

describe('the briefing as Markdown', () => {
  const markdown = exportBriefing(briefing, summary, 'markdown');

  it('has the headline, the origin with its link, and every part', () => {
    expect(markdown).toMatch(/^# Line to Oslo opens in May\n\nIngrid Solheim · The Harbour Ledger · 6 Mar 2024/);
    expect(markdown).toContain('<https://ledger.example/oslo-line>');
    expect(markdown.match(/^## .*/gm)).toEqual([
      '## Summary',
      '## Background',
      '## Who is who',
      '## Who said what',
      '## Sources',
    ]);
  });

  it('tells the background in order of time', () => {
    expect(markdown.indexOf('**March 2019**')).toBeLessThan(markdown.indexOf('**History**'));
  });

  it('keeps the article’s signs from being mark-up', () => {
    expect(markdown).toContain('“We are \\*nearly\\* there,”');
    expect(markdown).toContain('Nordic Rail \\<was\\> founded');
  });

  it('names the source of every fact, and each source once at the end', () => {
    expect(markdown).toContain('  - Founded: by the state of Norway (1996)');
    expect(markdown.match(/\(<https:\/\/example\.org\/nordic-rail>\)/g)).toHaveLength(1);
  });

  it('tells what the records know, with the licence of what is quoted', () => {
    expect(markdown).toContain('**4 May 2021**: Nordic Rail: fined for late trains');
    expect(markdown).toContain('[Wikipedia: Nordic Rail, CC BY-SA 4.0](<https://en.wikipedia.org/wiki/Nordic_Rail>)');
  });

  it('says what is reported and what is not sure', () => {
    expect(markdown).toContain('would open in May (reported)');
    expect(markdown).toContain('there,” (probably)');
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['1. May', '1\\. May'],
    ['- a', '\\- a'],
    ['# a [b](c) `d`', '\\# a \\[b\\](c) \\`d\\`'],
    ['a\n# b', 'a \\# b'],
  ])('%j becomes %j', (text, expected) => expect(escapeMarkdown(text)).toBe(expected));
});

describe('the briefing as plain text', () => {
  it('has every part and no mark-up', () => {
    const text = exportBriefing(briefing, summary, 'text');
    expect(text).toContain('https://ledger.example/oslo-line');
    expect(text).toContain('SUMMARY\nAda Bell, the head of Nordic Rail, said');
    expect(text).toContain('March 2019: The first tracks were laid');
    expect(text).toContain('Ada Bell: “We are *nearly* there,” (probably)');
    expect(text).not.toMatch(/\\|^#/m);
  });

  it('leaves out an address that is none of the web', () => {
    const odd = { ...briefing, metadata: { ...briefing.metadata, url: 'javascript:alert(1)' } };
    expect(exportBriefing(odd, summary, 'text')).not.toContain('javascript:');
    expect(exportBriefing(odd, summary, 'markdown')).not.toContain('javascript:');
  });
});

// What the model demands (https://www.w3.org/TR/annotation-model/, sections 3 to 5), said independently of the code that writes it.
const iri = v.pipe(v.string(), v.regex(/^[a-z][a-z0-9+.-]*:\S+$/i));
const selector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.nonEmpty()),
  prefix: v.optional(v.string()),
  suffix: v.optional(v.string()),
});
const target = v.strictObject({ source: iri, selector });
const body = v.strictObject({
  type: v.literal('TextualBody'),
  value: v.string(),
  format: v.literal('text/plain'),
  // Section 3.3.5: the motivations of the vocabulary.
  purpose: v.picklist(['tagging', 'classifying', 'describing', 'identifying']),
});
const annotation = v.strictObject({
  id: iri,
  type: v.literal('Annotation'),
  motivation: v.picklist(['highlighting', 'describing', 'identifying', 'classifying', 'tagging']),
  body: v.array(body),
  target: v.union([target, v.pipe(v.array(target), v.nonEmpty())]),
});
const collection = v.strictObject({
  '@context': v.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: v.literal('AnnotationCollection'),
  label: v.string(),
  total: v.pipe(v.number(), v.integer()),
  first: v.strictObject({
    id: iri,
    type: v.literal('AnnotationPage'),
    startIndex: v.pipe(v.number(), v.integer()),
    items: v.array(annotation),
  }),
});

describe.each(['markdown', 'text'] as const)('an article without a date, as %s', format => {
  const { date: _date, ...article } = briefing.article;
  const note = 'The article has no date: facts as of today.';

  it('says of which day the facts are', () =>
    expect(exportBriefing({ ...briefing, article }, summary, format)).toContain(note));

  it('says so only where there are facts', () =>
    expect(exportBriefing({ ...briefing, article, cards: [], events: [] }, summary, format)).not.toContain(note));

  it('says nothing of one with a date', () => expect(exportBriefing(briefing, summary, format)).not.toContain(note));
});

describe('the briefing as web annotations', () => {
  const { first, total } = v.parse(collection, JSON.parse(exportBriefing(briefing, summary, 'json')));

  it('keeps to the model, with an address of its own for each annotation', () => {
    expect(total).toBe(first.items.length);
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
    const { entities, quotes, background } = briefing.report;
    expect(total).toBe(summary.length + entities.length + quotes.length + background.length);
  });

  it('quotes so that each target is found again in the text', () => {
    const { text } = briefing.article;
    for (const { target: targets } of first.items) {
      for (const { source, selector } of Array.isArray(targets) ? targets : [targets]) {
        expect(source).toBe(briefing.metadata.url);
        expect(text).toContain(`${selector.prefix}${selector.exact}${selector.suffix}`);
      }
    }
  });

  it('says who made a claim, and what is known of a name', () => {
    const claim = first.items.find(({ body: bodies }) => bodies.some(({ value }) => value === 'direct'));
    expect(claim?.body.map(({ value }) => value)).toEqual(['claim', 'direct', 'Ada Bell']);
    const rail = first.items.find(({ body: bodies }) => bodies[0]?.value === 'Nordic Rail');
    expect(rail?.body.map(({ purpose }) => purpose).slice(0, 3)).toEqual(['identifying', 'classifying', 'describing']);
    expect(rail?.target).toHaveLength(2);
  });
});

describe('fileNameFor', () => {
  it.each([
    ['Café: what’s next?', 'cafe-what-s-next.md'],
    ['../../etc', 'etc.md'],
    ['北方铁路', '北方铁路.md'],
    ['???', 'backstory.md'],
  ])('%j is saved as %s', (title, name) => {
    expect(fileNameFor({ ...briefing, metadata: { ...briefing.metadata, title } }, 'markdown')).toBe(name);
  });
});
