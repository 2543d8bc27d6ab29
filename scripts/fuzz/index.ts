// npm run fuzz: random and mutated articles through the engine, or pages through the readers of pages; and how their time grows with texts made to keep them
// busy. See USAGE. A failure names the seed that makes it again.
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { openPack } from '../../src/knowledge/pack.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import { loadModelFiles } from '../lib/models.ts';
import { createRandom } from '../lib/random.ts';
import { buildPack } from '../pack/pack-file.ts';
import { randomArticle } from './articles.ts';
import { checkPage, parsePage, readPage } from './check-page.ts';
import { checkReport } from './check-report.ts';
import { formatGrowth, measureGrowth } from './growth.ts';
import { articleSubjects, pageSubjects } from './growth-subjects.ts';
import { randomPage } from './pages.ts';

const USAGE = `usage: npm run fuzz -- [engine|pages] [--seconds N | --inputs N] [--seed N] [--samples FILE.jsonl]
       npm run fuzz -- growth [--units N] [--bound N] [--only WORDS]
  engine: articles of random text and mutated ones of the samples; pages: random mark-up, bait, and mutated pages of src/article/fixtures
  growth: bait in three doubling sizes up to --units UTF-16 units; fails where the time grows with more than --bound as the exponent of the size`;

const MOST_FAILURES = 5;
const FIXTURES = new URL('../../src/article/fixtures/', import.meta.url);

type Random = () => number;
/** Makes an input of a seed's random numbers, puts it through, and gives what is wrong with the outcome. */
type Trial = (random: Random) => string[];

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seconds: { type: 'string' },
      inputs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      samples: { type: 'string' },
      units: { type: 'string', default: '131072' },
      bound: { type: 'string', default: '1.35' },
      only: { type: 'string', default: '' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const [what = 'engine'] = positionals;
  if (what === 'growth' && !values.help) return checkGrowth(Number(values.units), Number(values.bound), values.only);
  const end = values.seconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.seconds) * 1000;
  const inputs = values.seconds === undefined ? Number(values.inputs) : Number.POSITIVE_INFINITY;
  const firstSeed = Number(values.seed);
  if (values.help) return console.log(USAGE);
  if ([inputs, firstSeed, end].some(Number.isNaN) || !['engine', 'pages'].includes(what)) throw new Error(USAGE);
  const trial = what === 'pages' ? pageTrial() : await engineTrial(values.samples);

  const bar = new SingleBar({ format: 'inputs [{bar}] {value}', stream: process.stderr, hideCursor: true });
  const showsBar = process.stderr.isTTY === true && Number.isFinite(inputs);
  if (showsBar) bar.start(inputs, 0);
  let count = 0;
  let failures = 0;
  for (; count < inputs && Date.now() < end && failures < MOST_FAILURES; count++) {
    const seed = firstSeed + count;
    const problems = tryOne(trial, createRandom(seed));
    if (problems.length > 0) {
      failures++;
      console.error(`${what} --seed ${seed} --inputs 1: ${problems.slice(0, 3).join('; ')}`);
    }
    if (showsBar) bar.increment();
  }
  bar.stop();
  console.log(`${count - failures} passed, ${failures} failed`);
  if (failures > 0) process.exitCode = 1;
}

/** @param only words that the names of the subjects have, all where empty */
async function checkGrowth(units: number, bound: number, only: string): Promise<void> {
  if (!(units > 0 && bound > 0)) throw new Error(USAGE);
  const pack = openPack(buildPack().buffer);
  const all = [...pageSubjects(), ...articleSubjects(await loadModelFiles(), pack)];
  const subjects = all.filter(({ name }) => name.includes(only));
  let failures = 0;
  for (const subject of subjects) {
    const growth = measureGrowth(subject, units, bound);
    const isTooFast = growth.exponent > bound;
    if (isTooFast) failures++;
    console.log(`${isTooFast ? '✗' : '✓'} ${formatGrowth(growth)}`);
  }
  console.log(`${subjects.length - failures} passed, ${failures} failed`);
  if (failures > 0) process.exitCode = 1;
}

function tryOne(trial: Trial, random: Random): string[] {
  try {
    return trial(random);
  } catch (error) {
    return [(error as Error).stack ?? String(error)];
  }
}

async function engineTrial(sampleFile: string | undefined): Promise<Trial> {
  const samples = sampleFile === undefined ? [] : readSamples(sampleFile);
  const models = await loadModelFiles();
  return random => {
    const article = randomArticle(samples, random);
    const { result, late } = timed(article.text.length, () => analyse(article, models));
    return [...checkReport(article, result), ...late];
  };
}

function pageTrial(): Trial {
  const names = readdirSync(FIXTURES).filter(name => name.endsWith('.html'));
  const samples = names.map(name => readFileSync(new URL(name, FIXTURES), 'utf8'));
  return random => {
    const page = randomPage(samples, random);
    const document = parsePage(page);
    const { result, late } = timed(page.html.length + page.url.length, () => readPage(document, page));
    return [...(result === null ? [] : checkPage(result, random)), ...late];
  };
}

/** Runs something over an input of so many units and tells where it took too long: a generous guard against what grows faster than the input. */
function timed<T>(units: number, run: () => T): { readonly result: T; readonly late: string[] } {
  const before = process.cpuUsage();
  const result = run();
  const { user, system } = process.cpuUsage(before);
  const took = (user + system) / 1000;
  return { result, late: took > 500 + units / 20 ? [`took ${took.toFixed(0)} ms for ${units} units`] : [] };
}

/** Texts of JSON lines that have one, as the command line's input has. */
function readSamples(file: string): string[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const texts = lines.map(line => (JSON.parse(line) as { text?: unknown }).text);
  if (!texts.every(text => typeof text === 'string')) throw new Error(`${file}: every line needs a "text"`);
  return texts;
}

main().catch(error => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
