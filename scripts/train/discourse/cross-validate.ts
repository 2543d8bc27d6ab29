import { stemmer } from 'stemmer';
import { readDiscourse } from '../../../src/nlp/5-summary/discourse.ts';
import { readDiscourseModel } from '../../../src/nlp/5-summary/model.ts';
import { listFacts } from '../../../src/nlp/6-background/list-facts.ts';
import { type BackgroundFact, type Span, SUMMARY_SENTENCES, shortenSummary } from '../../../src/nlp/report.ts';
import { writeLinearModels } from '../../lib/write-linear-models.ts';
import type { LabelledArticle } from './examples.ts';
import { overlapWith } from './oracle.ts';
import type { Softmax } from './softmax.ts';

const FOLDS = 5;

/** The weights that are learned from highlights. */
export interface SummaryWeights {
  readonly ranker: Softmax;
  readonly terms: Softmax;
}

/** Classes of NewsDiscourse, see DISCOURSE_CLASSES. */
const MAIN = [1, 2];
const EVENTS = [3, 5];
const BROAD = [3, 4, 5];

/** Runs `use` on every fifth of the articles with what `train` makes of the others. */
export function crossValidate<T extends LabelledArticle, M>(
  articles: readonly T[],
  train: (articles: readonly T[]) => M,
  use: (articles: readonly T[], model: M) => void,
): void {
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (_: T, i: number) => i % FOLDS === fold;
    use(articles.filter(isHeld), train(articles.filter((article, i) => !isHeld(article, i))));
  }
}

/** The engine's own path with given weights, rounded as they are shipped. */
export function createLists(discourse: Softmax, { ranker, terms }: SummaryWeights, leastWeight: number) {
  const bytes = writeLinearModels([discourse, ranker, terms], leastWeight);
  const model = readDiscourseModel(bytes.buffer as ArrayBuffer);
  return ({ article, tokens, entities, quotes }: LabelledArticle) => {
    const { background, summary } = listFacts(readDiscourse(article, tokens, entities, quotes, model));
    return { background, summary: shortenSummary(summary, SUMMARY_SENTENCES) };
  };
}

/** Counts how good the lists are on labelled articles. */
export class DiscourseScore {
  articles = 0;
  shown = 0;
  events = 0;
  toldAsEvent = 0;
  eventsToldAsEvent = 0;
  none = 0;
  topEvents = 0;
  topBroad = 0;
  mainFirst = 0;

  add({ tokens, classes }: LabelledArticle, background: readonly BackgroundFact[], summary: readonly Span[]): void {
    const classOf = ({ start }: Span) => classes[tokens.sentences.findIndex(sentence => sentence.start === start)];
    const shown = background.map(classOf);
    const toldAsEvent = background.filter(({ kind }) => kind !== 'context').map(classOf);
    const count = (of: readonly number[], wanted: readonly number[]) => of.filter(each => wanted.includes(each)).length;
    const places = Math.min(3, tokens.sentences.length);
    this.articles++;
    this.shown += shown.length;
    this.events += count(shown, EVENTS);
    this.toldAsEvent += toldAsEvent.length;
    this.eventsToldAsEvent += count(toldAsEvent, EVENTS);
    this.none += shown.length === 0 ? 1 : 0;
    this.topEvents += count(shown.slice(0, 3), EVENTS) / places;
    this.topBroad += count(shown.slice(0, 3), BROAD) / places;
    this.mainFirst += summary.length > 0 && MAIN.includes(classOf(summary[0])) ? 1 : 0;
  }

  /** In percent, but for those per article. */
  get figures() {
    const share = (part: number, whole: number) => Number(((100 * part) / whole).toFixed(1));
    const each = (count: number) => Number((count / this.articles).toFixed(2));
    return {
      eventsAmongShown: share(this.events, this.shown),
      shownPerArticle: each(this.shown),
      eventsAmongThoseToldAsEvents: share(this.eventsToldAsEvent, this.toldAsEvent),
      toldAsEventsPerArticle: each(this.toldAsEvent),
      articlesWithNone: share(this.none, this.articles),
      eventsInFirstThree: share(this.topEvents, this.articles),
      backgroundInFirstThree: share(this.topBroad, this.articles),
      summaryBeginsWithMainEvent: share(this.mainFirst, this.articles),
    };
  }
}

/** Words of more than three letters as their stems (Porter 1980), as ROUGE-1.5.5 compares them with -m. */
const stemmed = (text: string): string =>
  text.toLowerCase().replace(/[a-z0-9]+/g, word => (word.length > 3 ? stemmer(word) : word));

/** Counts how much more of the highlights a summary holds than the first three sentences do: ROUGE-1 and ROUGE-2 (F1, stemmed), in points. */
export class SummaryScore {
  articles = 0;
  gain = [0, 0];

  add({ tokens }: LabelledArticle, highlights: readonly string[], summary: readonly Span[]): void {
    const say = ({ start, end }: Span) => stemmed(tokens.text.slice(start, end));
    const wanted = highlights.map(stemmed);
    const own = overlapWith(summary.map(say), wanted);
    const lead = overlapWith(tokens.sentences.slice(0, 3).map(say), wanted);
    this.articles++;
    this.gain = this.gain.map((sum, i) => sum + 100 * (own[i] - lead[i]));
  }

  get figures() {
    const [rouge1, rouge2] = this.gain.map(sum => Number((sum / this.articles).toFixed(2)));
    return { rouge1OverLead: rouge1, rouge2OverLead: rouge2 };
  }
}
