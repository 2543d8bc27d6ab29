import * as v from 'valibot';
import type { PageMetadata } from '../article/page.ts';
import { type Card, type EntityEvent, FACT_SOURCES } from '../knowledge/card.ts';
import { PROPERTIES } from '../knowledge/properties.ts';
import {
  type Article,
  BACKGROUND_KINDS,
  BLOCK_KINDS,
  ENTITY_TYPES,
  MISC_KINDS,
  QUOTE_KINDS,
  type Report,
} from '../nlp/report.ts';

/** All that is shown of one article: what was read, what the engine found and what is known of its entities. */
export interface Briefing {
  /** Of the text, title and date; names the stored briefing. */
  readonly hash: string;
  readonly article: Article;
  readonly metadata: PageMetadata;
  readonly report: Report;
  readonly cards: readonly Card[];
  /** What the cards' sources know to have happened before, oldest first. */
  readonly events: readonly EntityEvent[];
  /** Why Wikipedia was not asked, or could not answer, where look-ups are on. */
  readonly lookupProblem?: 'offline' | 'busy' | 'failed';
}

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
const offset = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export const spanEntries = { start: offset, end: offset };
const span = v.object(spanEntries);

/** Longest text analysed, in UTF-16 units: about 150,000 words; the content script cuts what is longer at a paragraph. */
export const MAX_TEXT = 1_000_000;
const MAX_LINE = 10_000;

const excerpt = v.object({ ...spanEntries, text: text(MAX_TEXT) });
const optionalLine = v.optional(text(MAX_LINE));

export const articleSchema = v.object({
  title: optionalLine,
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  lang: v.optional(text(64)),
  text: text(MAX_TEXT),
  blocks: v.optional(v.pipe(v.array(v.object({ ...spanEntries, kind: v.picklist(BLOCK_KINDS) })), v.readonly())),
}) satisfies v.GenericSchema<unknown, Article>;

export const metadataSchema = v.object({
  title: text(MAX_LINE),
  byline: text(MAX_LINE),
  published: text(64),
  modified: text(64),
  site: text(MAX_LINE),
  section: text(MAX_LINE),
  lang: text(64),
  url: text(MAX_LINE),
  paywalled: v.boolean(),
}) satisfies v.GenericSchema<unknown, PageMetadata>;

const day = v.pipe(v.string(), v.isoDate());
const when = v.object({
  from: v.optional(day),
  to: v.optional(day),
  precision: v.picklist(['day', 'month', 'year', 'span']),
  evidence: excerpt,
});

const backgroundFact = v.object({
  ...spanEntries,
  kind: v.picklist(BACKGROUND_KINDS),
  when: v.optional(when),
  score: fraction,
});

const reportSchema = v.object({
  sentences: v.array(span),
  entities: v.array(
    v.object({
      id: v.string(),
      name: v.string(),
      type: v.picklist(ENTITY_TYPES),
      kind: v.optional(v.picklist(MISC_KINDS)),
      mentions: v.array(span),
      role: v.optional(excerpt),
      salience: fraction,
    }),
  ),
  quotes: v.array(
    v.object({
      ...spanEntries,
      kind: v.picklist(QUOTE_KINDS),
      speaker: v.nullable(
        v.object({
          ...spanEntries,
          text: v.string(),
          entity: v.optional(v.string()),
          entityId: v.optional(v.string()),
          confidence: fraction,
        }),
      ),
      cue: v.nullable(span),
    }),
  ),
  summary: v.array(v.object({ ...spanEntries, rank: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) })),
  background: v.array(backgroundFact),
  moreBackground: v.array(backgroundFact),
}) satisfies v.GenericSchema<unknown, Report>;

const factSource = v.object({
  kind: v.picklist(FACT_SOURCES),
  name: v.string(),
  url: v.optional(v.string()),
  asOf: v.optional(v.string()),
  excerpt: v.optional(excerpt),
  licence: v.optional(v.object({ name: v.string(), url: v.string() })),
});
const fact = v.object({
  property: v.picklist(PROPERTIES),
  value: v.string(),
  from: v.optional(v.string()),
  to: v.optional(v.string()),
  source: factSource,
});

const cardSchema = v.object({
  entityId: v.string(),
  name: v.string(),
  type: v.picklist(ENTITY_TYPES),
  kind: v.optional(v.picklist(MISC_KINDS)),
  description: v.optional(v.string()),
  descriptionSource: v.optional(factSource),
  extract: v.optional(v.object({ text: v.string(), source: factSource })),
  facts: v.array(fact),
  later: v.array(fact),
  asOf: v.string(),
  link: v.optional(v.object({ title: v.string(), qid: v.optional(v.string()) })),
  rejected: v.optional(v.string()),
  choices: v.optional(v.array(v.object({ title: v.string(), description: v.string() }))),
}) satisfies v.GenericSchema<unknown, Card>;

export const briefingSchema = v.object({
  hash: v.string(),
  article: articleSchema,
  metadata: metadataSchema,
  report: reportSchema,
  cards: v.array(cardSchema),
  events: v.array(v.object({ entityId: v.string(), name: v.string(), fact })),
  lookupProblem: v.optional(v.picklist(['offline', 'busy', 'failed'])),
}) satisfies v.GenericSchema<unknown, Briefing>;
