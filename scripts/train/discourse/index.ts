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
import { createLists, crossValidate, DiscourseScore, SummaryScore } from './cross-validate.ts';
import { type LabelledArticle, labelDiscourse, labelSummary } from './examples.ts';
import { type SoftmaxOptions, trainSoftmax } from './softmax.ts';

const DISCOURSE = { epochs: 6, learningRate: 0.02, l2: 0.03, leastCount: 3, seed: 41 };
const RANKER = { epochs: 8, learningRate: 0.05, l2: 1e-3, leastCount: 20, seed: 43 };
const LEAST_WEIGHT = 0.01;

/** Trains the discourse model and the summary ranker, measures both by cross-validation, and writes them into one file with its data card. */
export async function trainDiscourse({ data, open }: TrainOptions): Promise<void> {
  if (open) throw new Error('there are no openly licensed corpora for this model: without weights its rules serve');
  const models = await loadModelFiles();
  console.error('Reading NewsDiscourse…');
  const news = readDiscourseArticles(discourseFile(data, 'train')).map(source => labelDiscourse(source, models));
  console.error('Reading CNN highlights…');
  const reports = readSummaryArticles(summaryFile(data)).map(source => ({
    ...labelSummary(source, models),
    highlights: source.highlights,
  }));
  console.error('Training…');
  const discourse = train(news, DISCOURSE, DISCOURSE_CLASSES.length);
  const ranker = train(reports, RANKER, 2);
  console.error('Cross-validating…');
  const discourseScore = new DiscourseScore();
  crossValidate(
    news,
    others => train(others, DISCOURSE, DISCOURSE_CLASSES.length),
    (held, model) => {
      const listsOf = createLists(model, ranker, LEAST_WEIGHT);
      for (const article of held) {
        const { background, summary } = listsOf(article);
        discourseScore.add(article, background, summary);
      }
    },
  );
  const summaryScore = new SummaryScore();
  crossValidate(
    reports,
    others => train(others, RANKER, 2),
    (held, model) => {
      const listsOf = createLists(discourse, model, LEAST_WEIGHT);
      for (const article of held) summaryScore.add(article, article.highlights, listsOf(article).summary);
    },
  );
  const figures = { ...discourseScore.figures, ...summaryScore.figures };
  console.log(figures);
  write(writeLinearModels([discourse, ranker], LEAST_WEIGHT), sentencesIn(news), sentencesIn(reports), figures);
}

function train(articles: readonly LabelledArticle[], options: SoftmaxOptions, classCount: number) {
  const hashes = articles.flatMap(article => article.hashes);
  const classes = Uint8Array.from(articles.flatMap(article => [...article.classes]));
  return trainSoftmax({ hashes, classes, classCount }, options);
}

const sentencesIn = (articles: readonly LabelledArticle[]) =>
  articles.reduce((sum, { hashes }) => sum + hashes.length, 0);

function write(file: Uint8Array, discourse: number, ranker: number, figures: Readonly<Record<string, number>>): void {
  const target = fileURLToPath(new URL('../../../assets/models/', import.meta.url));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'discourse.bin'), file);
  const sizes = { raw: file.length, gzip: gzipSync(file).length };
  const settings = { discourse: DISCOURSE, ranker: RANKER };
  writeFileSync(
    join(target, 'discourse.md'),
    writeDiscourseCard({ sizes, counts: { discourse, ranker }, settings, figures }),
  );
  console.log(`${(sizes.raw / 1e3).toFixed(0)} kB, gzipped ${(sizes.gzip / 1e3).toFixed(0)} kB`);
}
