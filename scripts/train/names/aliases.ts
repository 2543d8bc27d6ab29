import { LABEL_TYPES, readMentions } from '../../../src/nlp/2-names/labels.ts';
import type { NameTagger } from '../../../src/nlp/2-names/tag.ts';
import { buildEntities } from '../../../src/nlp/3-people/build-entities.ts';
import type { Entity, EntityType, Span } from '../../../src/nlp/report.ts';
import type { LabelledText } from './conll.ts';

/** How many of how many. */
export interface Share {
  readonly right: number;
  readonly all: number;
}

/** How well the mentions of one name become one entity. */
export interface AliasScore {
  readonly corpus: string;
  /** Names in the very words of an earlier one of the same type, both marked with the gold's limits: in one entity? */
  readonly repeats: Share;
  /**
   * Surnames alone, marked as a person, of whom just one person told in full before has it: in the entity of the full name? Titles at the head of the full name
   * do not matter; one that is not marked at all is a miss.
   */
  readonly surnames: Share;
}

interface GoldName extends Span {
  readonly words: string;
  readonly type: EntityType;
}

/** Measures tagging and merging together on texts with gold names, misc left out. What is not marked at all lowers the tagger's recall, not this. */
export function scoreAliases(
  corpus: string,
  texts: readonly LabelledText[],
  tagger: Pick<NameTagger, 'tag'>,
): AliasScore {
  const repeats = { right: 0, all: 0 };
  const surnames = { right: 0, all: 0 };
  for (const text of texts) {
    const names = namesOf(text);
    const entities = buildEntities({ text: text.tokens.text }, text.tokens, tagger.tag(text.tokens));
    names.forEach((name, i) => {
      const earlier = names.slice(0, i);
      add(repeats, isRepeatRight(name, earlier, entities));
      add(surnames, isSurnameRight(name, earlier, entities));
    });
  }
  return { corpus, repeats, surnames };
}

function add(share: { right: number; all: number }, isRight: boolean | undefined): void {
  if (isRight === undefined) return;
  share.all++;
  if (isRight) share.right++;
}

function namesOf({ tokens, labels }: LabelledText): GoldName[] {
  const names: GoldName[] = [];
  readMentions(labels, 0, tokens.count, (first, endToken, index) => {
    const type = LABEL_TYPES[index];
    const words = tokens.words.slice(first, endToken).join(' ');
    if (type !== 'misc') names.push({ start: tokens.starts[first], end: tokens.ends[endToken - 1], words, type });
  });
  return names;
}

/** Undefined where it is no case. */
function isRepeatRight(name: GoldName, earlier: readonly GoldName[], entities: readonly Entity[]): boolean | undefined {
  const first = earlier.find(({ words, type }) => words === name.words && type === name.type);
  const own = entityAt(entities, name);
  const firstEntity = first && entityAt(entities, first);
  return own && firstEntity && own === firstEntity;
}

function isSurnameRight(
  name: GoldName,
  earlier: readonly GoldName[],
  entities: readonly Entity[],
): boolean | undefined {
  if (name.type !== 'person' || name.words.includes(' ')) return undefined;
  const full = earlier.filter(({ words, type }) => type === 'person' && words.endsWith(` ${name.words}`));
  if (new Set(full.map(({ words }) => words)).size !== 1) return undefined;
  const own = entityEndingAt(entities, name.end);
  if (own?.type !== 'person') return undefined;
  return full.some(({ end }) => entityEndingAt(entities, end) === own);
}

const entityAt = (entities: readonly Entity[], { start, end }: Span) =>
  entities.find(({ mentions }) => mentions.some(mention => mention.start === start && mention.end === end));

const entityEndingAt = (entities: readonly Entity[], end: number) =>
  entities.find(({ mentions }) => mentions.some(mention => mention.end === end));

const percent = ({ right, all }: Share) => `${right} of ${all} (${((100 * right) / (all || 1)).toFixed(1)} %)`;

/** A table in Markdown. */
export const formatAliases = (scores: readonly AliasScore[]): string =>
  [
    '| development set | a marked name and its repeats: one entity | a marked surname: the entity of the full name |',
    '| --- | --- | --- |',
    ...scores.map(({ corpus, repeats, surnames }) => `| ${corpus} | ${percent(repeats)} | ${percent(surnames)} |`),
  ].join('\n');
