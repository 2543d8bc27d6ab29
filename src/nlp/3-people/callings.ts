import type { Entity, Span } from '../report.ts';

/** UTF-16 units before and after a name in which a noun may say what it is. */
const BEFORE = 60;
const AFTER = 120;
const WORD_BEFORE = /(\w+),?\s$/;
const APPOSITION = /^,\s(?:an?|the|its|his|her)\s[^,.;]*/;

/** What the entities of an article are called: by a noun in their name or role, or right before or after a mention. */
export interface Callings {
  /** The words that call an entity by a noun, or undefined where none do. */
  byNoun(entity: Entity, noun: string): readonly string[] | undefined;
  /** Those that have a noun in their name or role or beside a mention: few, found without a walk over all. */
  near(noun: string): readonly Entity[];
}

/** Reads the text around each mention once; what a noun calls an entity is made out when it is first asked for. */
export function indexCallings(text: string, entities: readonly Entity[]): Callings {
  /** By noun in lower case: the entities in their order, each with the mentions that stand beside it. */
  let beside: Map<string, Map<Entity, Span[]>> | undefined;
  const known = new Map<string, Map<Entity, readonly string[] | undefined>>();
  const at = (noun: string) => {
    beside ??= nounsBeside(text, entities);
    return beside.get(noun.toLowerCase());
  };
  return {
    byNoun(entity, noun) {
      const key = noun.toLowerCase();
      const called = known.get(key) ?? new Map<Entity, readonly string[] | undefined>();
      known.set(key, called);
      if (!called.has(entity)) {
        const mentions = at(noun)?.get(entity);
        called.set(entity, mentions && descriptionsOf(text, entity, mentions, key));
      }
      return called.get(entity);
    },
    near: noun => [...(at(noun)?.keys() ?? [])],
  };
}

function nounsBeside(text: string, entities: readonly Entity[]): Map<string, Map<Entity, Span[]>> {
  const beside = new Map<string, Map<Entity, Span[]>>();
  const mentionsOf = (word: string, entity: Entity): Span[] => {
    const noun = word.toLowerCase();
    const called = beside.get(noun) ?? new Map<Entity, Span[]>();
    beside.set(noun, called);
    const mentions = called.get(entity) ?? [];
    called.set(entity, mentions);
    return mentions;
  };
  for (const entity of entities) {
    for (const word of wordsOf(`${entity.name} ${entity.role?.text ?? ''}`)) mentionsOf(word, entity);
    for (const mention of entity.mentions) {
      const before = WORD_BEFORE.exec(text.slice(Math.max(0, mention.start - BEFORE), mention.start));
      const after = APPOSITION.exec(text.slice(mention.end, mention.end + AFTER));
      const words = new Set([...(before ? [before[1]] : []), ...(after ? wordsOf(after[0]) : [])]);
      for (const word of words) mentionsOf(word, entity).push(mention);
    }
  }
  return beside;
}

const wordsOf = (words: string): readonly string[] => words.match(/\w+/g) ?? [];

/** The descriptions of an entity, if one of them has the noun. */
function descriptionsOf(text: string, entity: Entity, mentions: readonly Span[], noun: string): string[] | undefined {
  const comma = entity.type === 'person' ? ',?' : '';
  const before = new RegExp(`[^.,;:\\n]*\\b${noun}${comma}\\s$`, 'i');
  // "Nordlys, the company that …", not "to Nordlys, the company replied".
  const after = new RegExp(
    `^,\\s(?:an?|the|its|his|her)\\s[^,.;]{0,60}\\b${noun}(?=[,.;]|\\s(?:of|and|for|in|at|from|who|that|with)\\b)[^,.;]*`,
    'i',
  );
  const around = mentions.flatMap(({ start, end }) => [
    before.exec(text.slice(Math.max(0, start - BEFORE), start))?.[0] ?? '',
    after.exec(text.slice(end, end + AFTER))?.[0] ?? '',
  ]);
  const descriptions = [entity.name, entity.role?.text ?? '', ...around].filter(words => words !== '');
  const named = new RegExp(`\\b${noun}\\b`, 'i');
  return descriptions.some(words => named.test(words)) ? descriptions : undefined;
}
