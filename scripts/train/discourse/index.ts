import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { tokenize } from '../../../src/nlp/1-text/tokenize.ts';
import { findQuotes } from '../../../src/nlp/4-quotes/find-quotes.ts';
import { DISCOURSE_CLASSES } from '../../../src/nlp/5-summary/model.ts';
import {
  createSentenceFeatures,
  describeSentences,
  MOST_SENTENCE_FEATURES,
  type SentenceFacts,
} from '../../../src/nlp/5-summary/sentence-features.ts';
import type { Article } from '../../../src/nlp/report.ts';
import { writeLinearModels } from '../../lib/write-linear-models.ts';
import type { TrainOptions } from '../index.ts';
import { writeDiscourseCard } from './card.ts';
import { discourseFile, readDiscourseArticles, readSummaryArticles, summaryFile } from './corpora.ts';
import { greedyOracle } from './oracle.ts';
import { type Examples, trainSoftmax } from './softmax.ts';

/** Labels of the corpus in the order of DISCOURSE_CLASSES. */
const LABELS = ['NA', 'M1', 'M2', 'C1', 'C2', 'D1', 'D2', 'D3', 'D4'];
const DISCOURSE = { epochs: 5, learningRate: 0.02, l2: 5e-3, leastCount: 2, seed: 41 };
const RANKER = { epochs: 8, learningRate: 0.03, l2: 1e-3, leastCount: 20, seed: 43 };
const LEAST_WEIGHT = 0.02;

/** Trains the discourse model and the summary ranker, and writes both into one file with its data card. */
export async function trainDiscourse({ data, open }: TrainOptions): Promise<void> {
  if (open) throw new Error('there are no openly licensed corpora for this model: without weights its rules serve');
  console.error('Reading NewsDiscourse…');
  const discourse = discourseExamples(data);
  console.error(`Training on ${discourse.hashes.length} sentences…`);
  const discourseModel = trainSoftmax(discourse, DISCOURSE);
  console.error('Reading CNN highlights…');
  const ranker = rankerExamples(data);
  console.error(`Training on ${ranker.hashes.length} sentences…`);
  const rankerModel = trainSoftmax(ranker, RANKER);
  const file = writeLinearModels([discourseModel, rankerModel], LEAST_WEIGHT);
  const target = fileURLToPath(new URL('../../../assets/models/', import.meta.url));
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'discourse.bin'), file);
  const sizes = { raw: file.length, gzip: gzipSync(file).length };
  const counts = { discourse: discourse.hashes.length, ranker: ranker.hashes.length };
  writeFileSync(
    join(target, 'discourse.md'),
    writeDiscourseCard({ sizes, counts, settings: { discourse: DISCOURSE, ranker: RANKER } }),
  );
  console.log(`${(sizes.raw / 1e3).toFixed(0)} kB, gzipped ${(sizes.gzip / 1e3).toFixed(0)} kB`);
}

/** Sentences of our own splitter with their feature hashes. */
function extract(article: Article): { facts: SentenceFacts[]; structure: Int32Array[]; words: Int32Array[] } {
  const tokens = tokenize(article.text);
  const direct = findQuotes(article, tokens, []).filter(({ kind }) => kind === 'direct');
  const facts = describeSentences(article, tokens, direct);
  const features = createSentenceFeatures(article, facts);
  const buffer = new Int32Array(MOST_SENTENCE_FEATURES);
  const structure = facts.map((_, i) => buffer.slice(0, features.structureOf(i, buffer)));
  const words = facts.map((_, i) => buffer.slice(0, features.wordsOf(i, buffer, features.structureOf(i, buffer))));
  return { facts, structure, words };
}

function discourseExamples(data: string): Examples {
  const hashes: Int32Array[] = [];
  const classes: number[] = [];
  for (const { article, gold } of readDiscourseArticles(discourseFile(data, 'train'))) {
    const own = extract(article);
    own.facts.forEach(({ run }, i) => {
      // The gold sentence that most of ours lies in.
      const share = ({ start, end }: { start: number; end: number }) =>
        Math.min(end, run.end) - Math.max(start, run.start);
      const sentence = gold.reduce((a, b) => (share(b) > share(a) ? b : a));
      const label = LABELS.indexOf(sentence.label ?? '');
      if (label < 0) return;
      hashes.push(own.words[i]);
      classes.push(label);
    });
  }
  return { hashes, classes: Uint8Array.from(classes), classCount: DISCOURSE_CLASSES.length };
}

function rankerExamples(data: string): Examples {
  const hashes: Int32Array[] = [];
  const classes: number[] = [];
  for (const { article, highlights } of readSummaryArticles(summaryFile(data))) {
    const { facts, structure: own } = extract(article);
    const chosen = greedyOracle(
      facts.map(({ text }) => text),
      highlights,
    );
    facts.forEach((_, i) => {
      hashes.push(own[i]);
      classes.push(chosen.has(i) ? 1 : 0);
    });
  }
  return { hashes, classes: Uint8Array.from(classes), classCount: 2 };
}
