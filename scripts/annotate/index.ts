// npm run annotate: the engine on the command line. See USAGE.
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { analyse } from '../../src/nlp/analyse.ts';
import type { Models } from '../../src/nlp/models.ts';
import { loadModelFiles } from '../lib/models.ts';
import { formatBriefing } from './briefing.ts';
import { annotateLines } from './jsonl.ts';
import { type PageResult, readPages } from './pages.ts';
import { type PageSource, pagesOf, pagesOfIndex } from './stored-page.ts';

const USAGE = `usage:
  npm run annotate -- --jsonl                  reads JSON lines {"id", "title"?, "date"?, "text"} on standard input, prints a report a line
  npm run annotate -- PAGE.html|URL …          opens pages in a headless browser (also .html.gz), prints a briefing each
  npm run annotate -- --json PAGE.html|URL …   the same as JSON, one line a page
  npm run annotate -- --json --index FILE.tsv  the pages of an index, each at its own address
options: --models open  weights of openly licensed data only`;

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      jsonl: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      index: { type: 'string' },
      models: { type: 'string', default: 'default' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(USAGE);
  if (values.models !== 'default' && values.models !== 'open') throw new Error('--models is "default" or "open"');
  const models = await loadModelFiles(values.models);
  if (values.jsonl) {
    const bad = await annotateLines(process.stdin, process.stdout, message => console.error(message), models);
    if (bad > 0) process.exitCode = 1;
    return;
  }
  const sources = values.index ? await pagesOfIndex(values.index) : pagesOf(positionals);
  if (sources.length === 0) throw new Error(USAGE);
  await annotatePages(sources, values.json, models);
}

async function annotatePages(sources: readonly PageSource[], asJson: boolean, models: Models): Promise<void> {
  const bar = new SingleBar({ format: 'pages [{bar}] {value}/{total}', stream: process.stderr, hideCursor: true });
  const showsBar = process.stderr.isTTY === true && sources.length > 1;
  if (showsBar) bar.start(sources.length, 0);
  await readPages(sources, result => {
    console.log(briefPage(result, asJson, models));
    if (showsBar) bar.increment();
  });
  bar.stop();
}

/** A page that the engine fails on is a page with an error; the others are still done. */
function briefPage(result: PageResult, asJson: boolean, models: Models): string {
  const write = asJson ? jsonOf : textOf;
  if ('error' in result) process.exitCode = 1;
  try {
    return write(result, models);
  } catch (error) {
    process.exitCode = 1;
    return write({ source: result.source, error: String(error) }, models);
  }
}

function jsonOf(result: PageResult, models: Models): string {
  const { file } = result.source;
  if ('error' in result) {
    console.error(`${file}: ${result.error}`);
    return JSON.stringify({ file, error: result.error });
  }
  const { verdict, article, metadata } = result.reading;
  return JSON.stringify({
    file,
    article: verdict.article,
    score: verdict.score,
    title: metadata?.title ?? '',
    byline: metadata?.byline ?? '',
    date: metadata?.published ?? '',
    lang: metadata?.lang ?? '',
    text: article?.text ?? '',
    ...(article && analyse(article, models)),
  });
}

function textOf(result: PageResult, models: Models): string {
  if ('error' in result) return `${result.source.file}: ${result.error}\n`;
  const { verdict, article, metadata } = result.reading;
  if (!article || !metadata) return `${result.source.file}: no running text was found on this page.\n`;
  const note = verdict.article ? '' : `(This does not look like an article: ${verdict.signals.join(', ')}.)\n`;
  return note + formatBriefing({ article, metadata, report: analyse(article, models) });
}

main().catch(error => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
