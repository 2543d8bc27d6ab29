import { hashText } from '../linear/hash.ts';
import { STOP_WORDS } from './stop-words.ts';
import { verbForm } from './verb-form.ts';

/** What the summary and the background ask of a word by itself; of one in small letters, unless it says otherwise. */
export interface WordFacts {
  /** Cut to STEM letters; undefined for what is no word. */
  readonly stem: string | undefined;
  /** The same for words of weight only. */
  readonly content: string | undefined;
  /** See `verbForms`; of the word as it is written. */
  readonly verbForm: string;
  /** With numbers as one. */
  readonly hash: number;
  /** Begins with a capital, as it is written. */
  readonly isCapital: boolean;
}

/** Longer words are cut to this many letters, which serves as a stem (McNamee and Mayfield 2004). */
const STEM = 6;
const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
/** Most words that are remembered: several articles' worth. */
const MOST_WORDS = 4000;

const known = new Map<string, WordFacts>();

/** Remembers the words it met, which changes nothing but the time. */
export function wordFacts(word: string): WordFacts {
  let facts = known.get(word);
  if (facts === undefined) {
    if (known.size >= MOST_WORDS) known.clear();
    facts = describeWord(word);
    known.set(word, facts);
  }
  return facts;
}

function describeWord(word: string): WordFacts {
  const lower = word.toLowerCase();
  const stem = WORD.test(word) ? lower.slice(0, STEM) : undefined;
  return {
    stem,
    content: lower.length > 1 && !STOP_WORDS.has(lower) ? stem : undefined,
    verbForm: verbForm(word),
    hash: hashText(lower.replace(/\d[\d.,]*/g, '#')),
    isCapital: CAPITAL.test(word),
  };
}

/** Stems of words without weight. */
export const STOP_STEMS: ReadonlySet<string> = new Set([...STOP_WORDS].map(word => word.slice(0, STEM)));
