import { formatTable } from '../format-table.ts';
import type { PageResult, PageRow } from './index.ts';
import { PEER_LABELS } from './peers.ts';

/** The result in Markdown. */
export function formatPage({ browser, pages, articles, gate, reading, painting }: PageResult): string {
  const rowsOf = (job: string, rows: readonly PageRow[]) =>
    rows.map(({ name, first, warm, timesOurs }) => [
      job,
      PEER_LABELS[name] ?? name,
      first.toFixed(2),
      warm.toFixed(3),
      `${timesOurs.toFixed(2)}×`,
    ]);
  const reads = formatTable(
    [browser, 'who', 'first call, ms', 'warm, ms', 'time against ours, warm'],
    [
      ...rowsOf(`is it an article? (${pages} pages)`, gate),
      ...rowsOf(`reading the article (${articles} pages)`, reading),
    ],
  );
  const paints = formatTable(
    [
      `${browser}: marks`,
      'painted, ms',
      'wrapped by splitting, ms',
      'ratio',
      'wrapped by surroundContents, ms',
      'ratio',
    ],
    painting.map(({ marks, painted, split, surrounded }) => [
      marks.toLocaleString('en'),
      painted.toFixed(1),
      split.toFixed(1),
      `${(split / painted).toFixed(1)}×`,
      surrounded.toFixed(1),
      `${(surrounded / painted).toFixed(1)}×`,
    ]),
  );
  return `${reads}\n${paints}`;
}
