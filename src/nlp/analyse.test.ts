import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadModelFiles } from '../../scripts/lib/models.ts';
import { analyse } from './analyse.ts';
import type { Report, Span } from './report.ts';

const TEXT = `The founder of Nordlys Cable said on Tuesday that the company would never hand its data to any government.
“We carry the traffic, we do not read it,” Karin Haugland told reporters in Bergen. “The answer would be no.”
Nordlys has never given investigators access to its stations, said Haugland, a former engineer in the Norwegian Navy.
Mikael Aaltonen was arrested in Helsinki in December 2022 on suspicion of hiding payments.
The Federal Network Agency (FNA) opened a review. Haugland said the work would go on whatever the FNA decides.`;

const spansOf = (report: Report): Span[] => [
  ...report.sentences,
  ...report.entities.flatMap(({ mentions }) => mentions),
  ...report.quotes.flatMap(quote => [quote, quote.speaker, quote.cue]).filter(span => span !== null),
  ...report.summary,
  ...report.background,
];

describe.each([
  ['with the trained models', loadModelFiles()],
  ['by rules alone', Promise.resolve({})],
])('analyse %s', (_name, loading) => {
  it('finds names, claims with speakers, a summary and background', async () => {
    const report = analyse({ text: TEXT, title: 'Nordlys Cable keeps its data', date: '2024-03-06' }, await loading);
    const say = ({ start, end }: Span) => TEXT.slice(start, end);
    expect(report.entities.map(({ name }) => name)).toContain('Karin Haugland');
    expect(report.quotes.map(say)).toContain('“We carry the traffic, we do not read it,”');
    const direct = report.quotes.find(({ kind }) => kind === 'direct');
    expect(direct?.speaker?.entity).toBe('Karin Haugland');
    expect(say(report.summary[0])).toMatch(/^The founder of Nordlys Cable/);
    expect(report.background.map(say).join()).toMatch(/Aaltonen was arrested/);
  });

  it('shows no sentence in both lists', async () => {
    const { summary, background } = analyse({ text: TEXT, date: '2024-03-06' }, await loading);
    expect(summary.filter(({ start }) => background.some(fact => fact.start === start))).toEqual([]);
  });

  it.each(['', ' \n ', 'x', '“', 'constructor toString __proto__ hasOwnProperty', '\ud800', '.'.repeat(500)])(
    'bears %j',
    async text => {
      expect(() => analyse({ text }, {})).not.toThrow();
      expect(
        spansOf(analyse({ text }, await loading)).every(({ start, end }) => start < end && end <= text.length),
      ).toBe(true);
    },
  );

  it('gives spans within the text for anything', async () => {
    const models = await loading;
    const words = fc.constantFrom(
      'He',
      'said',
      'that',
      '“',
      '”',
      '"',
      "'",
      ',',
      '.',
      '\n',
      'Mr.',
      'Ada',
      'Bell',
      'Inc.',
      'constructor',
      '2018',
      'by',
      '😀',
      '(',
      ')',
      '—',
      'the',
      'was',
      '\u200b',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), list => {
        const text = list.join(' ');
        for (const { start, end } of spansOf(analyse({ text, date: '2020-02-29' }, models))) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });

  it.each([
    ['said ', 6000],
    ['said “x” ', 6000],
    ['“said ', 6000],
    ['Bell said ', 16_000],
    ["'a ", 24_000],
    ['in 2018 ', 30_000],
    ['’s', 65_000],
    ['No. ', 48_000],
  ])('is done in bounded time with a page of %j alone', async (bait, times) => {
    const models = await loading;
    const before = process.cpuUsage();
    analyse({ text: `The council met on Monday in the city. ${bait.repeat(times)}` }, models);
    const { user, system } = process.cpuUsage(before);
    // A generous guard: it took many times as long while every cue, time, name or mark was looked around to the end of its sentence, word or paragraph.
    expect((user + system) / 1e6).toBeLessThan(8);
  });
});
