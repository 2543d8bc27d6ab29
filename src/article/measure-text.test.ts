import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { measureText } from './measure-text.ts';

const LINE = 'The harbour council of Bergen voted on Tuesday to keep the old quay.';

/** A document with elements nested by a script, as no parser nests them; each has a line of its own. */
function nested(tag: string, depth: number): Document {
  const { document } = parseHTML('<html><head></head><body></body></html>');
  let inner: Element = document.body;
  for (let i = 0; i < depth; i++) {
    const element = document.createElement(tag);
    element.append(LINE);
    inner.append(element);
    inner = element;
  }
  return document as unknown as Document;
}

describe('measureText', () => {
  it.each(['div', 'p', 'a'])('ends in bounded time where 6,000 elements stand in each other (%s)', tag => {
    const document = nested(tag, 6000);
    const began = performance.now();
    measureText(document);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  it('counts the text of a paragraph in a paragraph once', () => {
    expect(measureText(nested('p', 3)).prose).toBe(3 * LINE.length);
  });
});
