import type { TokenRun } from '../1-text/tokenized-text.ts';
import { LEXICON_BITS } from './lexicon.ts';
import type { WordInfo } from './word-info.ts';

/** Most places of a word that lend their neighbours to the others. */
export const MOST_PLACES = 7;

/** What the whole text says of one word, whatever its case. Lines in capitals say nothing and are left out. */
export interface WordUse {
  lower: number;
  /** Capitalised where no sentence begins. */
  inside: number;
  afterTitle: number;
  afterFirstName: number;
  afterCapital: number;
  beforeCapital: number;
  /** Before a word that organisations' names end with. */
  beforeOrganizationWord: number;
  /** First tokens that are the word, capitalised. */
  readonly places: number[];
}

/** Uses by the hash of the lower-case word. */
export function collectUses(
  infos: readonly WordInfo[],
  sentences: readonly TokenRun[],
  isPlain: (sentence: number) => boolean,
  isFirst: Uint8Array,
): Map<number, WordUse> {
  const uses = new Map<number, WordUse>();
  for (let index = 0; index < sentences.length; index++) {
    if (!isPlain(index)) continue;
    const { firstToken, endToken } = sentences[index];
    for (let i = firstToken; i < endToken; i++) {
      const info = infos[i];
      if (info.isCapitalised)
        addUse(
          uses,
          infos,
          i,
          i > firstToken ? infos[i - 1] : undefined,
          i + 1 < endToken ? infos[i + 1] : undefined,
          isFirst,
        );
    }
  }
  // Lower-case uses matter of words that are capitalised elsewhere only.
  for (let index = 0; index < sentences.length; index++) {
    if (!isPlain(index)) continue;
    const { firstToken, endToken } = sentences[index];
    for (let i = firstToken; i < endToken; i++) {
      const info = infos[i];
      if (!info.isWord || info.isCapitalised) continue;
      const use = uses.get(info.lower);
      if (use) use.lower++;
    }
  }
  return uses;
}

function addUse(
  uses: Map<number, WordUse>,
  infos: readonly WordInfo[],
  token: number,
  before: WordInfo | undefined,
  after: WordInfo | undefined,
  isFirst: Uint8Array,
): void {
  const { lower } = infos[token];
  let use = uses.get(lower);
  if (use === undefined) {
    use = {
      lower: 0,
      inside: 0,
      afterTitle: 0,
      afterFirstName: 0,
      afterCapital: 0,
      beforeCapital: 0,
      beforeOrganizationWord: 0,
      places: [],
    };
    uses.set(lower, use);
  }
  if (isFirst[token] === 0) use.inside++;
  if (use.places.length < MOST_PLACES) use.places.push(token);
  if (before?.isCapitalised) {
    if (before.bits & LEXICON_BITS.title) use.afterTitle++;
    if (before.bits & LEXICON_BITS.firstName) use.afterFirstName++;
    if (isFirst[token - 1] === 0) use.afterCapital++;
  }
  if (after?.isCapitalised) {
    use.beforeCapital++;
    if (after.bits & LEXICON_BITS.organizationWord) use.beforeOrganizationWord++;
  }
}
