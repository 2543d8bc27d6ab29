import type { Entity } from '../report.ts';
import { append } from './append.ts';
import { headOf } from './speaker-nouns.ts';

export const withoutTitle = (name: string): string =>
  name.replace(/^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Sen|Rep|Gov|Gen)\.?\s+/, '');

/** The persons of an article by the words of their names, in lower case. */
export interface PersonsByWord {
  /** Persons whose longer names hold a word. */
  longerWith(word: string): readonly Entity[];
  /** Persons whose name ends in a word. */
  endingIn(word: string): readonly Entity[];
}

export function indexPersons(entities: readonly Entity[]): PersonsByWord {
  const longer = new Map<string, Entity[]>();
  const ending = new Map<string, Entity[]>();
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    const words = withoutTitle(entity.name).toLowerCase().split(' ');
    if (words.length > 1) for (const word of new Set(words)) append(longer, word, entity);
    append(ending, headOf(entity.name).toLowerCase(), entity);
  }
  return { longerWith: word => longer.get(word) ?? [], endingIn: word => ending.get(word) ?? [] };
}
