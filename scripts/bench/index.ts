// npm run bench [-- engine|page|extension …] [--articles FILE.jsonl] [--pages INDEX.tsv] [--browser chromium|firefox] [--rounds N]: speed and memory beside what people
// would use instead, in the same run. Prints tables in Markdown and writes out/bench.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { BROWSERS, isBrowserName } from '../browsers/find.ts';
import { benchEngine, type EngineResult } from './engine/index.ts';
import { benchExtension } from './extension/index.ts';
import { formatExtension } from './extension/print.ts';
import { formatTable } from './format-table.ts';
import { benchPage, type PageResult } from './page/index.ts';
import { formatPage } from './page/print.ts';

const OUT = fileURLToPath(new URL('../../out/', import.meta.url));

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      articles: { type: 'string' },
      pages: { type: 'string', default: '../shared/corpora/pages/index.tsv' },
      browser: { type: 'string' },
      rounds: { type: 'string', default: '7' },
    },
    allowPositionals: true,
  });
  const rounds = Number(values.rounds);
  if (!(rounds >= 1)) throw new Error('--rounds takes a number from 1');
  if (values.browser !== undefined && !isBrowserName(values.browser))
    throw new Error('--browser is chromium or firefox');
  const wants = (part: string) => positionals.length === 0 || positionals.includes(part);
  const result: Record<string, unknown> = { machine: describeMachine(), node: process.version };
  console.log(`${result.machine}, Node ${process.version}\n`);
  if (wants('engine')) {
    const engine = await withBar('engine', step => benchEngine(values.articles, rounds, step));
    result.engine = engine;
    printEngine(engine);
  }
  if (wants('page')) {
    const pages: PageResult[] = [];
    for (const browser of values.browser === undefined ? BROWSERS : [values.browser]) {
      const page = await withBar(`pages, ${browser}`, step => benchPage(browser, values.pages, rounds, step));
      pages.push(page);
      console.log(formatPage(page));
    }
    result.pages = pages;
  }
  if (wants('extension')) {
    const extension = await withBar('extension', benchExtension);
    result.extension = extension;
    console.log(formatExtension(extension));
  }
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
}

async function withBar<T>(label: string, work: (step: (done: number, of: number) => void) => Promise<T>): Promise<T> {
  const bar = new SingleBar({ format: `${label} [{bar}] {value}/{total}`, stream: process.stderr, hideCursor: true });
  const shows = process.stderr.isTTY === true;
  if (shows) bar.start(1, 0);
  const result = await work((done, of) => {
    bar.setTotal(of);
    bar.update(done);
  });
  bar.stop();
  return result;
}

function printEngine({ rows, growth, start }: EngineResult): void {
  console.log(
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
  );
  console.log(
    'For scale, as published and not measured here, for its weights are not on npm: a BERT tagger in the browser (transformers.js, quantised) is a download of about 110 MB.\n',
  );
  console.log(
    formatTable(
      ['words', 'ms'],
      growth.points.map(([words, ms]) => [words.toLocaleString('en'), ms.toFixed(1)]),
    ),
  );
  console.log(`Time grows with the length to the power of ${growth.exponent.toFixed(3)}.\n`);
  const { loadMs, firstArticleMs, rssEmptyMb, rssModelsMb, rssPeakMb } = start;
  console.log(
    `Start in a fresh process: models read in ${loadMs.toFixed(0)} ms, first article of 1,000 words in ${firstArticleMs.toFixed(0)} ms.`,
  );
  console.log(
    `Memory of the process: ${rssEmptyMb.toFixed(0)} MB before, ${rssModelsMb.toFixed(0)} MB with the models, ${rssPeakMb.toFixed(0)} MB at most.\n`,
  );
}

function describeMachine(): string {
  const [{ model }, ...others] = cpus();
  let memory = '';
  try {
    const [, kilobytes] = /MemTotal:\s+(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8')) ?? [];
    memory = `, ${Math.round(Number(kilobytes) / 1e6)} GB`;
  } catch {
    // not Linux
  }
  return `${others.length + 1} cores of ${model.trim()}${memory}`;
}

main().catch(error => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
