import { readdirSync, readFileSync } from 'node:fs';
import type { Article } from '../../../src/nlp/report.ts';

const FIXTURES = new URL('../../../src/article/fixtures/', import.meta.url);
/** Shorter pages say little of an article's cost. */
const LEAST_WORDS = 60;

/** Words of the articles in which contenders are compared: a usual news report. */
const WORDS = 1000;
const ARTICLES = 12;

export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Articles of JSON lines `{text, title?, date?}`, or where no file is given the texts of the repository's own sample pages. */
export function readArticles(file?: string): Article[] {
  if (file !== undefined) {
    const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
    return lines.map(line => JSON.parse(line) as Article);
  }
  const pages = readdirSync(FIXTURES).filter(name => name.endsWith('.json'));
  return pages.flatMap(name => {
    const { text } = JSON.parse(readFileSync(new URL(name, FIXTURES), 'utf8')) as { text?: string[] };
    const article = { text: text?.join('\n') ?? '', date: '2024-03-06' };
    return countWords(article.text) >= LEAST_WORDS ? [article] : [];
  });
}

/** The articles in which contenders are compared. */
export const compared = (file?: string): Article[] => articlesOfLength(readArticles(file), WORDS, ARTICLES);

/** Articles joined to texts of about so many words each: one for each start, until the words are used up. */
export function articlesOfLength(articles: readonly Article[], words: number, count: number): Article[] {
  const made: Article[] = [];
  let next = 0;
  while (made.length < count) {
    const parts: string[] = [];
    for (let sum = 0; sum < words; next++) {
      const { text } = articles[next % articles.length];
      parts.push(text);
      sum += countWords(text);
    }
    made.push({ text: cutAtWords(parts.join('\n'), words), date: '2024-03-06' });
  }
  return made;
}

function cutAtWords(text: string, words: number): string {
  let at = 0;
  for (const { index, 0: word } of text.matchAll(/\S+/g)) {
    if (words-- === 0) break;
    at = index + word.length;
  }
  return text.slice(0, at);
}
