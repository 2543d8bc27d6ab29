import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Pair = readonly [start: number, end: number];

/** Who said what, as annotated; UTF-16 offsets. */
export interface Attribution {
  readonly source: readonly Pair[];
  readonly cue: readonly Pair[];
  readonly content: readonly Pair[];
  readonly kind: 'direct' | 'indirect' | 'mixed';
}

export interface QuoteDocument {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

/** Reads PolNeAR in the folder's JSON form. */
export function readPolnear(data: string, part: 'train' | 'dev'): QuoteDocument[] {
  return JSON.parse(readFileSync(join(data, 'quotes', `polnear.${part}.json`), 'utf8'));
}
