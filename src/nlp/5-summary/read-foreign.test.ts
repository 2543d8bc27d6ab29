import { describe, expect, it } from 'vitest';
import { analyse } from '../analyse.ts';

const GERMAN = [
  'Der Hafen von Hamburg hat im vergangenen Jahr so viele Container umgeschlagen wie nie zuvor.',
  '„Das ist ein gutes Zeichen für die ganze Region“, sagte die Senatorin am Montag.',
  'Kritiker nennen den Ausbau „Wahnsinn“ und verlangen, dass die Elbe nicht noch einmal vertieft wird.',
  'Der Senat will im Mai entscheiden.',
].join('\n');

const read = (text: string, lang: string) => {
  const report = analyse({ text, lang }, {});
  const textOf = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return { ...report, said: report.quotes.map(textOf), told: report.summary.map(textOf) };
};

describe('an article that is not in English', () => {
  it('has its quotations, by nobody, and not what is only set off', () => {
    const { said, quotes } = read(GERMAN, 'de');
    expect(said).toEqual(['„Das ist ein gutes Zeichen für die ganze Region“']);
    expect(quotes[0]).toMatchObject({ kind: 'direct', speaker: null, cue: null });
  });

  it('is summed up by its first full sentences', () => {
    const { told, background, entities } = read(GERMAN, 'de');
    expect(told[0]).toMatch(/^Der Hafen von Hamburg/);
    expect(told.length).toBeGreaterThanOrEqual(3);
    expect([...background, ...entities]).toEqual([]);
  });

  it.each([
    [
      'fr',
      'Le maire a promis des travaux pour que la ligne ouvre en mai.\n« Nous serons prêts au printemps prochain », a-t-il dit.',
      '« Nous serons prêts au printemps prochain »',
    ],
    [
      'ja',
      '市長は月曜日に記者団に対し、新しい路線は五月に開業すると述べた。\n「準備はほとんど終わっている」と市長は語った。',
      '「準備はほとんど終わっている」',
    ],
  ])('keeps to the marks of %s', (lang, text, quotation) => {
    expect(read(text, lang).said).toEqual([quotation]);
  });
});
