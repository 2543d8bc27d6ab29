import { withoutFurniture } from '../../../src/nlp/1-text/furniture.ts';
import { tokenize } from '../../../src/nlp/1-text/tokenize.ts';
import { findMentions } from '../../../src/nlp/2-names/find-mentions.ts';
import { buildEntities } from '../../../src/nlp/3-people/build-entities.ts';
import { findQuotes } from '../../../src/nlp/4-quotes/find-quotes.ts';
import { readDiscourse } from '../../../src/nlp/5-summary/discourse.ts';
import { listFacts } from '../../../src/nlp/6-background/list-facts.ts';
import { analyse } from '../../../src/nlp/analyse.ts';
import type { Models } from '../../../src/nlp/models.ts';
import type { Article } from '../../../src/nlp/report.ts';
import { installDataPackages } from '../../lib/packages.ts';

/** Something that does a job for an article; what it returns is thrown away. */
export interface Contender {
  readonly name: string;
  readonly job: string;
  readonly run: (article: Article) => unknown;
}

/** What people would use instead, by exact version. */
const PEERS = {
  compromise: '14.17.0',
  'wink-nlp': '2.4.0',
  'wink-eng-lite-web-model': '1.8.1',
  'ts-textrank': '1.0.3',
  'node-summarizer': '1.0.7',
} as const;

const labelled = (name: keyof typeof PEERS) => `${name} ${PEERS[name]}`;

/** Our engine, whole, and its tiers one by one: each is given what those before it found, so that only its own time is measured. */
export function ourContenders(models: Models, articles: readonly Article[]): Contender[] {
  const read = (page: Article) => {
    const article = { ...page, text: withoutFurniture(page.text) };
    const tokens = tokenize(article.text);
    const mentions = findMentions(tokens, models.names);
    const entities = buildEntities(article, tokens, mentions);
    return { article, tokens, mentions, entities, quotes: findQuotes(article, tokens, entities, models.quotes) };
  };
  const before = new Map(articles.map(article => [article, read(article)]));
  const of = (article: Article) => before.get(article)!;
  const tier = (job: string, run: (found: ReturnType<typeof read>) => unknown): Contender => ({
    name: 'Backstory',
    job,
    run: article => run(of(article)),
  });
  return [
    { name: 'Backstory', job: 'everything', run: article => analyse(article, models) },
    tier('tokens and sentences', ({ article }) => tokenize(article.text)),
    tier('names', ({ tokens }) => findMentions(tokens, models.names)),
    tier('entities', ({ article, tokens, mentions }) => buildEntities(article, tokens, mentions)),
    tier('quotations', ({ article, tokens, entities }) => findQuotes(article, tokens, entities, models.quotes)),
    tier('summary and background', ({ article, tokens, entities, quotes }) =>
      listFacts(readDiscourse(article, tokens, entities, quotes, models.discourse)),
    ),
  ];
}

interface CompromiseView {
  json(): unknown;
}
interface CompromiseDoc {
  people(): CompromiseView;
  places(): CompromiseView;
  organizations(): CompromiseView;
  quotations(): CompromiseView;
}

/** The peers, installed into the cache where they are missing. */
export async function peerContenders(): Promise<Contender[]> {
  const require = installDataPackages(PEERS);
  const { default: nlp } = (await import(require.resolve('compromise'))) as {
    default: (text: string) => CompromiseDoc;
  };
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'));
  const textRank = require('ts-textrank');
  const { SummarizerManager } = require('node-summarizer');
  const rank = new textRank.Summarizer(
    new textRank.AbsoluteSummarizerConfig(
      3,
      new textRank.SorensenDiceSimilarity(),
      new textRank.DefaultTextParser(),
      0.85,
      textRank.Summarizer.SORT_OCCURENCE,
    ),
    new textRank.NullLogger(),
  );
  return [
    {
      name: labelled('compromise'),
      job: 'names and quotations',
      run({ text }) {
        const doc = nlp(text);
        return [doc.people(), doc.places(), doc.organizations(), doc.quotations()].map(view => view.json());
      },
    },
    {
      // It knows dates, amounts and the like, not people, places or organisations.
      name: labelled('wink-nlp'),
      job: 'parts of speech and entities other than names',
      run: ({ text }) => wink.readDoc(text).entities().out(wink.its.detail),
    },
    { name: labelled('ts-textrank'), job: 'summary', run: ({ text }) => rank.summarize(text, 'en') },
    {
      name: labelled('node-summarizer'),
      job: 'summary',
      run: ({ text }) => new SummarizerManager(text, 3).getSummaryByFrequency().summary,
    },
  ];
}
