import type { Card, FactSource, Licence } from '../card.ts';
import { factsAsOf } from '../facts-as-of.ts';
import type { LookupContext } from '../source.ts';
import type { WikiEntry, WikiPage } from './entry.ts';
import type { Question } from './questions.ts';

const CC_BY_SA: Licence = { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' };
const CC0: Licence = { name: 'CC0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' };

/** Cards of what was asked and answered; pages of another kind of thing than the article names are left out. */
export function cardsOfAnswers(
  questions: readonly Question[],
  entries: ReadonlyMap<string, WikiEntry>,
  { day, isRejected }: Pick<LookupContext, 'day' | 'isRejected'>,
): Card[] {
  return questions.flatMap(({ entity, title, isKnown }): Card[] => {
    const entry = entries.get(title);
    if (entry === undefined || entry.kind === 'missing') return [];
    const base = { entityId: entity.id, name: entity.name, type: entity.type, asOf: day, facts: [], later: [] };
    if (entry.kind === 'several')
      return isKnown ? [] : [{ ...base, choices: [{ title: entry.title, description: '' }] }];
    const isOther = entry.isPerson !== undefined && entry.isPerson !== (entity.type === 'person');
    // Its item tells whether it is a person; where that could not be asked it is not shown.
    const isUnchecked = !isKnown && entry.qid !== undefined && entry.isPerson === undefined;
    if (isOther || isUnchecked || isRejected(entity, entry.title)) return [];
    return [{ ...base, ...partOf(entry, day) }];
  });
}

function partOf(page: WikiPage, day: string): Partial<Card> & Pick<Card, 'facts' | 'later'> {
  const { title, url, extract, description, qid, asOf } = page;
  const source: FactSource = { kind: 'wikipedia', name: `Wikipedia: ${title}`, url, asOf, licence: CC_BY_SA };
  const item: FactSource = {
    kind: 'wikidata',
    name: `Wikidata: ${title}`,
    url: `https://www.wikidata.org/wiki/${qid}`,
    asOf,
    licence: CC0,
  };
  return {
    ...(description !== undefined && { description, descriptionSource: source }),
    ...(extract !== '' && { extract: { text: extract, source } }),
    ...factsAsOf(page.facts, day, () => item),
    link: { title, ...(qid !== undefined && { qid }) },
  };
}
