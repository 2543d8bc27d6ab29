// A small briefing for tests, made by hand: an article in two paragraphs with everything that can be shown.
import type { Fact } from '../knowledge/card.ts';
import type { Briefing } from '../messages/briefing.ts';
import type { Entity, EntityType, Excerpt, Span } from '../nlp/report.ts';

const TEXT = [
  'Ada Bell, the head of Nordic Rail, said on Monday that the line to Oslo would open in May.',
  '“We are *nearly* there,” Bell told reporters in Oslo. The first tracks were laid in March 2019, she added.',
  'Nordic Rail <was> founded by the state in 1996.',
].join('\n');

/** The span of some words, from their first or a later occurrence. */
function spanOf(words: string, occurrence = 1): Excerpt {
  let start = -1;
  for (let i = 0; i < occurrence; i++) start = TEXT.indexOf(words, start + 1);
  if (start < 0) throw new Error(`"${words}" is not in the sample`);
  return { start, end: start + words.length, text: words };
}
const plain = ({ start, end }: Span): Span => ({ start, end });

const entity = (id: string, name: string, type: EntityType, mentions: readonly Span[]): Entity => ({
  id,
  name,
  type,
  mentions: mentions.map(plain),
  salience: 1 / mentions.length,
});

const founded: Fact = {
  property: 'founded',
  value: 'by the state of Norway',
  from: '1996',
  source: { kind: 'pack', name: 'Register of Enterprises', url: 'https://example.org/nordic-rail', asOf: '2024-01' },
};

export const SAMPLE_BRIEFING: Briefing = {
  hash: 'c0ffee',
  article: { title: 'Line to Oslo opens in May', date: '2024-03-06', text: TEXT, lang: 'en' },
  metadata: {
    title: 'Line to Oslo opens in May',
    byline: 'Ingrid Solheim',
    published: '2024-03-06T07:40:00Z',
    modified: '',
    site: 'The Harbour Ledger',
    section: '',
    lang: 'en',
    url: 'https://ledger.example/oslo-line',
    paywalled: false,
  },
  report: {
    sentences: [],
    entities: [
      {
        ...entity('e1', 'Ada Bell', 'person', [spanOf('Ada Bell'), spanOf('Bell', 2)]),
        role: spanOf('the head of Nordic Rail'),
      },
      entity('e2', 'Nordic Rail', 'organization', [spanOf('Nordic Rail'), spanOf('Nordic Rail', 2)]),
      entity('e3', 'Oslo', 'place', [spanOf('Oslo'), spanOf('Oslo', 2)]),
    ],
    quotes: [
      {
        ...plain(spanOf('the line to Oslo would open in May')),
        kind: 'indirect',
        cue: plain(spanOf('said')),
        speaker: { ...spanOf('Ada Bell'), entity: 'Ada Bell', entityId: 'e1', confidence: 1 },
      },
      {
        ...plain(spanOf('“We are *nearly* there,”')),
        kind: 'direct',
        cue: plain(spanOf('told')),
        speaker: { ...spanOf('Bell', 2), entity: 'Ada Bell', entityId: 'e1', confidence: 0.5 },
      },
    ],
    summary: [{ ...plain(spanOf(TEXT.split('\n')[0])), rank: 1 }],
    background: [
      {
        ...plain(spanOf('Nordic Rail <was> founded by the state in 1996.')),
        kind: 'history',
        score: 0.6,
      },
      {
        ...plain(spanOf('The first tracks were laid in March 2019, she added.')),
        kind: 'event',
        score: 0.8,
        when: { from: '2019-03-01', to: '2019-03-31', precision: 'month', evidence: spanOf('in March 2019') },
      },
    ],
    moreBackground: [],
  },
  events: [
    {
      entityId: 'e2',
      name: 'Nordic Rail',
      fact: { ...founded, property: 'event', value: 'fined for late trains', from: '2021-05-04' },
    },
  ],
  cards: [
    {
      entityId: 'e2',
      name: 'Nordic Rail',
      type: 'organization',
      description: 'railway company of Norway',
      extract: {
        text: 'Nordic Rail is a railway company.',
        source: {
          kind: 'wikipedia',
          name: 'Wikipedia: Nordic Rail',
          url: 'https://en.wikipedia.org/wiki/Nordic_Rail',
          licence: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
        },
      },
      facts: [founded],
      later: [{ ...founded, property: 'event', value: 'taken over by its workers', from: '2025-02-03' }],
      asOf: '2024-03-06',
      link: { title: 'Nordic Rail' },
    },
  ],
};
