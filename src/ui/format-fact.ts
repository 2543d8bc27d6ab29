import type { Fact, FactSource } from '../knowledge/card.ts';
import { isMoment } from '../knowledge/properties.ts';
import { t, uiLanguage } from '../platform/i18n.ts';
import { formatDay } from './format-date.ts';

/** Name of a fact's property in the interface's language. */
export function factLabel({ property }: Fact): string {
  return t(`property_${property}`);
}

/** When a fact happened or held, in words; undefined where no time is known. */
export function factTime({ property, from, to }: Fact): string | undefined {
  const [start, end] = [from, to].map(day => (day === undefined ? undefined : formatDay(day, uiLanguage())));
  if (isMoment(property)) return start ?? end;
  if (start !== undefined && end !== undefined) return `${start} – ${end}`;
  if (start !== undefined) return t('sinceDate', start);
  return end === undefined ? undefined : t('untilDate', end);
}

/** A source with the day it was read, in words. */
export function sourceLabel({ name, asOf }: FactSource): string {
  return asOf === undefined ? name : t('sourceAsOf', name, formatDay(asOf, uiLanguage()));
}

/** The address of a source where it can be opened: nothing but https leaves a card. */
export function sourceLink({ url }: FactSource): string | undefined {
  return url !== undefined && URL.canParse(url) && new URL(url).protocol === 'https:' ? url : undefined;
}
