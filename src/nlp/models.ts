import { readNamesModel } from './2-names/model.ts';
import { NameTagger } from './2-names/tag.ts';
import { type QuotesModel, readQuotesModel } from './4-quotes/learned/model.ts';
import { type DiscourseModel, readDiscourseModel } from './5-summary/model.ts';

/** Trained weights; a tier whose weights are absent falls back to its rules. */
export interface Models {
  readonly names?: NameTagger;
  readonly quotes?: QuotesModel;
  readonly discourse?: DiscourseModel;
}

const readNames = (bytes: ArrayBuffer) => new NameTagger(readNamesModel(bytes));
const READERS = { names: readNames, quotes: readQuotesModel, discourse: readDiscourseModel };

/**
 * Loads all weights.
 * @param loadFile gives the bytes of a file in `assets/models/`
 * @param onError told of each file that could not be read; the tier then uses its rules
 */
export async function loadModels(
  loadFile: (file: string) => Promise<ArrayBuffer>,
  onError: (file: string, error: unknown) => void,
): Promise<Models> {
  const entries = await Promise.all(
    Object.entries(READERS).map(async ([name, read]) => {
      const file = `${name}.bin`;
      try {
        return [name, read(await loadFile(file))] as const;
      } catch (error) {
        onError(file, error);
        return [name, undefined] as const;
      }
    }),
  );
  return Object.fromEntries(entries);
}
