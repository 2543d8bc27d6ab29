import { type LinearModel, readLinearModels } from '../linear/linear-model.ts';

/** The trained weights of the discourse model and of the summary ranker. */
export interface DiscourseModel {
  /** See writeDiscourseFeatures; classes in the order of DISCOURSE_CLASSES. */
  readonly discourse: LinearModel;
  /** See writeRankerFeatures. Classes: 0 not in a good summary, 1 in it. */
  readonly ranker: LinearModel;
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

/** Reads `assets/models/discourse.bin`; throws a RangeError where the bytes are not such a file. */
export function readDiscourseModel(bytes: ArrayBuffer): DiscourseModel {
  const [discourse, ranker] = readLinearModels(bytes, 2);
  return { discourse, ranker };
}
