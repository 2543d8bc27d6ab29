import { findBody } from './body.ts';
import { readDate } from './dates.ts';
import { settleLanguage } from './language.ts';
import { readMetadata } from './metadata.ts';
import type { PageArticle, PageMetadata } from './page.ts';
import { findStoryInView } from './story.ts';
import { mapText } from './text-map.ts';

/** Reads the article of a page: metadata, body and the map back to its text nodes; null where there is no body. Reads only. */
export function readArticle(document: Document, url: string): PageArticle | null {
  if (!document.body) return null;
  const body = findBody(document.body);
  if (body.length === 0) return null;
  const declared = ofStory(readMetadata(document, url), document.body);
  const { text, blocks, map } = mapText(withoutHeadline(body, declared.title));
  if (text === '') return null;
  const metadata = { ...declared, lang: settleLanguage(declared.lang, text) };
  const { title, lang, published } = metadata;
  const article = {
    text,
    blocks,
    ...(title !== '' && { title }),
    ...(lang !== '' && { lang }),
    ...(published !== '' && { date: published.slice(0, 10) }),
  };
  return { article, metadata, map };
}

/** Where the page shows several articles its metadata is of one of them: what another one says of itself stands in its own part. */
function ofStory(metadata: PageMetadata, root: Element): PageMetadata {
  const found = findStoryInView(root);
  const title = found?.headline.textContent?.replace(/\s+/g, ' ').trim();
  if (found === undefined || title === undefined || title === metadata.title) return metadata;
  const published = found.story.querySelector('time[datetime]')?.getAttribute('datetime') ?? '';
  return { ...metadata, title, byline: '', published: readDate(published), modified: '', section: '' };
}

/** The headline is told apart from the text. */
function withoutHeadline<B extends { element: Element; text: string }>(
  blocks: readonly B[],
  title: string,
): readonly B[] {
  const [first, ...rest] = blocks;
  const isHeadline = first !== undefined && /^H[12]$/.test(first.element.tagName) && first.text.trim() === title;
  return isHeadline ? rest : blocks;
}
