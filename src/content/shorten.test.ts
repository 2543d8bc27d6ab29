import { describe, expect, it } from 'vitest';
import type { Block } from '../nlp/report.ts';
import { cutAtParagraph } from './shorten.ts';

const block = (start: number, end: number): Block => ({ start, end, kind: 'paragraph' });

describe('cutAtParagraph', () => {
  it('leaves a text within the limit alone', () => {
    const article = { text: 'One.\nTwo.' };
    expect(cutAtParagraph(article, 9)).toEqual({ article, truncated: false });
  });

  it('cuts after the last whole paragraph, blocks too', () => {
    const article = { text: 'One.\nTwo.\nThree.', blocks: [block(0, 4), block(5, 9), block(10, 16)] };
    expect(cutAtParagraph(article, 12)).toEqual({
      article: { text: 'One.\nTwo.', blocks: [block(0, 4), block(5, 9)] },
      truncated: true,
    });
  });

  it('cuts one endless paragraph between code points', () => {
    const { article } = cutAtParagraph({ text: 'ab😀cd', blocks: [block(0, 6)] }, 3);
    expect(article).toEqual({ text: 'ab', blocks: [block(0, 2)] });
  });
});
