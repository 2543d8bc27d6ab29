import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { hashText } from '../linear/hash.ts';
import { ageStep, hasAge } from './ages.ts';
import type { ArticleFacts } from './article-facts.ts';
import { CUES } from './cues.ts';
import { type FeatureList, step } from './feature-list.ts';
import type { SentenceFacts } from './sentence-facts.ts';
import { firstFinite } from './verb-forms.ts';
import { wordFacts } from './word-facts.ts';

const POSITIONS = [1, 2, 3, 4, 5, 6, 9, 13, 19, 31];
const LENGTHS = [5, 8, 10, 14, 18, 23, 28, 34, 40];
const COUNTS = [6, 10, 15, 22, 32, 50];
const LIKENESSES = [1e-9, 0.05, 0.1, 0.2, 0.35];
const SHARES = [0.01, 0.2, 0.5, 0.8, 0.95];
const OLD_SHARES = [0.02, 0.05, 0.1, 0.2, 0.3];
const QUOTING_SHARES = [0.05, 0.1, 0.2, 0.3, 0.5];
/** So many sentences back the last time that was named still counts. */
const TIME_REACH = 3;
const LONGEST_BAG = 120;

/** Writes the features that tell what a sentence does in the article: place, cues, tense and times against the article's day, speech, names, neighbours, words. */
export function writeDiscourseFeatures(
  article: ArticleFacts,
  tokens: TokenizedText,
  i: number,
  out: FeatureList,
): void {
  const facts = article.sentences[i];
  out.clear();
  writePlace(article, i, out);
  writeCues(out, 20, facts.cues);
  writeTimes(article, facts, i, out);
  writeSurroundings(article, i, out);
  writeSpeech(facts, out);
  writeNames(article, i, tokens, out);
  writeNeighbour(article, article.sentences[i - 1], 50, out);
  writeNeighbour(article, article.sentences[i + 1], 55, out);
  writeWords(tokens, facts, out);
}

