import type { Card } from '../../knowledge/card.ts';
import type { Briefing } from '../../messages/briefing.ts';
import type { Entity, Quote, Span } from '../../nlp/report.ts';
import { aboutLine } from '../about-line.ts';
import { factLabel, factTime, sourceLabel } from '../format-fact.ts';

/** Characters of context on each side of a quotation, as annotation clients keep them. */
const CONTEXT = 32;

interface TextualBody {
  readonly type: 'TextualBody';
  readonly value: string;
  readonly purpose: 'tagging' | 'classifying' | 'describing' | 'identifying';
  readonly format: 'text/plain';
}

interface Target {
  readonly source: string;
  readonly selector: {
    readonly type: 'TextQuoteSelector';
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  };
}

export interface Annotation {
  readonly id: string;
  readonly type: 'Annotation';
  readonly motivation: 'highlighting' | 'identifying' | 'describing';
  readonly body: readonly TextualBody[];
  readonly target: Target | readonly Target[];
}

export interface AnnotationCollection {
  readonly '@context': 'http://www.w3.org/ns/anno.jsonld';
  readonly id: string;
  readonly type: 'AnnotationCollection';
  readonly label: string;
  readonly total: number;
  readonly first: {
    readonly id: string;
    readonly type: 'AnnotationPage';
    readonly startIndex: 0;
    readonly items: readonly Annotation[];
  };
}

/**
 * The briefing in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): summary, background, names and claims, each with
 * text-quote selectors, so that another program finds them in the page again.
 * @param summary the sentences that the reader sees as the summary
 */
export function toAnnotations(briefing: Briefing, summary: readonly Span[]): AnnotationCollection {
  const { article, metadata, report, cards, hash } = briefing;
  const id = `urn:backstory:${hash}`;
  const target = (span: Span): Target => ({ source: metadata.url, selector: quoteSelector(article.text, span) });
  const drafts: readonly Omit<Annotation, 'id' | 'type'>[] = [
    ...summary.map(span => ({
      motivation: 'highlighting' as const,
      body: [tag('summary')],
      target: target(span),
    })),
    ...report.background.map(fact => ({
      motivation: 'highlighting' as const,
      body: [tag('background'), note('classifying', fact.kind), ...whenBody(fact.when)],
      target: target(fact),
    })),
    ...report.entities.map(entity => ({
      motivation: 'identifying' as const,
      body: entityBodies(
        entity,
        cards.find(({ entityId }) => entityId === entity.id),
      ),
      target: entity.mentions.map(target),
    })),
    ...report.quotes.map(quote => ({
      motivation: 'describing' as const,
      body: claimBodies(quote),
      target: target(quote),
    })),
  ];
  const items = drafts.map((draft, i): Annotation => ({ id: `${id}:${i + 1}`, type: 'Annotation', ...draft }));
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: metadata.title,
    total: items.length,
    first: { id: `${id}:page`, type: 'AnnotationPage', startIndex: 0, items },
  };
}

function quoteSelector(text: string, { start, end }: Span): Target['selector'] {
  // Context ends at the paragraph: the page's text between two of them is not ours to tell.
  const before = text.slice(Math.max(0, start - CONTEXT), start);
  const after = text.slice(end, end + CONTEXT);
  return {
    type: 'TextQuoteSelector',
    exact: text.slice(start, end),
    prefix: before.slice(before.lastIndexOf('\n') + 1),
    suffix: after.split('\n', 1)[0],
  };
}

const note = (purpose: TextualBody['purpose'], value: string): TextualBody => ({
  type: 'TextualBody',
  value,
  purpose,
  format: 'text/plain',
});
const tag = (value: string) => note('tagging', value);

const whenBody = (when: { readonly from?: string; readonly to?: string } | undefined) =>
  when === undefined ? [] : [note('describing', [when.from ?? '..', when.to ?? '..'].join('/'))];

function entityBodies(entity: Entity, card: Card | undefined): TextualBody[] {
  const about = aboutLine(entity, card);
  const facts = [...(card?.facts ?? []), ...(card?.later ?? [])].map(fact => {
    const time = factTime(fact);
    const when = time === undefined ? '' : ` (${time})`;
    return note('describing', `${factLabel(fact)}: ${fact.value}${when} [${sourceLabel(fact.source)}]`);
  });
  return [
    note('identifying', entity.name),
    note('classifying', entity.type),
    ...(about === undefined ? [] : [note('describing', about)]),
    ...facts,
  ];
}

function claimBodies({ kind, speaker }: Quote): TextualBody[] {
  const who = speaker?.entity ?? speaker?.text;
  return [tag('claim'), note('classifying', kind), ...(who === undefined ? [] : [note('identifying', who)])];
}
