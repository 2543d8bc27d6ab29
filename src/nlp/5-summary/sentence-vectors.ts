/** How alike the sentences of an article are, and how central; all in linear time. Cosines of tf-idf vectors (Salton), 0 to 1. */
export interface SentenceVectors {
  /** With the headline; 0 where there is none. */
  readonly title: Float64Array;
  /** With the clean lead. */
  readonly lead: Float64Array;
  /** With the clean sentence behind the lead. */
  readonly second: Float64Array;
  readonly previous: Float64Array;
  /** With the sum of all sentences (Radev et al. 2000). */
  readonly centrality: Float64Array;
  /** Share of the sentences that are more central, 0 up to 1. */
  readonly centralityRank: Float64Array;
  /** Sentences that hold a word, on average over the sentence's words. */
  readonly frequency: Float64Array;
  /** Share of words that no other sentence holds. */
  readonly singles: Float64Array;
}

/** Weights of a vector's terms, by term; `norm` is its length. */
interface Vector {
  readonly weights: ReadonlyMap<number, number>;
  readonly norm: number;
}

/**
 * @param contents words of weight of each sentence
 * @param title those of the headline
 * @param lead index of the clean lead, `second` of the clean sentence behind it; -1 where there is none
 */
export function compareSentences(
  contents: readonly (readonly string[])[],
  title: readonly string[],
  lead: number,
  second: number,
): SentenceVectors {
  const count = contents.length;
  const terms = new Map<string, number>();
  const inSentences: number[] = [];
  const bags = contents.map(words => {
    const bag = new Map<number, number>();
    for (const word of words) {
      let term = terms.get(word);
      if (term === undefined) {
        term = terms.size;
        terms.set(word, term);
        inSentences.push(0);
      }
      if (!bag.has(term)) inSentences[term]++;
      bag.set(term, (bag.get(term) ?? 0) + 1);
    }
    return bag;
  });
  const rarity = inSentences.map(sentences => Math.log(1 + count / sentences));
  const weigh = (bag: ReadonlyMap<number, number>): Vector => {
    const weights = new Map([...bag].map(([term, uses]) => [term, uses * rarity[term]]));
    return { weights, norm: Math.sqrt([...weights.values()].reduce((sum, weight) => sum + weight * weight, 0)) };
  };
  const vectors = bags.map(weigh);
  const titleBag = new Map(title.flatMap(word => terms.get(word) ?? []).map(term => [term, 1]));
  const centre = new Map<number, number>();
  for (const { weights } of vectors)
    for (const [term, weight] of weights) centre.set(term, (centre.get(term) ?? 0) + weight);
  const centrality = compareAll(vectors, {
    weights: centre,
    norm: Math.sqrt([...centre.values()].reduce((sum, weight) => sum + weight * weight, 0)),
  });
  return {
    title: compareAll(vectors, weigh(titleBag)),
    lead: compareAll(vectors, vectors[lead]),
    second: compareAll(vectors, vectors[second]),
    previous: Float64Array.from(vectors, (vector, i) => (i > 0 ? cosine(vector, vectors[i - 1]) : 0)),
    centrality,
    centralityRank: ranksOf(centrality),
    frequency: Float64Array.from(contents, words => mean(words, word => inSentences[terms.get(word) ?? 0])),
    singles: Float64Array.from(contents, words =>
      mean(words, word => (inSentences[terms.get(word) ?? 0] === 1 ? 1 : 0)),
    ),
  };
}

function cosine(a: Vector, b: Vector): number {
  if (a.norm === 0 || b.norm === 0) return 0;
  const [few, many] = a.weights.size < b.weights.size ? [a.weights, b.weights] : [b.weights, a.weights];
  let dot = 0;
  for (const [term, weight] of few) dot += weight * (many.get(term) ?? 0);
  return dot / (a.norm * b.norm);
}

const compareAll = (vectors: readonly Vector[], to: Vector | undefined) =>
  Float64Array.from(vectors, vector => (to ? cosine(vector, to) : 0));

const mean = (words: readonly string[], value: (word: string) => number): number =>
  words.length === 0 ? 0 : words.reduce((sum, word) => sum + value(word), 0) / words.length;

function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[b] - values[a] || a - b);
  const ranks = new Float64Array(values.length);
  order.forEach((index, rank) => {
    ranks[index] = rank / values.length;
  });
  return ranks;
}
