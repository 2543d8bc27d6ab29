import { formatTable } from '../format-table.ts';
import type { EngineResult } from './index.ts';

/** The result in Markdown. */
export function formatEngine({ rows, growth, start }: EngineResult): string {
  const { loadMs, firstArticleMs, rssEmptyMb, rssModelsMb, rssPeakMb } = start;
  return [
    formatTable(
      ['engine', 'job', 'tokens/s', 'ms per 1,000 words', 'time against ours, all jobs'],
      rows.map(({ name, job, tokensPerSecond, msPer1000Words, timesOurs }) => [
        name,
        job,
        Math.round(tokensPerSecond).toLocaleString('en'),
        msPer1000Words.toFixed(1),
        `${timesOurs.toFixed(2)}×`,
      ]),
    ),
    'For scale, as published and not measured here, for its weights are not on npm: a BERT tagger in the browser (transformers.js, quantised) is a download of about 110 MB.\n',
    formatTable(
      ['words', 'ms'],
      growth.points.map(([words, ms]) => [words.toLocaleString('en'), ms.toFixed(1)]),
    ),
    `Time grows with the length to the power of ${growth.exponent.toFixed(3)}.\n`,
    `Start in a fresh process: models read in ${loadMs.toFixed(0)} ms, first article of 1,000 words in ${firstArticleMs.toFixed(0)} ms.`,
    `Memory of the process: ${rssEmptyMb.toFixed(0)} MB before, ${rssModelsMb.toFixed(0)} MB with the models, ${rssPeakMb.toFixed(0)} MB at most.\n`,
  ].join('\n');
}
