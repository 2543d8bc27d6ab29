// npm run annotate: the engine on the command line. See USAGE.
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { openPack, type Pack } from '../../src/knowledge/pack.ts';
import { dayOf, tell } from '../../src/knowledge/tell.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import type { Models } from '../../src/nlp/models.ts';
import { isEnglishTag } from '../../src/nlp/report.ts';
import { loadModelFiles } from '../lib/models.ts';
import { buildPack } from '../pack/pack-file.ts';
import { formatBriefing } from './briefing.ts';
import { formatExplanation } from './explain.ts';
import { explainWords } from './explain-words.ts';
import type { PageReading } from './in-page.ts';
import { annotateLines } from './jsonl.ts';
import { type PageResult, type PageScript, readPages } from './pages.ts';
import { isPage, type PageSource, pagesOf, pagesOfIndex } from './stored-page.ts';
import { withLinks } from './with-links.ts';

const USAGE = `usage:
  npm run annotate -- --jsonl                  reads JSON lines {"id", "title"?, "date"?, "text"} on standard input, prints a report a line
  npm run annotate -- PAGE.html|URL …          opens pages in a headless browser (also .html.gz), prints a briefing each
  npm run annotate -- --json PAGE.html|URL …   the same as JSON, one line a page
  npm run annotate -- --json --index FILE.tsv  the pages of an index, each at its own address
options: --models open  weights of openly licensed data only
         --explain      only how the article was found: what spoke for it, what became of every block; with --json too
         --explain "WORDS" …  also what each tier made of these words of the article, and why`;

const READER = new URL('./in-page.ts', import.meta.url);

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      jsonl: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      index: { type: 'string' },
      explain: { type: 'boolean', default: false },
      models: { type: 'string', default: 'default' },
      help: { type: 'boolean', short: 'h', default: false },
    },
    allowPositionals: true,
  });
  if (values.help) return console.log(USAGE);
  if (values.models !== 'default' && values.models !== 'open') throw new Error('--models is "default" or "open"');
  // With --explain, what is no page are words to be explained.
  const words = values.explain ? positionals.filter(each => !isPage(each)) : [];
  const pages = positionals.filter(each => !words.includes(each));
  const sources = values.index ? await pagesOfIndex(values.index) : pagesOf(pages);
  if (values.explain && words.length === 0) return readAll(sources, true, result => explainPage(result, values.json));
  const models = await loadModelFiles(values.models);
  const pack = openPack(buildPack().buffer);
  if (values.jsonl) {
    const say = (message: string) => console.error(message);
    const bad = await annotateLines(process.stdin, process.stdout, say, models, pack);
    if (bad > 0) process.exitCode = 1;
    return;
  }
  await readAll(sources, false, result => briefPage(result, values.json, { models, pack, words }));
}

/** What a page is read with. */
interface Knowing {
  readonly models: Models;
  readonly pack: Pack;
  /** Words that are explained. */
  readonly words: readonly string[];
}

/** Reads every page and prints what is made of it, with a progress bar where there are many. */
async function readAll(
  sources: readonly PageSource[],
  explains: boolean,
  write: (result: PageResult<PageReading>) => string,
): Promise<void> {
  if (sources.length === 0) throw new Error(USAGE);
  const bar = new SingleBar({ format: 'pages [{bar}] {value}/{total}', stream: process.stderr, hideCursor: true });
  const showsBar = process.stderr.isTTY === true && sources.length > 1;
  if (showsBar) bar.start(sources.length, 0);
  const script: PageScript = { entry: READER, expression: `backstoryRead(${explains})` };
  await readPages<PageReading>(sources, script, result => {
    if ('error' in result) {
      process.exitCode = 1;
      console.error(`${result.source.file}: ${result.error}`);
    }
    const text = write(result);
    if (text !== '') console.log(text);
    if (showsBar) bar.increment();
  });
  bar.stop();
}

function explainPage(result: PageResult<PageReading>, asJson: boolean): string {
  const { file } = result.source;
  if ('error' in result) return asJson ? JSON.stringify({ file, error: result.error }) : '';
  if (!asJson) return formatExplanation(file, result.reading);
  const { verdict, article, metadata, blocks } = result.reading;
  return JSON.stringify({ file, ...verdict, text: article?.text ?? '', metadata, blocks });
}

/** A page that the engine fails on is a page with an error; the others are still done. */
function briefPage(result: PageResult<PageReading>, asJson: boolean, knowing: Knowing): string {
  const write = asJson ? jsonOf : textOf;
  try {
    return write(result, knowing);
  } catch (error) {
    process.exitCode = 1;
    console.error(`${result.source.file}: ${error}`);
    return write({ source: result.source, error: String(error) }, knowing);
  }
}

function jsonOf(result: PageResult<PageReading>, { models, pack }: Knowing): string {
  const { file } = result.source;
  if ('error' in result) return JSON.stringify({ file, error: result.error });
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
    ...(article && withLinks(pack, article, analyse(article, models))),
  });
}

function textOf(result: PageResult<PageReading>, { models, pack, words }: Knowing): string {
  if ('error' in result) return '';
  const { verdict, article, metadata } = result.reading;
  if (!article || !metadata) return `${result.source.file}: no running text was found on this page.\n`;
  const notes = [
    ...(verdict.article ? [] : [`(This does not look like an article: ${verdict.signals.join(', ')}.)\n`]),
    ...(isEnglishTag(metadata.lang)
      ? []
      : [`(In another language than English, “${metadata.lang}”: in a browser it is left unmarked.)\n`]),
  ];
  const context = { article, site: metadata.site, day: dayOf(article, new Date()), isRejected: () => false };
  const { report, cards } = tell(pack, analyse(article, models), context);
  const briefing = notes.join('') + formatBriefing({ article, metadata, report, cards });
  return [briefing, ...words.map(each => `${explainWords(article, models, pack, each)}\n`)].join('\n');
}

main().catch(error => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
