import type { Discourse, DiscourseSentence } from '../5-summary/discourse.ts';
import { hasCue } from '../5-summary/sentence-facts.ts';
import { mainSentence } from '../5-summary/summarise.ts';
import type { BackgroundFact, BackgroundKind, When } from '../report.ts';

const MOST = 5;
/** Least score of a fact: fewer are shown rather than doubtful ones. */
const LEAST = 0.35;
/** A sentence with more of it in quotation marks is speech, not background. */
const MOST_QUOTED = 0.25;
const LONGEST = 70;
const SHORTEST = 6;

/** What current context counts beside an event, and what words of an event add: chosen on the development data. */
const CONTEXT_WEIGHT = 0;
const EVENT_BONUS = 0;
const MARKET_PENALTY = 0;

/** Finds what happened before or around the main event, best first; never the sentence that tells the main event itself. */
export function findBackground(discourse: Discourse): BackgroundFact[] {
  const main = mainSentence(discourse);
  return discourse.sentences
    .filter(sentence => sentence !== main && isCandidate(sentence))
    .map(toFact)
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST);
}

function isCandidate(sentence: DiscourseSentence): boolean {
  const { isJunk, length, quoted } = sentence;
  return (
    !isJunk &&
    length >= SHORTEST &&
    length <= LONGEST &&
    quoted <= MOST_QUOTED &&
    !hasCue(sentence, 'question') &&
    !hasCue(sentence, 'first person')
  );
}

function toFact(sentence: DiscourseSentence): BackgroundFact {
  const { classes, run, times } = sentence;
  const when = earliest(times);
  const score =
    classes['previous-event'] +
    classes['historical-event'] +
    CONTEXT_WEIGHT * classes['current-context'] +
    (tellsEvent(sentence) ? EVENT_BONUS : 0) -
    (hasCue(sentence, 'market') ? MARKET_PENALTY : 0);
  return {
    start: run.start,
    end: run.end,
    kind: kindOf(sentence),
    ...(when && { when }),
    score: Math.max(0, Math.min(1, score)),
  };
}

/** A verb of an event, not in the future. */
const tellsEvent = (sentence: DiscourseSentence) => hasCue(sentence, 'arrest') && !hasCue(sentence, 'future');

function kindOf({ classes }: DiscourseSentence): BackgroundKind {
  const kinds: readonly (readonly [BackgroundKind, number])[] = [
    ['event', classes['previous-event']],
    ['history', classes['historical-event']],
    ['context', classes['current-context']],
  ];
  return kinds.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}

/** The time a fact is told under: the most precise, then the first. */
function earliest(times: readonly When[]): When | undefined {
  const rank = { day: 0, month: 1, year: 2, span: 3 } as const;
  return [...times].sort((a, b) => rank[a.precision] - rank[b.precision])[0];
}
