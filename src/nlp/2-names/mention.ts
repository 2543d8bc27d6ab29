import type { EntityType, MiscKind, Span } from '../report.ts';

/** A stretch of the text that names something: title, possessive ending and leading "the" left out. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** Where a list of words tells what a misc name is. */
  readonly kind?: MiscKind;
  readonly firstToken: number;
  readonly endToken: number;
  /** 0 to 1. */
  readonly confidence: number;
}
