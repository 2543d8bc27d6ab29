/** Least text of a story, in characters: teasers have less. */
const LEAST_STORY = 600;

/** Most headlines looked at: endless pages hold some dozens of articles, and the text of each is measured. */
const MOST_HEADLINES = 200;

/** The articles of a page that shows several, one below the other, as endless scrolling makes them; empty where there is only one. */
function findStories(root: Element): { story: Element; headline: Element }[] {
  if (root.getElementsByTagName('h1').length < 2) return [];
  const found: { story: Element; headline: Element }[] = [];
  for (const headline of [...root.querySelectorAll('article h1')].slice(0, MOST_HEADLINES)) {
    const story = headline.closest('article');
    if (story === null || found.some(other => other.story === story)) continue;
    if ((story.textContent ?? '').length >= LEAST_STORY) found.push({ story, headline });
  }
  return found.length > 1 ? found : [];
}

/** Whether the page shows several articles: then scrolling changes which one is read. */
export const hasSeveralStories = (document: Document): boolean =>
  document.body !== null && findStories(document.body).length > 0;

/**
 * The article in view of a page that shows several: the last one that has begun above the middle of the window, else the one that the document's title names,
 * else the first.
 * @returns undefined where the page does not show several articles
 */
export function findStoryInView(root: Element): { story: Element; headline: Element } | undefined {
  const stories = findStories(root);
  const { defaultView: view, title } = root.ownerDocument;
  const hasLayout = stories.some(({ headline }) => (headline.getBoundingClientRect?.().height ?? 0) > 0);
  const begun = hasLayout
    ? stories.findLast(({ story }) => story.getBoundingClientRect().top < (view?.innerHeight ?? 0) / 2)
    : undefined;
  return begun ?? stories.find(({ headline }) => title.includes((headline.textContent ?? '').trim())) ?? stories[0];
}
