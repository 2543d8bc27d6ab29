const CLINGS_LEFT = /^(?:[.,:;!?%)\]}”’…]+|['’](?:s|re|ve|ll|d|m)|n['’]t)$/i;
const CLINGS_RIGHT = /^[([{$£€“‘]$/;
const APOSTROPHE = /^['’]$/;
/** What an apostrophe joins to the word before it, where a corpus cut behind it. */
const CLITIC = /^(?:s|re|ve|ll|d|m|t)$/;

/**
 * Writes the tokens of a sentence as running text, as a newspaper would set it.
 * @returns the text, and where each token begins in it
 */
export function joinWords(words: readonly string[]): { text: string; starts: number[] } {
  let text = '';
  const starts: number[] = [];
  const open = new Set<string>();
  let clings = true;
  words.forEach((word, i) => {
    const isClitic = CLITIC.test(word) && APOSTROPHE.test(words[i - 1] ?? '') && clings;
    const opens = isQuote(word) && opensAt(words, i, open);
    if (!clings && !isClitic && (opens || !(isQuote(word) || CLINGS_LEFT.test(word)))) text += ' ';
    if (opens) open.add(word);
    else open.delete(word);
    clings = opens || CLINGS_RIGHT.test(word) || (APOSTROPHE.test(word) && CLITIC.test(words[i + 1] ?? ''));
    starts.push(text.length);
    text += word;
  });
  return { text, starts };
}

const isQuote = (word: string) => word === '"' || word === "'";

/** Whether a straight mark opens a quotation: not where one is open, at the end, or as an apostrophe. */
function opensAt(words: readonly string[], i: number, open: ReadonlySet<string>): boolean {
  const word = words[i];
  if (open.has(word) || i === words.length - 1) return false;
  if (word === '"') return true;
  if (CLITIC.test(words[i + 1])) return false;
  // "the workers ' plan" has no second mark.
  return words.indexOf("'", i + 1) > 0 || !/s$/i.test(words[i - 1] ?? '');
}
