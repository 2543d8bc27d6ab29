import { formatTable } from '../format-table.ts';
import type { ScaleRun } from './index.ts';

/** The result in Markdown. */
export const formatScale = (runs: readonly ScaleRun[]): string =>
  formatTable(
    ['annotate --jsonl, articles of 600 words', 'seconds', 'articles/s', 'as fast as one'],
    runs.map(({ processes, articles, seconds }) => [
      `${processes} ${processes === 1 ? 'process' : 'processes'}`,
      seconds.toFixed(1),
      (articles / seconds).toFixed(0),
      `${(runs[0].seconds / seconds).toFixed(2)}×`,
    ]),
  );
