import { chanceBefore } from '../5-summary/before.ts';
import type { Discourse, DiscourseSentence } from '../5-summary/discourse.ts';
import { hasCue } from '../5-summary/sentence-facts.ts';
import type { BackgroundFact, BackgroundKind, Span } from '../report.ts';
import { tellWhen } from './tell-when.ts';

const MOST = 5;
/** Least chance of being what happened before: fewer are shown rather than doubtful ones. Chosen on held-out folds of the training data for about two an article. */
export const LEAST = 0.36;
/** A sentence with more of it in quotation marks is speech, not background. */
const MOST_QUOTED = 0.25;
const LONGEST = 70;
const SHORTEST = 6;

/** What a sentence on the state of things counts beside one on an event, where the reader asks for more. */
const CONTEXT_WEIGHT = 0.3;
const LEAST_MORE = 0.15;

export interface Background {
  /** Sentences that probably tell a previous or historical event, best first; none is an answer. */
  readonly background: BackgroundFact[];
  /** Less sure ones, and such on the state of things, for those who ask; no more than fill the list. */
  readonly moreBackground: BackgroundFact[];
}

/**
 * Finds what happened before or around the main event.
 * @param taken spans that are shown elsewhere
 */
export function findBackground({ article, sentences }: Discourse, taken: readonly Span[]): Background {
  const elsewhere = new Set(taken.map(({ start }) => start));
  const candidates = sentences.filter(each => !elsewhere.has(each.run.start) && isCandidate(each));
  const best = (list: readonly DiscourseSentence[], score: (sentence: DiscourseSentence) => number, count: number) =>
    [...list].sort((a, b) => score(b) - score(a)).slice(0, count);
  const isSure = (sentence: DiscourseSentence) => chanceBefore(sentence) >= LEAST;
  const shown = best(candidates.filter(isSure), chanceBefore, MOST);
  const others = candidates.filter(sentence => !isSure(sentence) && chanceOfMore(sentence) >= LEAST_MORE);
  const toFact = (sentence: DiscourseSentence) => tellFact(sentence, article.date);
  return {
    background: shown.map(toFact),
    moreBackground: best(others, chanceOfMore, MOST - shown.length).map(toFact),
  };
}

function tellFact(sentence: DiscourseSentence, day: string | undefined): BackgroundFact {
  const { start, end } = sentence.run;
  const when = tellWhen(sentence, day);
  return {
    start,
    end,
    kind: kindOf(sentence),
    ...(when && { when }),
    score: chanceBefore(sentence),
  };
}

const chanceOfMore = (sentence: DiscourseSentence) =>
  chanceBefore(sentence) + CONTEXT_WEIGHT * sentence.classes['current-context'];

/** Whether a sentence may be background by its form alone. */
function isCandidate(sentence: DiscourseSentence): boolean {
  const { isJunk, length, quoted } = sentence;
  return (
    !isJunk &&
    length >= SHORTEST &&
    length <= LONGEST &&
    quoted <= MOST_QUOTED &&
    !hasCue(sentence, 'market') &&
    !hasCue(sentence, 'question') &&
    !hasCue(sentence, 'first person')
  );
}

function kindOf({ classes }: DiscourseSentence): BackgroundKind {
  const kinds: readonly (readonly [BackgroundKind, number])[] = [
    ['event', classes['previous-event']],
    ['history', classes['historical-event']],
    ['context', classes['current-context']],
  ];
  return kinds.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
