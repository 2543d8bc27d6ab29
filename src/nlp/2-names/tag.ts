import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { FeatureList } from './feature-list.ts';
import { FURTHER_DEMONYMS } from './further-demonyms.ts';
import { LABEL_TYPES, LABELS, OUTSIDE, readMentions } from './labels.ts';
import { LEXICON_BITS } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { NamesModel } from './model.ts';
import { PatternSums } from './pattern-sums.ts';
import { type TextView, viewText } from './text-view.ts';
import { addLists, addShapes, addTokenFeatures, neighboursOf, wordAt } from './token-features.ts';
import { decode } from './viterbi.ts';
import { Vocabulary } from './vocabulary.ts';
import { PLACE_AT, PLACES, WINDOW } from './word-features.ts';
import { addRows, addWeights, WordSums } from './word-sums.ts';

/** Most words that a tagger remembers from text to text: about 20 MB. */
const MOST_WORDS = 20_000;
/** Most text that they were met in, in UTF-16 units: browsers may keep a whole text in memory for one word that was cut from it. */
const MOST_TEXT = 2_000_000;
/** Words that count for a token. */
const SPAN = 2 * WINDOW + 1;

/** Finds names with a linear-chain CRF (Lafferty et al. 2001). Remembers the words it met, which changes nothing but the time. */
export class NameTagger {
  readonly model: NamesModel;
  #vocabulary: Vocabulary;
  #words: WordSums;
  /** Text met since the words were last forgotten, in UTF-16 units. */
  #read = 0;
  readonly #shapes: PatternSums;
  readonly #lists: PatternSums;
  readonly #list = new FeatureList();
  readonly #sums = new Int32Array(LABELS);
  readonly #rows = new Int32Array(SPAN);

  constructor(model: NamesModel) {
    this.model = model;
    this.#vocabulary = new Vocabulary(model.lexicon);
    this.#words = new WordSums(model);
    this.#shapes = new PatternSums(model, addShapes);
    this.#lists = new PatternSums(model, addLists);
  }

  /** How many words are remembered. */
  get wordCount(): number {
    return this.#vocabulary.infos.length;
  }

  /** The names of a text, in order. */
  tag(tokens: TokenizedText): Mention[] {
    const mentions = this.#find(tokens);
    this.#read += tokens.text.length;
    // At once, not with the next text: until then the worker may rest for long.
    if (this.wordCount > MOST_WORDS || this.#read > MOST_TEXT) {
      this.#vocabulary = new Vocabulary(this.model.lexicon);
      this.#words = new WordSums(this.model);
      this.#read = 0;
    }
    return mentions;
  }

  #find(tokens: TokenizedText): Mention[] {
    const view = viewText(tokens, this.#vocabulary, this.model.lexicon);
    this.#words.fill(this.#vocabulary);
    const longest = tokens.sentences.reduce((most, run) => Math.max(most, run.endToken - run.firstToken), 0);
    const scores = new Float32Array(longest * LABELS);
    const labels = new Uint8Array(tokens.count);
    const mentions: Mention[] = [];
    for (const { firstToken, endToken } of tokens.sentences) {
      for (let token = firstToken; token < endToken; token++)
        this.#score(view, token, scores, (token - firstToken) * LABELS);
      decode(scores, endToken - firstToken, this.model.transitions, labels, firstToken);
      readMentions(labels, firstToken, endToken, (begin, end, type) => {
        const first = hasArticle(tokens.words, begin, end) ? begin + 1 : begin;
        const last = view.infos[end - 1];
        const isDemonym = (last.bits & LEXICON_BITS.demonym) !== 0 || FURTHER_DEMONYMS.has(last.lowerText);
        const isNationality = LABEL_TYPES[type] === 'misc' && isDemonym;
        mentions.push({
          start: tokens.starts[first],
          end: tokens.ends[end - 1],
          firstToken: first,
          endToken: end,
          type: LABEL_TYPES[type],
          ...(isNationality && { kind: 'nationality' }),
          confidence: confidence(scores, first - firstToken, end - firstToken, type),
        });
      });
    }
    return mentions;
  }

  /** Writes the score of every label of a token, from index `at` on. */
  #score(view: TextView, i: number, scores: Float32Array, at: number): void {
    const sentence = view.sentences[view.sentenceOf[i]];
    const neighbours = neighboursOf(view, i);
    const { own, before, after, secondBefore, secondAfter, mode, phrase } = neighbours;
    const sums = this.#sums;
    const shapes = this.#shapes.rowOf(
      neighbours,
      own.shape,
      before.shape,
      after.shape,
      secondBefore.shape,
      secondAfter.shape,
      mode,
    );
    const lists = this.#lists.rowOf(neighbours, own.bits, before.bits, after.bits, phrase, 0, 0);
    for (let label = 0; label < LABELS; label++)
      sums[label] = this.#shapes.sums[shapes + label] + this.#lists.sums[lists + label];
    const rows = this.#rows;
    for (let k = 0; k < SPAN; k++)
      rows[k] = (wordAt(view, sentence, i + k - WINDOW).id * PLACES + PLACE_AT[k]) * LABELS;
    addRows(this.#words.sums, rows, SPAN, sums);
    this.#list.count = 0;
    addTokenFeatures(this.#list, view, i, neighbours);
    addWeights(this.model, this.#list, sums, 0);
    const { scale } = this.model;
    for (let label = 0; label < LABELS; label++) scores[at + label] = sums[label] * scale;
  }
}

/** Corpora disagree whether "the" belongs to a name: here it does not, but in the few places that are never without. */
function hasArticle(words: readonly string[], first: number, end: number): boolean {
  return end - first > 1 && /^the$/i.test(words[first]) && !/^(?:Hague|Gambia|Bronx|Bahamas)$/.test(words[first + 1]);
}

/** How clearly the weights of a mention's tokens prefer its type, 0 to 1: a softmax over types of each token's best labels, averaged. */
function confidence(scores: Float32Array, first: number, end: number, type: number): number {
  let sum = 0;
  for (let token = first; token < end; token++) {
    const row = token * LABELS;
    const own = bestOfType(scores, row, type);
    let total = Math.exp(scores[row + OUTSIDE] - own);
    for (let other = 0; other < LABEL_TYPES.length; other++) total += Math.exp(bestOfType(scores, row, other) - own);
    sum += 1 / total;
  }
  return sum / (end - first);
}

function bestOfType(scores: Float32Array, row: number, type: number): number {
  const at = row + 1 + 4 * type;
  return Math.max(scores[at], scores[at + 1], scores[at + 2], scores[at + 3]);
}
