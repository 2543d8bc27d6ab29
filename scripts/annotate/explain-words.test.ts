import { describe, expect, it } from 'vitest';
import { openPack } from '../../src/knowledge/pack.ts';
import { loadModelFiles } from '../lib/models.ts';
import { buildPack } from '../pack/pack-file.ts';
import { explainWords } from './explain-words.ts';

const models = await loadModelFiles();
const pack = openPack(buildPack().buffer);
const article = {
  title: 'Huawei founder speaks of his daughter',
  date: '2019-01-15',
  text: 'Ren Zhengfei, the founder of Huawei, spoke to reporters in Shenzhen on Tuesday.\n“I miss my daughter very much,” Ren said. Meng Wanzhou was arrested in Vancouver in December.',
};
const explain = (words: string) => explainWords(article, models, pack, words);

describe('explainWords', () => {
  it('tells the evidence for a name, its mentions, its claims and the records it may mean', () => {
    const told = explain('Ren Zhengfei');
    expect(told).toMatch(/“Ren Zhengfei” at 0: person, confidence [01]\.\d\d; otherwise \w+/);
    expect(told).toMatch(/Ren Zhengfei: person, salience .*2 mentions as Ren Zhengfei, Ren/);
    expect(told).toContain('direct, cue “said”, speaker “Ren” → Ren Zhengfei');
    expect(told).toMatch(/Ren Zhengfei → Ren Zhengfei\n {4}\d\.\d = \d\.\d prominence \+ \d\.\d by the article/);
  });

  it('tells how the sentences with the words were ranked', () => {
    expect(explain('arrested')).toMatch(/before 0\.\d\d; .*: Meng Wanzhou was arrested/);
  });

  it('says so where the article has no such words', () => {
    expect(explain('Marie Curie')).toBe('“Marie Curie” is not in the article’s text.');
  });
});
