import { type Genre, type LabelledText, readLabelled } from './conll.ts';
import { readOwnSentences } from './own-sentences.ts';

interface Corpus {
  readonly genre: Genre;
  readonly licence: string;
  /** For non-commercial use: weights trained on it are under CC BY-NC-SA 4.0. */
  readonly isResearch?: boolean;
  /** News gold counts twice: it is what the tagger is for, and the corpora of encyclopedias and the web are larger. */
  readonly repeats?: number;
}

/** What the tagger is trained on, by file name; the order is part of what the weights come from. */
export const CORPORA: Readonly<Record<string, Corpus>> = {
  wikigold: { genre: 'encyclopedia', licence: 'CC BY 4.0' },
  wnut17_train: { genre: 'web', licence: 'CC BY 4.0' },
  wnut17_dev: { genre: 'web', licence: 'CC BY 4.0' },
  uner_ewt_dev: { genre: 'web', licence: 'CC BY-SA 4.0' },
  uner_pud_wiki: { genre: 'encyclopedia', licence: 'CC BY-SA 3.0' },
  redocred: { genre: 'encyclopedia', licence: 'MIT (Wikipedia text: CC BY-SA)' },
  crossner_politics: { genre: 'encyclopedia', licence: 'MIT (Wikipedia text: CC BY-SA)' },
  worldwide_train: { genre: 'news', licence: 'CC BY-NC-SA 4.0', isResearch: true, repeats: 2 },
  finer_train: { genre: 'news', licence: 'CC BY-NC 4.0', isResearch: true, repeats: 2 },
  gum_other_train: {
    genre: 'web',
    licence: 'CC BY 4.0 annotation, texts mixed, partly CC BY-NC-SA',
    isResearch: true,
  },
  wikineural_val: { genre: 'encyclopedia', licence: 'CC BY-NC-SA 4.0', isResearch: true },
};

/** What the weights are measured on and nothing is trained on. */
export const DEV_CORPORA = ['worldwide_dev', 'finer_val'];

/** Names of the corpora that the default weights, or those of open data only, are trained on. */
export const corporaFor = (open: boolean): string[] =>
  Object.keys(CORPORA).filter(name => !(open && CORPORA[name].isResearch));

/**
 * All texts that the tagger is trained on, those written for this project among them.
 * @param folder of the corpora
 * @param demonyms see `readLabelled`
 */
export function readTexts(folder: string, open: boolean, demonyms: ReadonlySet<string>): LabelledText[] {
  const texts = corporaFor(open).flatMap(name => {
    const { repeats = 1 } = CORPORA[name];
    // Among open data there is hardly any news: the common weights must then be those of the other genres.
    const genre = open ? 'news' : CORPORA[name].genre;
    return readLabelled(folder, name, demonyms).map(text => ({ ...text, genre, repeats }));
  });
  return [...texts, ...readOwnSentences()];
}
