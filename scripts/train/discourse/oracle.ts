const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function countsOf(words: readonly string[], size: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + size <= words.length; i++) {
    const key = words.slice(i, i + size).join(' ');
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

function f1(found: ReadonlyMap<string, number>, wanted: ReadonlyMap<string, number>): number {
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  let shared = 0;
  for (const [key, count] of found) shared += Math.min(count, wanted.get(key) ?? 0);
  return shared === 0 ? 0 : (2 * shared) / (total(found) + total(wanted));
}

/** F1 of the words and of the pairs of words that sentences share with the highlights: ROUGE-1 and ROUGE-2 (Lin 2004), but for stems. */
export function overlapWith(sentences: readonly string[], highlights: readonly string[]): [number, number] {
  const found = sentences.flatMap(wordsOf);
  const wanted = highlights.flatMap(wordsOf);
  const of = (size: number) => f1(countsOf(found, size), countsOf(wanted, size));
  return [of(1), of(2)];
}

/**
 * Indices of the sentences that a greedy search takes to come closest to the highlights in ROUGE-1 and ROUGE-2 together (the oracle of Nallapati et al. 2017).
 */
export function greedyOracle(sentences: readonly string[], highlights: readonly string[], most = 3): Set<number> {
  const chosen = new Set<number>();
  let best = 0;
  while (chosen.size < most) {
    let next = -1;
    sentences.forEach((_, i) => {
      if (chosen.has(i)) return;
      const [words, pairs] = overlapWith(
        sentences.filter((_, j) => j === i || chosen.has(j)),
        highlights,
      );
      if (words + pairs <= best + 1e-6) return;
      best = words + pairs;
      next = i;
    });
    if (next < 0) break;
    chosen.add(next);
  }
  return chosen;
}
