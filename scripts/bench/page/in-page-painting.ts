// Runs in an empty page: marks painted by the Custom Highlight API beside the same marks wrapped in elements.
import type { TextMap } from '../../../src/article/page.ts';
import { mapText } from '../../../src/article/text-map.ts';
import type { Mark as PaintedMark } from '../../../src/content/paint/marks.ts';
import { createPainter } from '../../../src/content/paint/painter.ts';

/** How marks are shown. */
export type Showing = 'nothing' | 'painted' | 'split by hand' | 'mark.js' | 'surrounded';

// The peer's own script, evaluated before this one: `peers.ts`.
declare const Mark: new (root: Element) => { mark(words: string, options: { separateWordSearch: boolean }): void };

declare global {
  /** Time from the call to the end of the frame that shows the marks, in ms. In a page of its own each: ranges slow down every later change of a document. */
  var timePainting: (showing: Showing, marks: number) => Promise<number>;
}

const MARKS_A_PARAGRAPH = 20;
/** A name of two words in every so many. */
const WORDS_A_MARK = 6;

interface SamplePage {
  readonly paragraphs: readonly HTMLElement[];
  readonly marks: readonly PaintedMark[];
}

function makePage(count: number): SamplePage {
  const run = Array.from({ length: WORDS_A_MARK - 2 }, () => 'harbour').join(' ');
  const text = Array.from({ length: MARKS_A_PARAGRAPH }, () => `Ada Bell ${run}`).join(' ');
  const paragraphs = Array.from({ length: count / MARKS_A_PARAGRAPH }, () => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    return paragraph;
  });
  document.body.replaceChildren(...paragraphs);
  const marks = paragraphs.flatMap((_, i) =>
    [...text.matchAll(/Ada Bell/g)].map(({ index }): PaintedMark => {
      const start = i * (text.length + 1) + index;
      return { start, end: start + 'Ada Bell'.length, kind: 'person', entityId: 'e1' };
    }),
  );
  return { paragraphs, marks };
}

const mapOf = (paragraphs: readonly HTMLElement[]) =>
  mapText(
    paragraphs.map(element => {
      const node = element.firstChild as Text;
      return { element, nodes: [node], text: node.data, linked: 0, flagged: [] };
    }),
  ).map;

/** Wraps in the cheapest way: from the end, so that offsets stay true, and without ranges, whose upkeep grows with every split. */
function split({ paragraphs, marks }: SamplePage): void {
  const length = (paragraphs[0].textContent ?? '').length + 1;
  for (const { start, end } of marks.toReversed()) {
    const node = paragraphs[Math.floor(start / length)].firstChild as Text;
    const words = node.splitText(start % length);
    words.splitText(end - start);
    const element = document.createElement('mark');
    words.replaceWith(element);
    element.append(words);
  }
}

/** Resolves when a frame with all changes until now has been made. */
const frame = () =>
  new Promise<void>(resolve => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });

async function timeFrame(work: () => unknown): Promise<number> {
  await frame();
  await frame();
  const start = performance.now();
  await work();
  await frame();
  return performance.now() - start;
}

/** Wraps in the way that the DOM has for it. */
function surround({ marks }: SamplePage, map: TextMap): void {
  for (const mark of marks.toReversed()) {
    for (const range of map.ranges(mark)) range.surroundContents(document.createElement('mark'));
  }
}

globalThis.timePainting = async (showing, count) => {
  const page = makePage(count);
  const map = mapOf(page.paragraphs);
  const painter = createPainter();
  const ways: Record<Showing, () => unknown> = {
    nothing: () => undefined,
    painted: () => painter.paint(page.marks, map, () => 'line'),
    'split by hand': () => split(page),
    // It finds the words by itself: a small part of its work.
    'mark.js': () => new Mark(document.body).mark('Ada Bell', { separateWordSearch: false }),
    surrounded: () => surround(page, map),
  };
  const time = await timeFrame(ways[showing]);
  const wrapped = document.querySelectorAll('mark').length;
  if (wrapped !== (showing === 'nothing' || showing === 'painted' ? 0 : count)) throw new Error(`${wrapped} wrapped`);
  return time;
};
