import { describe, expect, it } from 'vitest';
import { loadModelFiles } from '../../../scripts/lib/models.ts';
import { tokenize } from '../1-text/tokenize.ts';
import { explainMention } from './explain.ts';
import { FeatureList } from './feature-list.ts';
import { addFeatures } from './features.ts';
import { LABELS } from './labels.ts';
import { NameTagger } from './tag.ts';
import { viewText } from './text-view.ts';
import { Vocabulary } from './vocabulary.ts';
import { addWeights } from './word-sums.ts';

const { names } = await loadModelFiles();
if (!names) throw new Error('the weights of the repository are missing');
const { model } = names;

const found = (text: string, tagger: NameTagger = names) =>
  tagger.tag(tokenize(text)).map(({ start, end, type }) => `${text.slice(start, end)} ${type}`);

describe('NameTagger', () => {
  it.each([
    ['Angela Merkel spoke in Berlin on Monday.', ['Angela Merkel person', 'Berlin place']],
    [
      'Shares of Nordlys Cable Inc. fell in Oslo, said Karin Haugland.',
      ['Nordlys Cable Inc. organization', 'Oslo place', 'Karin Haugland person'],
    ],
    ['The World Health Organization sent doctors to Kenya.', ['World Health Organization organization', 'Kenya place']],
    ['French and German ministers met.', ['French misc', 'German misc']],
    ['It was raining, and nobody came.', []],
    [
      'NAIROBI, March 3 (Xinhua) -- Kenya opened the line on Friday.',
      ['NAIROBI place', 'Xinhua organization', 'Kenya place'],
    ],
    [
      'LONDON (Reuters) - Shares of Nordlys Cable fell on Monday.',
      ['LONDON place', 'Reuters organization', 'Nordlys Cable organization'],
    ],
    [
      '(Reporting by Karim Haddad in Beirut; Editing by Sue Allen)',
      ['Karim Haddad person', 'Beirut place', 'Sue Allen person'],
    ],
    [
      'Court In Oslo Rejects Appeal By Nordlys Cable\nThe court in Oslo told Nordlys Cable on Friday to pay.',
      ['Oslo place', 'Nordlys Cable organization', 'Oslo place', 'Nordlys Cable organization'],
    ],
    [
      'Angela Merkel, left, and Emmanuel Macron shake hands in Paris, France, on May 4, 2018.',
      ['Angela Merkel person', 'Emmanuel Macron person', 'Paris place', 'France place'],
    ],
    ['1. Oslo\n2. Bergen\n3. Stavanger', ['Oslo place', 'Bergen place', 'Stavanger place']],
    ['WHAT WE KNOW SO FAR\nThe storm came on Monday.', []],
    ['Five Things to Know Before You Invest\nPrices rose on Monday.', []],
    ['Share this article. Subscribe now. Log in. Sign up.', []],
  ])('tags %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('tells a nationality from other names', () => {
    const kinds = names.tag(tokenize('French sailors held a Christmas party in Oslo.')).map(({ kind }) => kind);
    expect(kinds[0]).toBe('nationality');
    const [korean] = names.tag(tokenize('Korean sailors were at sea.'));
    expect(korean).toMatchObject({ type: 'misc', kind: 'nationality' });
    expect(kinds.slice(1)).toEqual(kinds.slice(1).map(() => undefined));
  });

  it('finds nothing where there is nothing', () => {
    expect(names.tag(tokenize(''))).toEqual([]);
    expect(names.tag(tokenize('… 12 — !'))).toEqual([]);
  });

  it('gives the same whatever it read before', () => {
    const text = 'Karin Haugland of Nordlys Cable met Tom Vik in Bergen. Vik left for Oslo.';
    const fresh = new NameTagger(model);
    found('Bergen, Oslo and Vik are words it knows now.', fresh);
    expect(fresh.tag(tokenize(text))).toEqual(new NameTagger(model).tag(tokenize(text)));
  });

  it('forgets the words of texts when they are many, or met in much text', () => {
    const tagger = new NameTagger(model);
    tagger.tag(tokenize(Array.from({ length: 10_000 }, (_, i) => `word${i}`).join(' ')));
    expect(tagger.wordCount).toBeGreaterThan(10_000);
    tagger.tag(tokenize(Array.from({ length: 10_000 }, (_, i) => `other${i}`).join(' ')));
    expect(tagger.wordCount).toBeLessThan(10);
    const long = tokenize('Bergen '.repeat(100_000));
    tagger.tag(long);
    tagger.tag(long);
    expect(tagger.wordCount).toBeGreaterThan(2);
    tagger.tag(long);
    expect(tagger.wordCount).toBe(2);
  });

  it('finds names at the end of an endless sentence', () => {
    const text = `${'and so on '.repeat(1000)}until Angela Merkel spoke.`;
    expect(found(text)).toContain('Angela Merkel person');
  });
});

describe('explainMention', () => {
  const text = 'The head of the bank met Angela Merkel in Berlin.';
  const tokens = tokenize(text);
  const [merkel, berlin] = names.tag(tokens);

  it('names the lists and the strongest evidence', () => {
    const { type, reasons, lists } = explainMention(tokens, model, berlin);
    expect(type).toBe('place');
    expect(lists).toContain('largeCity');
    expect(reasons.map(({ what }) => what)).toContain('word');
    expect(Math.abs(reasons[0].weight)).toBeGreaterThanOrEqual(Math.abs(reasons[1].weight));
  });

  it('speaks for the type that was chosen', () => {
    const { reasons, lists, rival } = explainMention(tokens, model, merkel);
    expect(reasons.reduce((sum, { weight }) => sum + weight, 0)).toBeGreaterThan(0);
    expect(rival).not.toBe('person');
    expect(lists).toContain('firstName');
  });
});

describe('the features', () => {
  it('sum to what the tagger sums word by word', () => {
    const tokens = tokenize('Karin Haugland left Oslo.');
    const view = viewText(tokens, new Vocabulary(model.lexicon), model.lexicon);
    const list = new FeatureList();
    const sums = new Int32Array(LABELS);
    addFeatures(list, view, 3);
    addWeights(model, list, sums, 0);
    // "Oslo" alone is a place: its unit label outscores all others.
    expect(sums.indexOf(Math.max(...sums))).toBe(12);
  });
});
