import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Article, Span } from '../../../src/nlp/report.ts';

const discourseLine = v.object({
  id: v.string(),
  title: v.optional(v.string()),
  date: v.optional(v.nullable(v.string())),
  sentences: v.array(v.string()),
  para: v.array(v.number()),
  labels: v.array(v.nullable(v.string())),
});
const summaryLine = v.object({
  title: v.optional(v.string()),
  sentences: v.array(v.string()),
  summary: v.array(v.string()),
});

/** An article with its gold sentences and their labels (of NewsDiscourse). */
export interface DiscourseArticle {
  readonly article: Article;
  readonly gold: readonly (Span & { readonly label: string | null })[];
}

/** An article with its editors' highlights. */
export interface SummaryArticle {
  readonly article: Article;
  readonly highlights: readonly string[];
}

export function readDiscourseArticles(file: string): DiscourseArticle[] {
  return readLines(file, discourseLine).map(({ id, title, date, sentences, para, labels }) => {
    let text = '';
    const gold = sentences.map((sentence, i) => {
      if (i > 0) text += para[i] === para[i - 1] ? ' ' : '\n';
      const start = text.length;
      text += sentence;
      return { start, end: text.length, label: labels[i] };
    });
    const day = dayOf(date ?? '', id);
    return { article: { text, ...(title && { title }), ...(day && { date: day }) }, gold };
  });
}

/** Some articles carry their day in a line of their own, others only in their name. */
function dayOf(date: string, id: string): string | undefined {
  const match =
    /(\d{4})-(\d\d)-(\d\d)/.exec(date) ?? /_(\d{4})_(\d\d)_(\d\d)_/.exec(id) ?? /_ENG_(\d{4})(\d\d)(\d\d)/.exec(id);
  return match?.slice(1).join('-');
}

export function readSummaryArticles(file: string): SummaryArticle[] {
  return readLines(file, summaryLine).map(({ title, sentences, summary }) => ({
    article: { text: sentences.join('\n'), ...(title && { title }) },
    highlights: summary,
  }));
}

function readLines<T>(file: string, schema: v.GenericSchema<unknown, T>): T[] {
  if (!existsSync(file)) throw new Error(`${file}: no such corpus; give the folder of the corpora with --data`);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map(line => v.parse(schema, JSON.parse(line)));
}

export const discourseFile = (data: string, part: 'train' | 'dev'): string =>
  join(data, 'discourse', `newsdiscourse.${part}.jsonl`);
export const summaryFile = (data: string): string => join(data, 'summary', 'cnn.train.jsonl');
