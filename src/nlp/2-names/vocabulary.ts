import type { Lexicon } from './lexicon.ts';
import { describeEdge, describeWord, type WordInfo } from './word-info.ts';

/** Words met so far, each described once. Ids count from 0. */
export class Vocabulary {
  readonly before = describeEdge('<s>', 0);
  readonly after = describeEdge('</s>', 1);
  readonly #lexicon: Lexicon;
  readonly #byWord = new Map<string, WordInfo>();
  readonly #infos: WordInfo[] = [this.before, this.after];

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** By id. */
  get infos(): readonly WordInfo[] {
    return this.#infos;
  }

  lookUp(word: string): WordInfo {
    let info = this.#byWord.get(word);
    if (info === undefined) {
      info = describeWord(word, this.#infos.length, this.#lexicon);
      this.#byWord.set(word, info);
      this.#infos.push(info);
    }
    return info;
  }
}
