import type { ArticleFacts } from './article-facts.ts';
import { type FeatureList, step } from './feature-list.ts';
import { hasCue, type SentenceFacts } from './sentence-facts.ts';
import { STOP_WORDS } from './stop-words.ts';

const POSITIONS = [1, 2, 3, 4, 5, 7, 10, 15];
const LENGTHS = [6, 10, 15, 20, 27, 36];
/** Values are rounded to eighths. */
const GRAIN = 8;

/** Writes the features that tell whether a sentence stands in a good summary: place, length, centrality, surface. No words: they make it worse. */
export function writeRankerFeatures(article: ArticleFacts, i: number, out: FeatureList): void {
  const { sentences, vectors, cleanIndex, hasTitle } = article;
  const facts = sentences[i];
  const count = sentences.length;
  out.clear();
  let template = 200;
  const flag = (is: boolean) => {
    if (is) out.add(template, 1);
    template++;
  };
  const amount = (value: number) => {
    if (value !== 0) out.add(template, Math.round(value * GRAIN));
    template++;
  };
  const place = cleanIndex[i];
  flag(true);
  flag(facts.isJunk);
  out.add(template++, step(place, POSITIONS));
  amount(1 / (place + 1));
  amount(i / count);
  amount(Math.log(1 + place) / 4);
  flag(i === count - 1);
  flag(i >= count - 3);
  out.add(template++, step(facts.length, LENGTHS));
  amount(Math.log(1 + facts.length) / 4);
  amount(vectors.centrality[i] * 2);
  amount(vectors.centralityRank[i]);
  flag(vectors.centralityRank[i] * count < 3);
  amount(i > article.lead ? vectors.lead[i] * 3 : 0);
  amount(i > article.lead + 1 ? vectors.second[i] * 3 : 0);
  amount(vectors.title[i] * 3);
  flag(hasTitle);
  amount(vectors.frequency[i] / 5);
  amount(vectors.singles[i]);
  amount(Math.min(5, facts.names.length) / 5);
  amount(Math.min(2, facts.names.reduce((most, { mentions }) => Math.max(most, mentions), 0) / 5));
  amount(Math.log(count) / 4);
  writeSurface(facts, flag, amount);
}

function writeSurface(facts: SentenceFacts, flag: (is: boolean) => void, amount: (value: number) => void): void {
  const { text, quoted } = facts;
  amount(Math.min(4, text.match(/\b\d[\d,.]*/g)?.length ?? 0) / 4);
  flag(hasCue(facts, 'amount'));
  flag(hasCue(facts, 'quotation'));
  flag(/^["“]/.test(text));
  flag(/^["“‘'].*["”’']$/.test(text));
  amount(quoted);
  flag(hasCue(facts, 'said'));
  flag(hasCue(facts, 'first person'));
  flag(hasCue(facts, 'pronoun'));
  flag(hasCue(facts, 'connective'));
  flag(hasCue(facts, 'question'));
  flag(hasCue(facts, 'today'));
  flag(/\b(?:19|20)\d\d\b/.test(text));
  flag(text.endsWith(':'));
  flag(hasCue(facts, 'boilerplate'));
  flag(!/[.!?]["'”’)]*$/.test(text));
  amount(shareOfStopWords(text));
}

function shareOfStopWords(text: string): number {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length === 0 ? 0 : words.filter(word => STOP_WORDS.has(word)).length / words.length;
}
