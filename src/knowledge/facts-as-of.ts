import type { Card, Fact, FactSource } from './card.ts';
import { hasBegun, isOver } from './dates.ts';
import type { PackFact } from './pack-record.ts';
import { isMoment, PROPERTIES } from './properties.ts';

/** Most facts a card shows of one source, and most of what came after the article. */
const MOST_FACTS = 6;
const MOST_LATER = 3;

/**
 * Facts as of a day: what held or had happened by then, and apart from that what came later.
 * @param day `YYYY-MM-DD`
 */
export function factsAsOf(
  facts: readonly PackFact[],
  day: string,
  sourceOf: (fact: PackFact) => FactSource,
): Pick<Card, 'facts' | 'later'> {
  const begun = facts.filter(({ from }) => from === undefined || hasBegun(from, day));
  const isCurrent = ({ property, to }: PackFact) => isMoment(property) || to === undefined || !isOver(to, day);
  const toFact = (fact: PackFact): Fact => {
    const { property, value, from, to } = fact;
    // How a term ended is news that the article's day did not have.
    return { property, value, ...(from && { from }), ...(to && isOver(to, day) && { to }), source: sourceOf(fact) };
  };
  const shown = [...begun.filter(isCurrent).sort(byUse), ...begun.filter(fact => !isCurrent(fact)).sort(byUse)];
  const later = facts
    .filter(({ from }) => from !== undefined && !hasBegun(from, day))
    .sort((a, b) => a.from!.localeCompare(b.from!));
  return { facts: shown.slice(0, MOST_FACTS).map(toFact), later: later.slice(0, MOST_LATER).map(toFact) };
}

/** The use of a fact's kind first, then the latest. */
const byUse = (a: PackFact, b: PackFact) =>
  PROPERTIES.indexOf(a.property) - PROPERTIES.indexOf(b.property) || (b.from ?? '').localeCompare(a.from ?? '');
