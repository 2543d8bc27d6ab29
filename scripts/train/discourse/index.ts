import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { DISCOURSE_CLASSES } from '../../../src/nlp/5-summary/model.ts';
import { loadModelFiles } from '../../lib/models.ts';
import { writeLinearModels } from '../../lib/write-linear-models.ts';
import type { TrainOptions } from '../options.ts';
import { writeDiscourseCard } from './card.ts';
import { discourseFile, readDiscourseArticles, readSummaryArticles, summaryFile } from './corpora.ts';
import { createLists, crossValidate, DiscourseScore, SummaryScore, type SummaryWeights } from './cross-validate.ts';
import { type HighlightedArticle, type LabelledArticle, labelDiscourse, labelSummary } from './examples.ts';
import { type Softmax, trainSoftmax } from './softmax.ts';
import { termExamples } from './term-examples.ts';
import { trainChain } from './train-chain.ts';

const DISCOURSE = { epochs: 6, learningRate: 0.013, l2: 0.03, chainRate: 0.05, chainL2: 0.1, leastCount: 3, seed: 41 };
const TERMS = { epochs: 4, learningRate: 0.03, l2: 1e-4, leastCount: 20, seed: 47 };
const RANKER = { epochs: 8, learningRate: 0.05, l2: 1e-3, leastCount: 20, seed: 43 };
const LEAST_WEIGHT = 0.01;

/** Trains the discourse model and the summary ranker, measures both by cross-validation, and writes them into one file with its data card. */
export async function trainDiscourse({ data, open }: TrainOptions): Promise<void> {
  if (open) throw new Error('there are no openly licensed corpora for this model: without weights its rules serve');
  const models = await loadModelFiles();
  console.error('Reading NewsDiscourse…');
  const news = readDiscourseArticles(discourseFile(data, 'train')).map(source => labelDiscourse(source, models));
  console.error('Reading CNN highlights…');
  const reports = readSummaryArticles(summaryFile(data)).map(source => labelSummary(source, models));
  console.error('Training…');
  const discourse = trainOn(news);
  const summary = trainSummary(reports);
  console.error('Cross-validating…');
  const discourseScore = new DiscourseScore();
  crossValidate(news, trainOn, (held, model) => {
    const listsOf = createLists(model, summary, LEAST_WEIGHT);
    for (const article of held) {
      const lists = listsOf(article);
      discourseScore.add(article, lists.background, lists.summary);
    }
  });
  const summaryScore = new SummaryScore();
  crossValidate(reports, trainSummary, (held, weights) => {
    const listsOf = createLists(discourse, weights, LEAST_WEIGHT);
    for (const article of held) summaryScore.add(article, article.highlights, listsOf(article).summary);
  });
  const figures = { ...discourseScore.figures, ...summaryScore.figures };
  console.log(figures);
  write(
    writeLinearModels([discourse, summary.ranker, summary.terms], LEAST_WEIGHT),
    { discourse: sentencesIn(news), ranker: sentencesIn(reports) },
    figures,
  );
}

const trainOn = (news: readonly LabelledArticle[]): Softmax => trainChain(news, DISCOURSE_CLASSES.length, DISCOURSE);

function trainSummary(reports: readonly HighlightedArticle[]): SummaryWeights {
  const hashes = reports.flatMap(report => report.hashes);
  const classes = Uint8Array.from(reports.flatMap(report => [...report.classes]));
  const ranker = trainSoftmax({ hashes, classes, classCount: 2 }, RANKER);
  return { ranker, terms: trainSoftmax(termExamples(reports, ranker), TERMS) };
}

const sentencesIn = (articles: readonly LabelledArticle[]) =>
  articles.reduce((sum, { hashes }) => sum + hashes.length, 0);

function write(
  file: Uint8Array,
  counts: { readonly discourse: number; readonly ranker: number },
  figures: Readonly<Record<string, number>>,
): void {
  const target = fileURLToPath(new URL('../../../assets/models/', import.meta.url));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'discourse.bin'), file);
  const sizes = { raw: file.length, gzip: gzipSync(file).length };
  const settings = { discourse: DISCOURSE, ranker: RANKER, terms: TERMS };
  writeFileSync(join(target, 'discourse.md'), writeDiscourseCard({ sizes, counts, settings, figures }));
  console.log(`${(sizes.raw / 1e3).toFixed(0)} kB, gzipped ${(sizes.gzip / 1e3).toFixed(0)} kB`);
}
