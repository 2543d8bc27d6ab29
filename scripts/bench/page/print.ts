import { formatTable } from '../format-table.ts';
import type { PageResult, PageRow } from './index.ts';
import { PEER_LABELS } from './peers.ts';

const WRAPPINGS = [
  ['split', 'splitting'],
  ['markJs', PEER_LABELS['mark.js']],
  ['surrounded', 'surroundContents'],
] as const;

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
    [`${browser}: marks`, 'painted, ms', ...WRAPPINGS.flatMap(([, name]) => [`wrapped by ${name}, ms`, 'ratio'])],
    painting.map(times => [
      times.marks.toLocaleString('en'),
      times.painted.toFixed(1),
      ...WRAPPINGS.flatMap(([way]) => [times[way].toFixed(1), `${(times[way] / times.painted).toFixed(1)}×`]),
    ]),
  );
  return `${reads}\n${paints}`;
}
