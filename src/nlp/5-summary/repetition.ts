const WORD = /[\p{L}\p{N}]+/gu;
/** More than an article has different words; three of its numbers together stay exact. */
const MOST_WORDS = 2 ** 17;

/** Which sentences of an article repeat three words of each other (trigram blocking, Paulus et al. 2018). A sentence's words are read when first asked for. */
export class Repetition {
  readonly #sentences: readonly { readonly text: string }[];
  readonly #trigrams: ReadonlySet<number>[] = [];
  readonly #words = new Map<string, number>();

  constructor(sentences: readonly { readonly text: string }[]) {
    this.#sentences = sentences;
  }

  /** Whether two sentences, given by their indices, hold the same three words in a row. */
  between(a: number, b: number): boolean {
    const others = this.#trigramsOf(b);
    for (const trigram of this.#trigramsOf(a)) if (others.has(trigram)) return true;
    return false;
  }

  #trigramsOf(index: number): ReadonlySet<number> {
    this.#trigrams[index] ??= this.#readTrigrams(this.#sentences[index].text);
    return this.#trigrams[index];
  }

  #readTrigrams(text: string): Set<number> {
    const numbers = (text.toLowerCase().match(WORD) ?? []).map(word => this.#numberOf(word));
    return new Set(numbers.slice(2).map((last, i) => (numbers[i] * MOST_WORDS + numbers[i + 1]) * MOST_WORDS + last));
  }

  #numberOf(word: string): number {
    const known = this.#words.get(word) ?? this.#words.size;
    this.#words.set(word, known);
    return known;
  }
}
