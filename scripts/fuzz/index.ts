// npm run fuzz [-- --seconds N | --inputs N] [--seed N] [--samples FILE.jsonl]: random and mutated articles through the engine. A failure names the seed that
// makes it again.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { analyse } from '../../src/nlp/analyse.ts';
import type { Article } from '../../src/nlp/report.ts';
import { loadModelFiles } from '../lib/models.ts';
import { createRandom } from '../lib/random.ts';
import { randomArticle } from './articles.ts';
import { checkReport } from './check-report.ts';

/** Longest processor time for an article, in ms: a generous guard against what grows faster than the text. */
const timeBound = ({ text }: Article) => 500 + text.length / 20;
const MOST_FAILURES = 5;

async function main() {
  const { values } = parseArgs({
    options: {
      seconds: { type: 'string' },
      inputs: { type: 'string', default: '1000' },
      seed: { type: 'string', default: '1' },
      samples: { type: 'string' },
    },
  });
  const end = values.seconds === undefined ? Number.POSITIVE_INFINITY : Date.now() + Number(values.seconds) * 1000;
  const inputs = values.seconds === undefined ? Number(values.inputs) : Number.POSITIVE_INFINITY;
  const firstSeed = Number(values.seed);
  if ([inputs, firstSeed, end].some(Number.isNaN)) throw new Error('--seconds, --inputs and --seed take numbers');
  const samples = values.samples === undefined ? [] : readSamples(values.samples);
  const models = await loadModelFiles();

  const bar = new SingleBar({ format: 'inputs [{bar}] {value}', stream: process.stderr, hideCursor: true });
  const showsBar = process.stderr.isTTY === true && Number.isFinite(inputs);
  if (showsBar) bar.start(inputs, 0);
  let count = 0;
  let failures = 0;
  for (; count < inputs && Date.now() < end && failures < MOST_FAILURES; count++) {
    const seed = firstSeed + count;
    const article = randomArticle(samples, createRandom(seed));
    const problems = tryOne(article, () => analyse(article, models));
    if (problems.length > 0) {
      failures++;
      console.error(`--seed ${seed} --inputs 1: ${problems.slice(0, 3).join('; ')}`);
    }
    if (showsBar) bar.increment();
  }
  bar.stop();
  console.log(`${count - failures} passed, ${failures} failed`);
  if (failures > 0) process.exitCode = 1;
}

function tryOne(article: Article, run: () => ReturnType<typeof analyse>): string[] {
  const before = process.cpuUsage();
  try {
    const problems = checkReport(article, run());
    const { user, system } = process.cpuUsage(before);
    const took = (user + system) / 1000;
    if (took > timeBound(article)) problems.push(`took ${took.toFixed(0)} ms for ${article.text.length} units`);
    return problems;
  } catch (error) {
    return [(error as Error).stack ?? String(error)];
  }
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
