import { describe, expect, it } from 'vitest';
import { tokenize } from '../1-text/tokenize.ts';
import type { EntityType } from '../report.ts';
import { isName } from './is-name.ts';

/** Whether the words in brackets can be a name of a type. */
function judge(marked: string, type: EntityType): boolean {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  return isName(tokenize(text), {
    start,
    end: marked.indexOf(']') - 1,
    type,
    firstToken: 0,
    endToken: 1,
    confidence: 1,
  });
}

describe('isName', () => {
  it.each<[string, EntityType]>([
    ['The [Vik] group', 'organization'],
    ['An [iPhone] rang', 'misc'],
    ['The [UN] met', 'organization'],
    ['In [U.S]. courts', 'place'],
    ['Bergen ([U.S.])', 'place'],
    ['[June] Bell left', 'person'],
    ['About [3sat]', 'organization'],
    ['In [東京]', 'place'],
  ])('takes %s', (marked, type) => {
    expect(judge(marked, type)).toBe(true);
  });

  it.each<[string, EntityType]>([
    ['Editor: [yan] and others', 'person'],
    ['The [GDP] grew', 'misc'],
    ['More [TVs] were sold', 'misc'],
    ['The [AG] appealed', 'organization'],
    ['On [Thursday] it rained', 'misc'],
    ['Display (034220.[KS]) fell', 'organization'],
    ['Vik Bank ([VIKBg].OL) fell', 'organization'],
    ['See [news.example/2Oasz] for more', 'misc'],
  ])('leaves %s', (marked, type) => {
    expect(judge(marked, type)).toBe(false);
  });
});
