import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadModelFiles } from '../../../scripts/lib/models.ts';
import { analyse } from '../analyse.ts';
import type { Models } from '../models.ts';
import { type Article, type Report, type Span, shortenSummary } from '../report.ts';

const FOLDER = new URL('./articles/', import.meta.url);
const MARK = /^\[([BMXC])\] /;

interface MarkedArticle {
  readonly name: string;
  readonly article: Article;
  /** Lines of the text with their mark. */
  readonly lines: readonly { readonly mark: string; readonly text: string }[];
}

function readMarked(name: string): MarkedArticle {
  const [head, body] = readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n\n');
  const [title, date] = head.split('\n').map(line => line.replace(/^\w+: /, ''));
  const lines = body.split('\n').map(line => ({ mark: MARK.exec(line)?.[1] ?? '', text: line.replace(MARK, '') }));
  return { name, lines, article: { title, date, text: lines.map(({ text }) => text).join('\n') } };
}

const ARTICLES = readdirSync(FOLDER)
  .filter(name => name.endsWith('.txt'))
  .map(readMarked);

const marksOf = ({ article, lines }: MarkedArticle, spans: readonly Span[]) =>
  spans.map(({ start, end }) => {
    const said = article.text.slice(start, end);
    return lines.find(({ text }) => text.includes(said))?.mark ?? 'not a sentence';
  });

describe('the lists of our own articles', () => {
  let models: Models;
  const reports = new Map<string, Report>();
  beforeAll(async () => {
    models = await loadModelFiles();
    for (const { name, article } of ARTICLES) reports.set(name, analyse(article, models));
  });
  const reportOf = ({ name }: MarkedArticle) => reports.get(name) ?? analyse({ text: '' }, models);

  it('are of at least twelve articles', () => expect(ARTICLES.length).toBeGreaterThanOrEqual(12));

  it.each(ARTICLES)('$name: nothing that is no sentence of the article, and no sentence twice', marked => {
    const { summary, background, moreBackground } = reportOf(marked);
    const all = [...summary, ...background, ...moreBackground];
    expect(marksOf(marked, all)).not.toContain('X');
    expect(new Set(all.map(({ start }) => start)).size).toBe(all.length);
  });

  it.each(ARTICLES.filter(({ lines }) => lines.some(({ mark }) => mark === 'M')))(
    '$name: the summary begins with the main event',
    marked => expect(marksOf(marked, shortenSummary(reportOf(marked).summary, 1))).toEqual(['M']),
  );

  it.each(ARTICLES.filter(({ lines }) => lines.some(({ mark }) => mark === 'B')))(
    '$name: there is background, and the first of it is right',
    marked => expect(marksOf(marked, reportOf(marked).background)[0]).toBe('B'),
  );

  it.each(ARTICLES.filter(({ lines }) => !lines.some(({ mark }) => mark === 'B')))(
    '$name: no background where there is none',
    marked => expect(reportOf(marked).background).toEqual([]),
  );

  it('hold most of the background, and as events little else', () => {
    const wanted = ARTICLES.flatMap(({ lines }) => lines.filter(({ mark }) => mark === 'B'));
    const isRight = (mark: string) => mark === 'B';
    const shown = ARTICLES.flatMap(marked => marksOf(marked, reportOf(marked).background));
    const events = ARTICLES.flatMap(marked =>
      marksOf(
        marked,
        reportOf(marked).background.filter(({ kind }) => kind !== 'context'),
      ),
    );
    expect(events.filter(isRight).length / events.length).toBeGreaterThan(0.85);
    // The marks are of events; the state of things is shown behind them.
    expect(shown.filter(isRight).length / shown.length).toBeGreaterThan(0.75);
    expect(shown.filter(isRight).length / wanted.length).toBeGreaterThan(0.7);
  });

  it('show at most three facts, five in all', () => {
    for (const { background, moreBackground } of reports.values()) {
      expect(background.length).toBeLessThanOrEqual(3);
      expect(background.length + moreBackground.length).toBeLessThanOrEqual(5);
    }
  });
});
