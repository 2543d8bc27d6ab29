import type { Entity } from '../../nlp/report.ts';
import type { Card } from '../card.ts';
import type { LookupContext } from '../source.ts';
import { MOST_TITLES } from './pages.ts';

/** One title to ask Wikipedia for. */
export interface Question {
  readonly entity: Entity;
  readonly title: string;
  /** Whether the pack knows it: then Wikipedia's text is enough, and Wikidata is not asked. */
  readonly isKnown: boolean;
}

/** Editions of Wikipedia that are asked in an article's own language; others are asked in English. */
const EDITIONS = new Set(
  'ar bg ca cs da de el en es fa fi fr he hi hu id it ja ko nl no pl pt ro ru sr sv tr uk vi zh'.split(' '),
);

/** Language of the edition for an article's BCP 47 language. */
export function editionOf(lang: string | undefined): string {
  const [language] = (lang ?? 'en').toLowerCase().split('-');
  return EDITIONS.has(language) ? language : 'en';
}

/**
 * Whom to ask for: most salient first, by the pack's title where it has one. A single word that the pack does not know is left out, for it is mostly the
 * title of something else; so is what several are called.
 */
export function questionsFor(
  entities: readonly Entity[],
  known: ReadonlyMap<string, Card>,
  edition: string,
  isRejected: LookupContext['isRejected'],
): Question[] {
  const asked = new Map<string, Question>();
  for (const entity of entities) {
    const card = known.get(entity.id);
    const packTitle = card !== undefined && isOfPack(card) ? card.link?.title : undefined;
    const title = (edition === 'en' ? packTitle : undefined) ?? entity.name;
    const isSpecific = packTitle !== undefined || entity.name.includes(' ');
    if (isSpecific && !asked.has(title) && isTitle(title) && !isRejected(entity, title))
      asked.set(title, { entity, title, isKnown: packTitle !== undefined });
  }
  // Those that several are called are left out after the cut, so that a second reading asks no others instead.
  return [...asked.values()].slice(0, MOST_TITLES).filter(({ entity }) => known.get(entity.id)?.choices === undefined);
}

/** A card that was looked up before has Wikipedia's link, which must not be taken for the pack's. */
const isOfPack = ({ facts, later }: Card) => [...facts, ...later].some(({ source }) => source.kind === 'pack');

/** See https://www.mediawiki.org/wiki/Manual:Page_title: these characters are in none. */
const isTitle = (title: string) => title.length <= 200 && !/[#<>[\]|{}\n]/.test(title);
