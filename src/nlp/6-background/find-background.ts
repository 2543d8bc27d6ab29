import type { Discourse, DiscourseSentence } from '../5-summary/discourse.ts';
import { hasCue } from '../5-summary/sentence-facts.ts';
import type { BackgroundFact, BackgroundKind, Span } from '../report.ts';
import { tellWhen } from './tell-when.ts';

const MOST = 5;
/** Least probability of an event: fewer are shown rather than doubtful ones. Chosen on held-out folds of the training data for about two an article. */
const LEAST = 0.34;
/** A sentence with more of it in quotation marks is speech, not background. */
const MOST_QUOTED = 0.25;
const LONGEST = 70;
const SHORTEST = 6;

/**
 * Finds what happened before or around the main event, best first: sentences that probably tell a previous or historical event. None is an answer.
 * @param taken spans that are shown elsewhere
 */
export function findBackground({ article, sentences }: Discourse, taken: readonly Span[]): BackgroundFact[] {
  const elsewhere = new Set(taken.map(({ start }) => start));
  return sentences
    .filter(sentence => !elsewhere.has(sentence.run.start) && isCandidate(sentence) && chanceOf(sentence) >= LEAST)
    .sort((a, b) => chanceOf(b) - chanceOf(a))
    .slice(0, MOST)
    .map(sentence => {
      const when = tellWhen(sentence, article.date);
      const { start, end } = sentence.run;
      return { start, end, kind: kindOf(sentence), ...(when && { when }), score: Math.min(1, chanceOf(sentence)) };
    });
}

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

const chanceOf = ({ classes }: DiscourseSentence) => classes['previous-event'] + classes['historical-event'];

function kindOf({ classes }: DiscourseSentence): BackgroundKind {
  const kinds: readonly (readonly [BackgroundKind, number])[] = [
    ['event', classes['previous-event']],
    ['history', classes['historical-event']],
    ['context', classes['current-context']],
  ];
  return kinds.reduce((a, b) => (b[1] > a[1] ? b : a))[0];
}
