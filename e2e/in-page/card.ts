// Bundled and run in a plain page: the card as it is in the extension, but in an open root, where a test can look at it.
import type { TextMap } from '../../src/article/page.ts';
import { type CardControl, startCard } from '../../src/content/card/card.tsx';
import { createHost } from '../../src/content/card/host.ts';
import { marksOf } from '../../src/content/paint/marks.ts';
import { createPainter, type Painter } from '../../src/content/paint/painter.ts';
import { loadTexts } from '../../src/platform/i18n.ts';
import { SAMPLE_BRIEFING } from '../../src/ui/sample-briefing.ts';
import { speak } from './page-browser.ts';

declare global {
  var cardHarness: {
    /** Writes the sample article into the page, paints it, and gets the cards ready. */
    start(language: 'en' | 'de' | 'ar'): Promise<void>;
    /** Opens the card of the first mention of an entity as a key does, and gives the boxes of the words. */
    open(entityId: string): { left: number; top: number; right: number; bottom: number }[];
    close(): void;
  };
}

const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  return attachShadow.call(this, { ...init, mode: 'open' });
};

let life = new AbortController();
let control: CardControl;
let painter: Painter;

/** The article's lines as paragraphs of one text node each. */
function writeArticle(): TextMap {
  const article = document.querySelector('article')!;
  const lines = SAMPLE_BRIEFING.article.text.split('\n');
  article.replaceChildren(
    ...lines.map(line => {
      const paragraph = document.createElement('p');
      paragraph.append(line);
      return paragraph;
    }),
  );
  const nodes = [...article.querySelectorAll('p')].map(paragraph => paragraph.firstChild!);
  return {
    ranges({ start, end }) {
      let offset = 0;
      for (const [i, line] of lines.entries()) {
        if (start >= offset && end <= offset + line.length) {
          const range = document.createRange();
          range.setStart(nodes[i], start - offset);
          range.setEnd(nodes[i], end - offset);
          return [range];
        }
        offset += line.length + 1;
      }
      return [];
    },
    // What only the reading of a real page needs.
    offsetOf: () => -1,
    touches: () => false,
  };
}

globalThis.cardHarness = {
  async start(language) {
    life.abort();
    life = new AbortController();
    speak(language);
    await loadTexts();
    painter = createPainter();
    await painter.paint(marksOf(SAMPLE_BRIEFING.report), writeArticle(), () => 'line');
    control = startCard({
      painter,
      host: createHost(life.signal),
      briefing: () => SAMPLE_BRIEFING,
      opensOn: () => 'hover',
      onJump: () => true,
      onReject: () => undefined,
      onRestore: () => undefined,
      signal: life.signal,
    });
  },
  open(entityId) {
    const mark = painter.painted().find(each => each.entityId === entityId && each.kind !== 'claim')!;
    control.open(mark);
    return painter
      .rangesOf(mark)
      .flatMap(range =>
        [...range.getClientRects()].map(({ left, top, right, bottom }) => ({ left, top, right, bottom })),
      );
  },
  close: () => control.close(),
};
