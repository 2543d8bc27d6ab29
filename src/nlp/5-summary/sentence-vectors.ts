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

/** Terms, each once, with their weights; `norm` is its length. */
interface Vector {
  readonly terms: readonly number[];
  readonly weights: readonly number[];
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
  const numbers = new Map<string, number>();
  const used = contents.map(words => words.map(word => numberOf(word, numbers)));
  const bags = used.map(terms => [...new Set(terms)]);
  const inSentences = new Float64Array(numbers.size);
  for (const bag of bags) for (const term of bag) inSentences[term]++;
  const rarity = inSentences.map(sentences => Math.log(1 + contents.length / sentences));
  /** Of each term a number that is 0 between any two uses. */
  const scratch = new Float64Array(numbers.size);
  const vectors = used.map((terms, i) => {
    for (const term of terms) scratch[term]++;
    const vector = vectorOf(bags[i], term => scratch[term] * rarity[term]);
    for (const term of terms) scratch[term] = 0;
    return vector;
  });
  const headline = [...new Set(title.flatMap(word => numbers.get(word) ?? []))];
  const centre = new Float64Array(numbers.size);
  for (const { terms, weights } of vectors) for (let k = 0; k < terms.length; k++) centre[terms[k]] += weights[k];
  const compare = (to: Vector | undefined) => compareAll(vectors, to, scratch);
  const centrality = compare(vectorOf([...numbers.values()], term => centre[term]));
  return {
    title: compare(vectorOf(headline, term => rarity[term])),
    lead: compare(vectors[lead]),
    second: compare(vectors[second]),
    previous: Float64Array.from(vectors, (vector, i) => compareAll([vector], vectors[i - 1], scratch)[0]),
    centrality,
    centralityRank: ranksOf(centrality),
    frequency: Float64Array.from(used, terms => mean(terms, term => inSentences[term])),
    singles: Float64Array.from(used, terms => mean(terms, term => (inSentences[term] === 1 ? 1 : 0))),
  };
}

/** Numbers words as they come, from 0 on. */
function numberOf(word: string, numbers: Map<string, number>): number {
  const known = numbers.get(word);
  if (known !== undefined) return known;
  numbers.set(word, numbers.size);
  return numbers.size - 1;
}

function vectorOf(terms: readonly number[], weightOf: (term: number) => number): Vector {
  const weights = terms.map(weightOf);
  return { terms, weights, norm: Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) };
}

/** @param scratch a zero for each term, and so again when it is done */
function compareAll(vectors: readonly Vector[], to: Vector | undefined, scratch: Float64Array): Float64Array {
  const cosines = new Float64Array(vectors.length);
  if (to === undefined || to.norm === 0) return cosines;
  for (let k = 0; k < to.terms.length; k++) scratch[to.terms[k]] = to.weights[k];
  vectors.forEach(({ terms, weights, norm }, i) => {
    let dot = 0;
    for (let k = 0; k < terms.length; k++) dot += weights[k] * scratch[terms[k]];
    if (norm > 0) cosines[i] = dot / (norm * to.norm);
  });
  for (const term of to.terms) scratch[term] = 0;
  return cosines;
}

const mean = (terms: readonly number[], value: (term: number) => number): number =>
  terms.length === 0 ? 0 : terms.reduce((sum, term) => sum + value(term), 0) / terms.length;

function ranksOf(values: Float64Array): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[b] - values[a] || a - b);
  const ranks = new Float64Array(values.length);
  order.forEach((index, rank) => {
    ranks[index] = rank / values.length;
  });
  return ranks;
}
