import { describe, expect, it } from 'vitest';
import { withoutFurniture } from './furniture.ts';

const PROSE =
  'The harbour board of Oslo said on Monday that ferries would not leave before the storm had passed and that nobody should wait at the piers until then.';

describe('withoutFurniture', () => {
  it.each([
    ['a comment form', `${PROSE}\n\nLeave a Reply\n\nLog in with Chirp\nConnecting to %s`],
    ['links to other articles', `${PROSE}\nRelated articles:\nBergen Cable falls\nVik rises`],
    ['several of them', `${PROSE}\nShare this\nChirp\nMost read\nVik rises`],
  ])('cuts %s', (_, text) => {
    expect(withoutFurniture(text).trim()).toBe(PROSE);
  });

  it.each([
    ['an article without', PROSE],
    ['one that goes on behind', `Related stories\n${PROSE}`],
    ['a short line of its own', `${PROSE}\nThe comments were read by Ada Bell.`],
    ['nothing', ''],
  ])('leaves %s', (_, text) => {
    expect(withoutFurniture(text)).toBe(text);
  });
});
