import { chanceBefore, chanceOfEvent, chanceOfNews } from '../5-summary/chances.ts';
import type { Discourse, DiscourseSentence } from '../5-summary/discourse.ts';
import { hasCue } from '../5-summary/sentence-facts.ts';
import { standsAlone } from '../5-summary/stands-alone.ts';
import type { BackgroundFact, BackgroundKind, Span, SummarySentence } from '../report.ts';
import { tellWhen } from './tell-when.ts';

/** Facts shown, and with those for who asks for more. */
const MOST = 3;
const MOST_IN_ALL = 5;
/** Least chance of being what happened before, for an event. Like those below chosen on held-out folds of the training data. */
export const LEAST = 0.36;
/** Least chance of being background at all, for a sentence on the state of things. */
const LEAST_BROAD = 0.4;
/** Least chance of an event all the same: what surely tells none is a remark ("declined to comment"), an offer, a way things work. */
const LEAST_EVENT = 0.02;
/** A sentence with more of it in quotation marks is speech, not background. */
const MOST_QUOTED = 0.25;
const LONGEST = 70;
const SHORTEST = 6;

/** What the probability of context counts beside that of an event. */
const CONTEXT_WEIGHT = 0.5;
/** How much less a sentence of the summary counts for being news: background takes from it what is surely no news. */
const NEWS_WEIGHT = 0.8;
const LEAST_MORE = 0.15;

/**
 * What happened before or around the main event: up to three sentences, events first, then those on the state of things; none is an answer.
 * @param summary as it would be if there were no background: its best sentence stays there, the others may be taken from it
 */
export function findBackground(discourse: Discourse, summary: readonly SummarySentence[]): BackgroundFact[] {
  const main = summary.filter(({ rank }) => rank === 1);
  const inSummary = new Set(summary.map(({ start }) => start));
  const worth = (sentence: DiscourseSentence) =>
    chanceInAll(sentence) - (inSummary.has(sentence.run.start) ? NEWS_WEIGHT * chanceOfNews(sentence) : 0);
  const sure = candidatesOf(discourse, main).filter(sentence => isEvent(sentence) || isContext(sentence));
  return sortedBy(sure, worth)
    .slice(0, MOST)
    .sort((a, b) => Number(isEvent(b)) - Number(isEvent(a)) || chanceInAll(b) - chanceInAll(a))
    .map(sentence => tellFact(sentence, discourse.article.date));
}

/**
 * The next ones, less sure, for those who ask for more.
 * @param taken spans that are shown elsewhere
 * @param shown facts that are shown already
 */
export function findMoreBackground(
  discourse: Discourse,
  taken: readonly Span[],
  shown: readonly BackgroundFact[],
): BackgroundFact[] {
  const others = candidatesOf(discourse, [...taken, ...shown]).filter(
    each => chanceOfEvent(each) >= LEAST_EVENT && chanceInAll(each) >= LEAST_MORE,
  );
  return sortedBy(others, chanceInAll)
    .slice(0, MOST_IN_ALL - shown.length)
    .map(sentence => tellFact(sentence, discourse.article.date));
}

function candidatesOf({ sentences }: Discourse, taken: readonly Span[]): DiscourseSentence[] {
  const elsewhere = new Set(taken.map(({ start }) => start));
  return sentences.filter(each => !elsewhere.has(each.run.start) && isCandidate(each));
}

const sortedBy = (sentences: readonly DiscourseSentence[], score: (sentence: DiscourseSentence) => number) =>
  [...sentences].sort((a, b) => score(b) - score(a));

const isEvent = (sentence: DiscourseSentence) => chanceBefore(sentence) >= LEAST;
const isContext = (sentence: DiscourseSentence) =>
  chanceOfEvent(sentence) >= LEAST_EVENT &&
  chanceOfEvent(sentence) + sentence.classes['current-context'] >= LEAST_BROAD;

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

const chanceInAll = (sentence: DiscourseSentence) =>
  chanceOfEvent(sentence) + CONTEXT_WEIGHT * sentence.classes['current-context'];

/** Whether a sentence may be background by its form alone. */
function isCandidate(sentence: DiscourseSentence): boolean {
  const { isJunk, length, quoted, text } = sentence;
  return (
    !isJunk &&
    length >= SHORTEST &&
    length <= LONGEST &&
    quoted <= MOST_QUOTED &&
    !hasCue(sentence, 'market') &&
    !hasCue(sentence, 'question') &&
    !hasCue(sentence, 'first person') &&
    standsAlone(text)
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
