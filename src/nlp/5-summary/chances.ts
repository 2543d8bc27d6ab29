import type { DiscourseSentence } from './discourse.ts';
import { hasCue } from './sentence-facts.ts';

/** What the probability of context counts beside that of an event where the sentence tells of a deed ("has been banned"): to the reader that is an event. */
const DEED_WEIGHT = 0.5;

/** How probable it is, 0 to 1, that a sentence tells the news: the main event or what came of it. */
export const chanceOfNews = ({ classes }: DiscourseSentence): number => classes['main-event'] + classes.consequence;

/** How probable it is, 0 to 1, that it tells an event before the main one, by the annotators' word. */
export const chanceOfEvent = ({ classes }: DiscourseSentence): number =>
  classes['previous-event'] + classes['historical-event'];

/** How probable it is, 0 to 1, that the reader takes a sentence for what happened before the main event. */
export function chanceBefore(sentence: DiscourseSentence): number {
  const deed = tellsDeed(sentence) ? DEED_WEIGHT * sentence.classes['current-context'] : 0;
  return Math.min(1, chanceOfEvent(sentence) + deed);
}

/** A verb of what authorities, armies and firms do to others, done already. */
const tellsDeed = (sentence: DiscourseSentence) =>
  hasCue(sentence, 'deed') && !hasCue(sentence, 'future') && /[HhW]b?P/.test(sentence.verbs);
