import { describe, expect, it } from 'vitest';
import type { Block, BlockKind } from '../report.ts';
import { findClaims, readMarked } from './claim-spec.ts';

/** Lines of a page, those that are set as a block quotation begun with `>`. */
function readPage(page: string) {
  const lines = page.split('¶').map(line => line.trim());
  const { text, claims } = readMarked(lines.map(line => line.replace(/^> ?/, '')).join('¶'));
  let start = 0;
  const blocks = text.split('\n').map((line, i): Block => {
    const kind: BlockKind = lines[i].startsWith('>') ? 'quote' : 'paragraph';
    const block = { start, end: start + line.length, kind };
    start += line.length + 1;
    return block;
  });
  return { text, claims, blocks };
}

describe('block quotations', () => {
  it.each([
    ['announced by a cue', 'Ada Bell wrote: ¶ > [The cable is ours and we will keep it.]d', 'Ada Bell wrote'],
    ['announced by a name', 'Ada Bell, on Monday: ¶ > [The cable is ours and we will keep it.]d', 'Ada Bell'],
    [
      'in two paragraphs',
      'Ada Bell wrote: ¶ > [The cable is ours.]d ¶ > [We will keep it.]d',
      'Ada Bell wrote | Ada Bell wrote',
    ],
    ['signed', 'A letter came. ¶ > [The cable is ours.]d ¶ > — Ada Bell, mayor', 'Ada Bell'],
    ['in marks all the same', 'Ada Bell said: ¶ > [“The cable is ours and we will keep it.”]d', 'Ada Bell said'],
    ['of nobody', 'The cable lay there. ¶ > The cable is ours and we will keep it. ¶ Nothing moved.', ''],
  ])('%s', (_, page, speakers) => {
    const { text, claims, blocks } = readPage(page);
    const expected = { claims, speakers: speakers === '' ? [] : speakers.split(' | ') };
    expect(findClaims(text, undefined, blocks)).toEqual(expected);
  });

  it('needs the mark-up', () => {
    const { text } = readPage('Ada Bell wrote: ¶ > The cable is ours and we will keep it.');
    expect(findClaims(text, undefined).claims).toEqual([]);
  });
});
