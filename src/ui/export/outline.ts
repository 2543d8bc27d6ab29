import type { Card } from '../../knowledge/card.ts';
import type { Briefing } from '../../messages/briefing.ts';
import { ENTITY_TYPES, type Entity, type Span } from '../../nlp/report.ts';
import { t, uiLanguage } from '../../platform/i18n.ts';
import { aboutLine } from '../about-line.ts';
import { byTime } from '../by-time.ts';
import { formatDay, formatWhen } from '../format-date.ts';
import { factLabel, factTime, sourceLabel, sourceLink } from '../format-fact.ts';
import { groupBySpeaker, wordsOf } from '../group-quotes.ts';
import { remarksOf } from '../remarks-of.ts';

/** A source that is named at the end, with its link where it has one. */
export interface Attribution {
  readonly label: string;
  readonly url?: string;
}

export interface OutlineEntity {
  readonly name: string;
  readonly about?: string;
  readonly facts: readonly string[];
}

/** A briefing in words and in order, before it takes a format. */
export interface Outline {
  readonly title: string;
  /** Author, paper, day. */
  readonly origin: string;
  readonly url: string;
  readonly summary: readonly string[];
  readonly background: readonly { readonly when: string; readonly text: string }[];
  readonly entities: readonly { readonly heading: string; readonly entries: readonly OutlineEntity[] }[];
  readonly claims: readonly { readonly speaker: string; readonly said: readonly string[] }[];
  readonly attributions: readonly Attribution[];
  /** What the reader of all this should know: where it is from, and of what day. */
  readonly notes: readonly string[];
}

/**
 * Brings a briefing into words.
 * @param summary the sentences that the reader sees as the summary
 */
export function outlineOf({ article, metadata, report, cards, events }: Briefing, summary: readonly Span[]): Outline {
  const textOf = ({ start, end }: Span) => article.text.slice(start, end);
  const attributions = attributionsOf(cards, events);
  const isOfToday = article.date === undefined && attributions.length > 0;
  const day = metadata.published === '' ? '' : formatDay(metadata.published.slice(0, 10), uiLanguage());
  return {
    title: metadata.title || t('untitled'),
    origin: [metadata.byline, metadata.site, day].filter(part => part !== '').join(' · '),
    url: metadata.url,
    summary: summary.map(textOf),
    background: [
      ...byTime(report.background).map(fact => ({
        when: fact.when ? formatWhen(fact.when, uiLanguage()) : t(`kind_${fact.kind}`),
        text: textOf(fact),
      })),
      ...events.map(({ name, fact }) => ({
        when: factTime(fact) ?? t('kind_event'),
        text: `${name}: ${fact.value} [${sourceLabel(fact.source)}]`,
      })),
    ],
    entities: ENTITY_TYPES.map(type => ({
      heading: t(`type_${type}`),
      entries: report.entities.filter(entity => entity.type === type).map(entity => entryOf(entity, cards)),
    })).filter(({ entries }) => entries.length > 0),
    claims: groupBySpeaker(report.quotes).map(({ name, claims }) => ({
      speaker: name ?? t('unknownSpeaker'),
      said: claims.map(claim => {
        const remarks = remarksOf(claim[0]);
        return `${wordsOf(claim, article.text)}${remarks.length > 0 ? ` (${remarks.join(', ')})` : ''}`;
      }),
    })),
    attributions,
    notes: [...(isOfToday ? [t('undatedFacts')] : []), t('exportNote')],
  };
}

function entryOf(entity: Entity, cards: readonly Card[]): OutlineEntity {
  const card = cards.find(({ entityId }) => entityId === entity.id);
  const about = aboutLine(entity, card);
  const extract = card?.extract && [`${card.extract.text} [${sourceLabel(card.extract.source)}]`];
  const facts = [...(card?.facts ?? []), ...(card?.later ?? [])].map(fact => {
    const time = factTime(fact);
    return `${factLabel(fact)}: ${fact.value}${time === undefined ? '' : ` (${time})`} [${sourceLabel(fact.source)}]`;
  });
  return { name: entity.name, ...(about !== undefined && { about }), facts: [...(extract ?? []), ...facts] };
}

/** Every source of a card but the article itself, once, with its licence. */
function attributionsOf(cards: readonly Card[], events: Briefing['events']): Attribution[] {
  const sources = [
    ...cards.flatMap(({ facts, later, descriptionSource, extract }) => [
      ...facts.map(({ source }) => source),
      ...later.map(({ source }) => source),
      ...(descriptionSource ? [descriptionSource] : []),
      ...(extract ? [extract.source] : []),
    ]),
    ...events.map(({ fact }) => fact.source),
  ].filter(({ kind }) => kind !== 'article');
  const byLabel = new Map(
    sources.map(source => {
      const url = sourceLink(source);
      const label = [sourceLabel(source), ...(source.licence ? [source.licence.name] : [])].join(', ');
      return [`${label} ${url}`, { label, ...(url !== undefined && { url }) }];
    }),
  );
  return [...byLabel.values()];
}
