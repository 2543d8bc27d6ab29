// Bundled and run in a page: random documents, random marks, random edits; what stays painted must spell its words.

import { createRandom } from '../../scripts/lib/random.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Mark } from '../../src/content/paint/marks.ts';
import { createPainter } from '../../src/content/paint/painter.ts';
import { DEFAULT_SETTINGS, styleOf } from '../../src/settings/settings.ts';

declare global {
  var checkPaintedText: (firstSeed: number, count: number) => Promise<PaintedTextResult>;
}

export interface PaintedTextResult {
  /** Marks painted at first, dropped after edits, and painted again at the second reading. */
  readonly painted: number;
  readonly dropped: number;
  readonly repainted: number;
  /** One line a broken promise, with the seed that makes it again. */
  readonly problems: string[];
}

type Random = () => number;
const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)];

const WORDS =
  'harbour council Dr.\u00a0Lind vote cable tide 😀 “quoted” naïve Ålesund re\u00adport e\u0301tude light keeper\u200b Monday budget the of and said'.split(
    ' ',
  );
const words = (count: number, random: Random) =>
  Array.from({ length: count }, () => pick(WORDS, random)).join(pick([' ', '  ', '\n  '], random));

/** A paragraph of running text with inline elements, comments, line breaks and odd white space. */
function makeParagraph(random: Random): HTMLElement {
  const paragraph = document.createElement(pick(['p', 'p', 'p', 'blockquote'], random));
  for (let i = 0; i < 4 + random() * 6; i++) {
    const kind = random();
    if (kind < 0.6) paragraph.append(` ${words(8, random)} `);
    else if (kind < 0.9) {
      const inline = document.createElement(pick(['em', 'a', 'span', 'b'], random));
      inline.append(words(3, random));
      if (random() < 0.3) inline.append(document.createElement('wbr'), words(1, random));
      paragraph.append(inline);
    } else paragraph.append(document.createComment('aside'), pick([document.createElement('br'), ' '], random));
  }
  paragraph.append('.');
  return paragraph;
}

function makePage(random: Random): HTMLElement {
  const article = document.createElement('article');
  for (let i = 0; i < 4 + random() * 4; i++) article.append(makeParagraph(random), pick(['\n', ''], random));
  document.body.replaceChildren(article);
  return article;
}

function textNodes(root: Element): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

const EDITS: Readonly<Record<string, (article: HTMLElement, random: Random) => void>> = {
  insert: (article, random) => {
    const node = pick(textNodes(article), random);
    node.insertData(Math.floor(random() * node.length), pick(['x', ' new words ', '\u200b', '😀'], random));
  },
  split: (article, random) => {
    const node = pick(textNodes(article), random);
    node.splitText(Math.floor(random() * node.length));
  },
  normalise: article => article.normalize(),
  wrap: (article, random) => {
    const node = pick(textNodes(article), random);
    const wrapper = document.createElement('mark');
    node.replaceWith(wrapper);
    wrapper.append(node);
  },
  delete: (article, random) => pick([...article.querySelectorAll('*')], random).remove(),
  deleteText: (article, random) => {
    const node = pick(textNodes(article), random);
    node.deleteData(Math.floor(random() * node.length), 1 + Math.floor(random() * 9));
  },
  reorder: (article, random) => article.prepend(pick([...article.children], random)),
  replace: (article, random) => pick([...article.children], random).replaceWith(makeParagraph(random)),
  reparse: (article, random) => {
    const part = pick([...article.children], random);
    part.replaceWith(part.cloneNode(true));
  },
  append: (article, random) => article.append(makeParagraph(random)),
  moveOut: (article, random) => document.body.append(pick([...article.children], random)),
};

function randomMarks(text: string, random: Random): Mark[] {
  const marks: Mark[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at + Math.floor(random() * 60);
    const end = Math.min(text.length, start + 1 + Math.floor(random() * 40));
    if (start >= end) break;
    marks.push({ start, end, kind: pick(['person', 'place', 'claim'] as const, random) });
    at = random() < 0.8 ? end : start + 1;
  }
  return marks;
}

/** A line of the article's text ends where an element does; in the page no character stands there. */
const letters = (text: string) => text.replace(/\s+/g, '');
const ours = () => [...CSS.highlights].filter(([name]) => name.startsWith('backstory-'));

globalThis.checkPaintedText = async (firstSeed, count) => {
  const result = { painted: 0, dropped: 0, repainted: 0, problems: [] as string[] };
  const painter = createPainter();

  async function paintPage(seed: number, random: Random): Promise<{ text: string; count: number }> {
    const read = readArticle(document, location.href);
    if (read === null) return { text: '', count: 0 };
    const { text } = read.article;
    const count = await painter.paint(randomMarks(text, random), read.map, kind => styleOf(DEFAULT_SETTINGS, kind));
    check(seed, 'painted', text);
    return { text, count: Number(count) };
  }

  function check(seed: number, when: string, text: string): void {
    const painted = painter.painted();
    const shown = ours().reduce((sum, [, highlight]) => sum + highlight.size, 0);
    const known = painted.reduce((sum, mark) => sum + painter.rangesOf(mark).length, 0);
    if (shown !== known) result.problems.push(`seed ${seed}, ${when}: ${shown} ranges shown, ${known} known`);
    for (const mark of painted) {
      const spelt = letters(painter.rangesOf(mark).join(''));
      const expected = letters(text.slice(mark.start, mark.end));
      if (spelt !== expected) result.problems.push(`seed ${seed}, ${when}: "${spelt}" for "${expected}"`);
    }
  }

  for (let seed = firstSeed; seed < firstSeed + count && result.problems.length < 5; seed++) {
    const random = createRandom(seed);
    const article = makePage(random);
    const first = await paintPage(seed, random);
    result.painted += first.count;
    for (let i = 0; i < 1 + random() * 4 && textNodes(article).length > 0 && article.children.length > 0; i++) {
      const [name, edit] = pick(Object.entries(EDITS), random);
      const before = painter.painted().length;
      edit(article, random);
      painter.dropBroken();
      check(seed, `after ${name}`, first.text);
      result.dropped += before - painter.painted().length;
    }
    result.repainted += (await paintPage(seed, random)).count;
  }
  painter.clear();
  if (ours().length > 0) result.problems.push('something is left after clear()');
  return result;
};