function writePlace(
  { sentences, vectors, cleanIndex, lead, hasTitle }: ArticleFacts,
  i: number,
  out: FeatureList,
): void {
  const facts = sentences[i];
  const last = sentences.length - 1;
  const tenth = Math.floor((10 * i) / sentences.length);
  const toLead = i === lead ? -1 : step(vectors.lead[i], LIKENESSES);
  const toTitle = hasTitle ? step(vectors.title[i], LIKENESSES) : -1;
  out.add(0, 0);
  out.add(1, step(i, POSITIONS), facts.isJunk ? 1 : 0);
  out.add(2, step(cleanIndex[i], POSITIONS));
  out.add(3, step(cleanIndex[i], POSITIONS), step(facts.length, LENGTHS));
  out.add(4, tenth);
  out.add(5, tenth, step(sentences.length, COUNTS));
  out.add(6, Math.min(3, last - i));
  const starts = i === 0 || sentences[i - 1].paragraph !== facts.paragraph;
  const ends = i === last || sentences[i + 1].paragraph !== facts.paragraph;
  out.add(7, starts ? 1 : 0, ends ? 1 : 0);
  out.add(8, step(facts.length, LENGTHS));
  out.add(9, step(sentences.length, COUNTS));
  out.add(10, toLead);
  out.add(11, toTitle);
  out.add(12, toLead, toTitle);
  out.add(13, i === 0 ? -1 : step(vectors.previous[i], LIKENESSES));
  out.add(14, i === last ? -1 : step(vectors.previous[i + 1], LIKENESSES));
  out.add(15, Math.round(vectors.centrality[i] * 10));
  out.add(16, facts.isJunk ? 1 : 0);
  out.add(17, /[.!?]["'”’)]*$/.test(facts.text) ? 1 : 0, facts.text.endsWith(':') ? 1 : 0);
}

function writeCues(out: FeatureList, template: number, cues: number): void {
  for (let cue = 0; cue < CUES.length; cue++) if ((cues >>> cue) & 1) out.add(template, cue);
}

function writeTimes(
  { day, oldest }: ArticleFacts,
  { times, verbs, cues }: SentenceFacts,
  own: number,
  out: FeatureList,
): void {
  const finite = hashText(firstFinite(verbs));
  const plain = verbs.replaceAll('g', '');
  const firstTwo = hashText(plain.slice(0, 2));
  out.add(30, hashText(plain.slice(0, 1)));
  out.add(31, firstTwo);
  out.add(32, hashText(plain.slice(0, 3)));
  out.add(33, hashText(plain.slice(-1)));
  out.add(34, finite);
  for (const time of times) {
    const age = ageStep(time, day);
    out.add(35, age);
    out.add(36, age, hashText(time.precision));
    out.add(37, age, finite);
    out.add(38, hashText(time.evidence.text.toLowerCase().replace(/\d+/g, '0')));
  }
  out.add(39, oldest[own]);
  out.add(40, oldest[own], hashText(verbs.slice(0, 1)));
  out.add(41, oldest[own], firstTwo);
  out.add(42, cues & TENSES, Math.sign(times.length));
}

/** What the article and the paragraph are about in time: a sentence in the past tense goes on where the one before it named a year. */
function writeSurroundings(article: ArticleFacts, i: number, out: FeatureList): void {
  const { sentences, oldest, opening, shareOld, shareQuoting } = article;
  const { paragraph, verbs } = sentences[i];
  const firstTwo = hashText(verbs.replaceAll('g', '').slice(0, 2));
  const old = step(shareOld, OLD_SHARES);
  out.add(80, old);
  out.add(81, step(shareQuoting, QUOTING_SHARES));
  out.add(82, old, oldest[i]);
  const first = opening[i];
  let length = i + 1 - first;
  while (length < 4 && sentences[first + length]?.paragraph === paragraph) length++;
  out.add(83, Math.min(3, i - first), Math.min(4, length));
  if (i > first) {
    out.add(84, oldest[first]);
    out.add(85, hashText(sentences[first].verbs.slice(0, 2)));
  }
  if (i > 0) out.add(86, oldest[i - 1], firstTwo);
  const told = oldest.slice(Math.max(0, i - TIME_REACH), i).findLast(hasAge);
  out.add(87, told ?? -1, firstTwo);
}

/** Cues of tense, and of the future. */
const TENSES = CUES.reduce(
  (bits, [name], i) => (['pluperfect', 'perfect', 'future', 'present', 'past'].includes(name) ? bits | (1 << i) : bits),
  0,
);

function writeSpeech({ quoted, reported, source, text }: SentenceFacts, out: FeatureList): void {
  out.add(43, step(quoted, SHARES), /^["“‘]/.test(text) ? 1 : 0);
  out.add(44, step(reported, SHARES));
  out.add(45, step(quoted + reported, SHARES), source === undefined ? 0 : 1);
  if (source !== undefined) out.add(46, hashText(source));
}

function writeNames({ sentences, lead }: ArticleFacts, i: number, { words }: TokenizedText, out: FeatureList): void {
  const { names, run } = sentences[i];
  const fresh = names.filter(({ firstSentence }) => firstSentence === i).length;
  out.add(60, Math.min(3, fresh));
  out.add(61, Math.min(3, names.length - fresh));
  for (const { type } of names) out.add(62, hashText(type));
  const [subject] = names;
  if (subject && subject.at < 4) {
    const known = subject.firstSentence === i ? 0 : subject.firstSentence === lead ? 1 : 2;
    out.add(63, hashText(subject.type), known);
  } else out.add(64, hashText(words[run.firstToken].toLowerCase()));
}

function writeNeighbour(
  { day }: ArticleFacts,
  facts: SentenceFacts | undefined,
  template: number,
  out: FeatureList,
): void {
  if (!facts) {
    out.add(template, -1);
    return;
  }
  writeCues(out, template, facts.cues);
  out.add(template + 1, step(facts.quoted, SHARES), facts.isJunk ? 1 : 0);
  for (const time of facts.times.slice(0, 1)) {
    out.add(template + 2, ageStep(time, day));
  }
}

/** Words and pairs of words, numbers as one. */
function writeWords({ words }: TokenizedText, { run }: SentenceFacts, out: FeatureList): void {
  let before = 0;
  const end = Math.min(run.endToken, run.firstToken + LONGEST_BAG);
  for (let token = run.firstToken; token < end; token++) {
    const { hash } = wordFacts(words[token]);
    out.add(70, hash);
    out.add(71, before, hash);
    before = hash;
  }
}
