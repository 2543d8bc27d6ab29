import type { Article } from '../nlp/report.ts';

/**
 * An article of at most `limit` UTF-16 units, cut after a whole paragraph where there is one; one endless paragraph is cut between code points.
 */
export function cutAtParagraph<A extends Article>(article: A, limit: number): { article: A; truncated: boolean } {
  if (article.text.length <= limit) return { article, truncated: false };
  const lineEnd = article.text.lastIndexOf('\n', limit);
  const end = lineEnd > 0 ? lineEnd : codePointBoundary(article.text, limit);
  const blocks = article.blocks
    ?.filter(({ start }) => start < end)
    .map(block => (block.end > end ? { ...block, end } : block));
  return { article: { ...article, text: article.text.slice(0, end), ...(blocks && { blocks }) }, truncated: true };
}

const codePointBoundary = (text: string, at: number) => (/[\uDC00-\uDFFF]/.test(text[at]) ? at - 1 : at);
