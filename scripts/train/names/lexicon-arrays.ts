import type { Lexicon } from '../../../src/nlp/2-names/lexicon.ts';
import { createBucketTable, layOutBuckets } from '../../../src/nlp/linear/bucket-table.ts';
import type { WordClusters } from './clusters.ts';
import { byHash, type Gazetteers } from './gazetteers.ts';

/** The lexicon as the model file holds it; names are those of the file's sections. */
export interface LexiconArrays {
  readonly wordCounts: Uint8Array;
  readonly wordRests: Uint16Array;
  readonly wordBits: Uint8Array;
  readonly coarse: Uint8Array;
  readonly fine: Uint16Array;
  readonly phraseCounts: Uint8Array;
  readonly phraseRests: Uint16Array;
  readonly phraseBits: Uint8Array;
}

export function buildLexiconArrays(clusters: WordClusters, gazetteers: Gazetteers): LexiconArrays {
  interface Entry {
    bits: number;
    coarse: number;
    fine: number;
  }
  const entries = new Map<string, Entry>();
  clusters.words.forEach((word, i) => {
    entries.set(word, { bits: 0, coarse: clusters.coarse[i], fine: clusters.fine[i] });
  });
  for (const [word, bits] of gazetteers.words) {
    const entry = entries.get(word);
    if (entry) entry.bits = bits;
    else entries.set(word, { bits, coarse: 0, fine: 0 });
  }
  const words = byHash(entries);
  const phrases = byHash(gazetteers.phrases);
  const wordTable = layOutBuckets(words.hashes);
  const phraseTable = layOutBuckets(phrases.hashes);
  return {
    wordCounts: wordTable.counts,
    wordRests: wordTable.rests,
    wordBits: Uint8Array.from(words.values, ({ bits }) => bits),
    coarse: Uint8Array.from(words.values, ({ coarse }) => coarse),
    fine: Uint16Array.from(words.values, ({ fine }) => fine),
    phraseCounts: phraseTable.counts,
    phraseRests: phraseTable.rests,
    phraseBits: Uint8Array.from(phrases.values),
  };
}

export function toLexicon(arrays: LexiconArrays): Lexicon {
  return {
    words: createBucketTable(arrays.wordCounts, arrays.wordRests),
    bits: arrays.wordBits,
    coarse: arrays.coarse,
    fine: arrays.fine,
    phrases: createBucketTable(arrays.phraseCounts, arrays.phraseRests),
    phraseBits: arrays.phraseBits,
  };
}
