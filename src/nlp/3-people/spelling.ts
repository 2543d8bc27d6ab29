import type { Mention } from '../2-names/mention.ts';
import type { EntityType } from '../report.ts';

/** Mentions spelled alike. */
export interface Spelling {
  readonly key: string;
  /** Words of the key. */
  readonly words: readonly string[];
  name: string;
  /** In order of the text. */
  readonly mentions: Mention[];
  type: EntityType;
}
