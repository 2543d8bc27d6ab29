import { hashFeature } from '../linear/hash.ts';
import { type LinearModel, readLinearModels, sumWeights } from '../linear/linear-model.ts';
import { BONDS, type Transitions } from './chain.ts';

/** The trained weights of the discourse model, of the summary ranker and of the summary's words. */
export interface DiscourseModel {
  /** See writeDiscourseFeatures; classes in the order of DISCOURSE_CLASSES. */
  readonly discourse: LinearModel;
  /** Between the classes of a sentence and of the next. */
  readonly transitions: Transitions;
  /** See writeRankerFeatures. Classes: 0 not in a good summary, 1 in it. */
  readonly ranker: LinearModel;
  /** See writeTermFeatures. Classes: 0 not in the editors' summary, 1 in it. */
  readonly terms: LinearModel;
}

/** What a sentence does in a news article (van Dijk 1985; Choubey et al. 2020, NewsDiscourse). */
export const DISCOURSE_CLASSES = [
  'not-article',
  'main-event',
  'consequence',
  'previous-event',
  'current-context',
  'historical-event',
  'anecdote',
  'evaluation',
  'expectation',
] as const;
export type DiscourseClass = (typeof DISCOURSE_CLASSES)[number];

/** The feature that stands for a class before, with what binds the sentences: transitions are rows of the model like others. */
export const transitionHash = (bond: number, before: number): number => hashFeature(99, bond, before);

/** Reads `assets/models/discourse.bin`; throws a RangeError where the bytes are not such a file. */
export function readDiscourseModel(bytes: ArrayBuffer): DiscourseModel {
  const [discourse, ranker, terms] = readLinearModels(bytes, 3);
  return { discourse, transitions: readTransitions(discourse), ranker, terms };
}

function readTransitions(model: LinearModel): Transitions {
  const { classes, scale } = model;
  const transitions = new Float64Array(BONDS * classes * classes);
  for (let row = 0; row < BONDS * classes; row++) {
    const hash = transitionHash(Math.floor(row / classes), row % classes);
    transitions.set(
      sumWeights(model, Int32Array.of(hash), 1).map(sum => sum * scale),
      row * classes,
    );
  }
  return transitions;
}
