import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { articlesOfLength, readArticles } from '../engine/articles.ts';

/** A usual news report, and enough of them that a process's start is the lesser part. */
const WORDS = 600;
const ARTICLES = 1000;
const ANNOTATE = fileURLToPath(new URL('../../annotate/index.ts', import.meta.url));

/** One run of the streaming filter, by the clock, start and all. */
export interface ScaleRun {
  readonly processes: number;
  readonly articles: number;
  readonly seconds: number;
}

/** Runs `annotate --jsonl` over made-up archives: one process, then two that share the articles, as GNU parallel would drive them. */
export async function benchScale(onStep: (done: number, of: number) => void): Promise<ScaleRun[]> {
  const lines = articlesOfLength(readArticles(), WORDS, ARTICLES).map((article, id) =>
    JSON.stringify({ id, ...article }),
  );
  const runs: ScaleRun[] = [];
  for (const processes of [1, 2]) {
    const share = Math.ceil(lines.length / processes);
    const start = performance.now();
    const counts = await Promise.all(
      Array.from({ length: processes }, (_, i) => annotate(lines.slice(i * share, (i + 1) * share))),
    );
    const articles = counts.reduce((sum, count) => sum + count, 0);
    if (articles !== lines.length) throw new Error(`of ${lines.length} articles ${articles} were answered`);
    runs.push({ processes, articles, seconds: (performance.now() - start) / 1000 });
    onStep(runs.length, 2);
  }
  return runs;
}

/** @returns how many lines were answered */
async function annotate(lines: readonly string[]): Promise<number> {
  const filter = spawn(process.execPath, ['--import', 'tsx', ANNOTATE, '--jsonl'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const closed = once(filter, 'close');
  const fed = pipeline(Readable.from(lines.map(line => `${line}\n`)), filter.stdin);
  let answers = 0;
  for await (const _answer of createInterface({ input: filter.stdout })) answers++;
  await fed;
  await closed;
  return answers;
}
