import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { tokenize } from '../../../src/nlp/1-text/tokenize.ts';
import { analyse } from '../../../src/nlp/analyse.ts';
import type { Article } from '../../../src/nlp/report.ts';
import { loadModelFiles } from '../../lib/models.ts';
import { articlesOfLength, compared, countWords, readArticles } from './articles.ts';
import { growthExponent, measureAll, median, timeOf } from './measure.ts';
import { startRacers } from './race.ts';

/** Rounds over the articles are short: of the rounds asked for each is so many. */
const ROUNDS_A_ROUND = 5;
/** Lengths in words for the growth of time; the longest is a short book. */
const LENGTHS = [1000, 3000, 10_000, 30_000, 100_000];

export interface EngineRow {
  readonly name: string;
  readonly job: string;
  readonly tokensPerSecond: number;
  readonly msPer1000Words: number;
  /** How many times as long as Backstory takes for everything, see Measured. */
  readonly timesOurs: number;
}

export interface EngineResult {
  readonly rows: readonly EngineRow[];
  readonly growth: { readonly points: readonly (readonly [words: number, ms: number])[]; readonly exponent: number };
  readonly start: Readonly<Record<string, number>>;
}

/** @param file JSON lines of articles; the repository's own where absent */
export async function benchEngine(
  file: string | undefined,
  rounds: number,
  onStep: (done: number, of: number) => void,
): Promise<EngineResult> {
  const { racers, stop } = await startRacers(file);
  const measured = await measureAll(racers, ROUNDS_A_ROUND * rounds, onStep).finally(stop);
  const articles = compared(file);
  const tokens = articles.reduce((sum, { text }) => sum + tokenize(text).count, 0);
  const words = articles.reduce((sum, { text }) => sum + countWords(text), 0);
  const rows = racers.map(({ name, job }, i) => ({
    name,
    job,
    tokensPerSecond: tokens / (measured[i].time / 1000),
    msPer1000Words: measured[i].time / (words / 1000),
    timesOurs: measured[i].timesFirst,
  }));
  const models = await loadModelFiles();
  const sources = readArticles(file);
  timeAt(sources, LENGTHS[0], text => analyse(text, models)); // compiles
  const points = LENGTHS.map(length => [length, timeAt(sources, length, text => analyse(text, models))] as const);
  return { rows, growth: { points, exponent: growthExponent(points) }, start: medianStart(file) };
}

function timeAt(sources: readonly Article[], words: number, run: (article: Article) => unknown): number {
  const [article] = articlesOfLength(sources, words, 1);
  // Short texts are over before the clock moves: they are run as often as makes up the longest.
  const repeats = Math.max(1, Math.round(30_000 / words));
  const times = Array.from({ length: 5 }, () =>
    timeOf(() => {
      for (let i = 0; i < repeats; i++) run(article);
    }),
  );
  return median(times) / repeats;
}

/** Start and memory in fresh processes: the median of three of each figure. */
function medianStart(file: string | undefined): Record<string, number> {
  const script = fileURLToPath(new URL('./process.ts', import.meta.url));
  const runs = Array.from({ length: 3 }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...(file ? [file] : [])], {
      encoding: 'utf8',
    });
    if (stdout === '') throw new Error(stderr);
    return JSON.parse(stdout) as Record<string, number>;
  });
  return Object.fromEntries(Object.keys(runs[0]).map(key => [key, median(runs.map(run => run[key]))]));
}
