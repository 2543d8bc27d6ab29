import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tokenize } from '../../../src/nlp/1-text/tokenize.ts';
import type { TokenizedText } from '../../../src/nlp/1-text/tokenized-text.ts';
import { OUTSIDE, writeMention } from '../../../src/nlp/2-names/labels.ts';
import { joinWords } from './detokenize.ts';

/** Kinds of text, each with its own habits of naming and marking; the tagger is for the first. */
export const GENRES = ['news', 'encyclopedia', 'web'] as const;
export type Genre = (typeof GENRES)[number];

/** A document cut by our own tokenizer, with a label a token. */
export interface LabelledText {
  readonly tokens: TokenizedText;
  readonly labels: Uint8Array;
  /** The corpus does not mark misc: "outside" may hide one. */
  readonly hidesMisc: boolean;
  /** How often an epoch of training sees it. */
  readonly repeats: number;
  readonly genre: Genre;
}

const TYPES = ['PER', 'ORG', 'LOC', 'MISC'];
const PLACE = 2;
const MISC = 3;
/** A longer document is read in parts of so many sentences. */
const LONGEST = 80;
/** Collections of single sentences from many places: each is a document. */
const SINGLE_SENTENCES = new Set(['wnut17_train', 'wnut17_dev', 'crossner_politics', 'wikineural_val']);
/** Corpora that mark misc, but by other rules than ours: what they call so is left open. */
const OTHER_MISC = new Set(['gum_other_train']);
const PENN: Readonly<Record<string, string>> = {
  '``': '"',
  "''": '"',
  '-LRB-': '(',
  '-RRB-': ')',
  '-LSB-': '[',
  '-RSB-': ']',
};

interface Sentence {
  readonly words: string[];
  readonly tags: string[];
}

/**
 * Reads a two-column CoNLL file (token, BIO label) as running text, one sentence a line, cut again by our tokenizer.
 * @param demonyms lower-case words that are misc even where a corpus (Re-DocRED) calls them places
 */
export function readLabelled(folder: string, name: string, demonyms: ReadonlySet<string> = new Set()): LabelledText[] {
  const file = join(folder, `${name}.conll`);
  if (!existsSync(file)) throw new Error(`${file}: no such corpus; give the folder of the corpora with --data`);
  const documents = cutDocuments(readFileSync(file, 'utf8'), SINGLE_SENTENCES.has(name) ? 1 : LONGEST);
  const isMisc = (tag: string) => tag.endsWith('MISC');
  const hidesMisc = OTHER_MISC.has(name) || !documents.some(all => all.some(({ tags }) => tags.some(isMisc)));
  return documents.map(sentences => relabel(sentences, hidesMisc, demonyms));
}

function cutDocuments(content: string, longest: number): Sentence[][] {
  const documents: Sentence[][] = [[]];
  let sentence: Sentence = { words: [], tags: [] };
  const flush = () => {
    const current = documents[documents.length - 1];
    if (sentence.words.length > 0) current.push(sentence);
    sentence = { words: [], tags: [] };
    if (current.length >= longest) documents.push([]);
  };
  for (const line of content.split('\n')) {
    if (line.startsWith('-DOCSTART-')) {
      flush();
      documents.push([]);
    } else if (line === '') flush();
    else {
      const tab = line.lastIndexOf('\t');
      sentence.words.push(PENN[line.slice(0, tab)] ?? line.slice(0, tab));
      sentence.tags.push(line.slice(tab + 1));
    }
  }
  flush();
  return documents.filter(sentences => sentences.length > 0);
}

function relabel(sentences: readonly Sentence[], hidesMisc: boolean, demonyms: ReadonlySet<string>): LabelledText {
  let text = '';
  const mentions: TypedSpan[] = [];
  for (const { words, tags } of sentences) {
    if (text !== '') text += '\n';
    const joined = joinWords(words);
    let open: TypedSpan | undefined;
    words.forEach((word, i) => {
      const start = text.length + joined.starts[i];
      const end = start + word.length;
      const type = TYPES.indexOf(tags[i].slice(2));
      if (tags[i][0] === 'I' && open?.type === type) open.end = end;
      else {
        open = type >= 0 ? { start, end, type } : undefined;
        if (open) mentions.push(open);
      }
    });
    text += joined.text;
  }
  return labelText(text, mentions, hidesMisc, demonyms);
}

/** UTF-16 span of a mention, and its type as an index into LABEL_TYPES. */
export interface TypedSpan {
  start: number;
  end: number;
  readonly type: number;
}

/** Cuts a text by our tokenizer and labels its tokens by mentions given in order. */
export function labelText(
  text: string,
  mentions: readonly TypedSpan[],
  hidesMisc: boolean,
  demonyms: ReadonlySet<string> = new Set(),
): LabelledText {
  const tokens = tokenize(text);
  const labels = new Uint8Array(tokens.count).fill(OUTSIDE);
  let token = 0;
  let sentence = 0;
  for (const { start, end, type } of mentions) {
    while (token < tokens.count && tokens.ends[token] <= start) token++;
    while (token >= tokens.sentences[sentence].endToken) sentence++;
    let after = token;
    // A mention that our splitter cuts is kept to the first part: labels must be valid within a sentence.
    while (after < tokens.sentences[sentence].endToken && tokens.starts[after] < end) after++;
    const isDemonym = after - token === 1 && type === PLACE && demonyms.has(tokens.words[token].toLowerCase());
    const isOpen = hidesMisc && type === MISC;
    if (after > token && !isOpen) writeMention(labels, token, after, isDemonym ? MISC : type);
    token = after;
  }
  return { tokens, labels, hidesMisc, repeats: 1, genre: 'news' };
}
