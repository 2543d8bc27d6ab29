import { type LinearModel, readLinearModels } from '../../linear/linear-model.ts';

/** The trained weights of this tier: four rankers, each of one class. */
export interface QuotesModel {
  /** Is a word of speech a cue? */
  readonly cue: LinearModel;
  /** Which phrase names the speaker of a cue? */
  readonly source: LinearModel;
  /** Which span on a side of the cue is the content? */
  readonly content: LinearModel;
  /** What is a quotation, and which cue is it told with? */
  readonly link: LinearModel;
}

/** Order of the models in the file. */
export const QUOTE_MODELS = ['cue', 'source', 'content', 'link'] as const;

/** Reads `assets/models/quotes.bin`; throws a RangeError where the bytes are not such a file. */
export function readQuotesModel(bytes: ArrayBuffer): QuotesModel {
  const [cue, source, content, link] = readLinearModels(bytes, QUOTE_MODELS.length);
  return { cue, source, content, link };
}
