// npm run bench [-- engine|page|extension|scale|size …] [--articles FILE.jsonl] [--pages INDEX.tsv] [--browser chromium|firefox] [--rounds N]: speed, memory and size
// beside what people would use instead, in the same run. Prints tables in Markdown; writes them to out/bench.md and the figures to out/bench.json.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { BROWSERS, type BrowserName, isBrowserName } from '../browsers/find.ts';
import { buildAll } from '../build/build.ts';
import { measure } from '../build/sizes.ts';
import { type BenchResult, formatBars } from './bars.ts';
import { benchEngine } from './engine/index.ts';
import { formatEngine } from './engine/print.ts';
import { benchExtension } from './extension/index.ts';
import { formatExtension } from './extension/print.ts';
import { benchPage } from './page/index.ts';
import { formatPage } from './page/print.ts';
import { benchScale } from './scale/index.ts';
import { formatScale } from './scale/print.ts';

const PARTS = ['engine', 'page', 'extension', 'scale', 'size'];
const OUT = fileURLToPath(new URL('../../out/', import.meta.url));
const DIST = fileURLToPath(new URL('../../dist', import.meta.url));

interface Options {
  readonly articles: string | undefined;
  readonly pages: string;
  readonly browsers: readonly BrowserName[];
  readonly rounds: number;
}

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      articles: { type: 'string' },
      pages: { type: 'string', default: '../shared/corpora/pages/index.tsv' },
      browser: { type: 'string' },
      rounds: { type: 'string', default: '5' },
    },
    allowPositionals: true,
  });
  const { articles, pages, browser } = values;
  const rounds = Number(values.rounds);
  if (!(rounds >= 1)) throw new Error('--rounds takes a number from 1');
  if (browser !== undefined && !isBrowserName(browser)) throw new Error('--browser is chromium or firefox');
  const unknown = positionals.find(part => !PARTS.includes(part));
  if (unknown !== undefined) throw new Error(`no part "${unknown}": there are ${PARTS.join(', ')}`);
  const options = { articles, pages, browsers: browser === undefined ? BROWSERS : [browser], rounds };
  const result: Writable<BenchResult> = { machine: describeMachine(), node: process.version };
  const tables: string[] = [];
  const tell = (table: string) => {
    console.log(table);
    tables.push(table);
  };
  tell(`${result.machine}, Node ${result.node}\n`);
  try {
    await run(positionals.length > 0 ? positionals : PARTS, options, result, tell);
  } finally {
    // Where a part fails, what the others found is kept.
    tell(formatBars(result));
    mkdirSync(OUT, { recursive: true });
    writeFileSync(join(OUT, 'bench.md'), tables.join('\n'));
    writeFileSync(join(OUT, 'bench.json'), `${JSON.stringify(result, null, 2)}\n`);
  }
}

type Writable<T> = { -readonly [key in keyof T]: T[key] };

/** Runs some parts one after the other; each tells its tables when it is done, and its figures go into `result`. */
async function run(
  parts: readonly string[],
  options: Options,
  result: Writable<BenchResult>,
  tell: (table: string) => void,
): Promise<void> {
  const { articles, pages, browsers, rounds } = options;
  const wants = (part: string) => parts.includes(part);
  // Prints the sizes of all bundles, and fails where one is above its budget.
  if (wants('extension') || wants('size')) await buildAll({ models: 'default', out: DIST });
  if (wants('size')) result.size = measure(join(DIST, 'chrome'));
  if (wants('engine')) {
    result.engine = await withBar('engine', step => benchEngine(articles, rounds, step));
    tell(formatEngine(result.engine));
  }
  for (const name of wants('page') ? browsers : []) {
    const page = await withBar(`pages, ${name}`, step => benchPage(name, pages, rounds, step));
    result.pages = [...(result.pages ?? []), page];
    tell(formatPage(page));
  }
  if (wants('extension')) {
    result.extension = await withBar('extension', benchExtension);
    tell(formatExtension(result.extension));
  }
  if (wants('scale')) {
    result.scale = await withBar('scale', benchScale);
    tell(formatScale(result.scale));
  }
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
