import { BITS_SHIFT, FINE_CLUSTERS, type Lexicon } from '../../../src/nlp/2-names/lexicon.ts';
import { BucketTable, layOutBuckets } from '../../../src/nlp/linear/bucket-table.ts';
import type { WordClusters } from './clusters.ts';
import { byHash, type Gazetteers } from './gazetteers.ts';

/** The lexicon as the model file holds it; names are those of the file's sections. */
export interface LexiconArrays {
  readonly wordCounts: Uint8Array;
  readonly wordRests: Uint16Array;
  readonly wordEntries: Uint16Array;
  readonly coarseOf: Uint8Array;
  readonly phraseCounts: Uint8Array;
  readonly phraseRests: Uint16Array;
  readonly phraseBits: Uint8Array;
}

export function buildLexiconArrays(clusters: WordClusters, gazetteers: Gazetteers): LexiconArrays {
  const entries = new Map<string, number>();
  const coarseOf = new Uint8Array(FINE_CLUSTERS);
  clusters.words.forEach((word, i) => {
    entries.set(word, clusters.fine[i]);
    coarseOf[clusters.fine[i]] = clusters.coarse[i];
  });
  for (const [word, bits] of gazetteers.words) entries.set(word, (entries.get(word) ?? 0) | (bits << BITS_SHIFT));
  const words = byHash(entries);
  const phrases = byHash(gazetteers.phrases);
  const wordTable = layOutBuckets(words.hashes);
  const phraseTable = layOutBuckets(phrases.hashes);
  return {
    wordCounts: wordTable.counts,
    wordRests: wordTable.rests,
    wordEntries: Uint16Array.from(words.values),
    coarseOf,
    phraseCounts: phraseTable.counts,
    phraseRests: phraseTable.rests,
    phraseBits: Uint8Array.from(phrases.values),
  };
}

export function toLexicon(arrays: LexiconArrays): Lexicon {
  return {
    words: new BucketTable(arrays.wordCounts, arrays.wordRests),
    entries: arrays.wordEntries,
    coarseOf: arrays.coarseOf,
    phrases: new BucketTable(arrays.phraseCounts, arrays.phraseRests),
    phraseBits: arrays.phraseBits,
  };
}
