import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { createSpeakerResolver, isPersonPhrase } from '../3-people/resolve-speaker.ts';
import type { LastSpeaker } from '../3-people/salience.ts';
import type { Article, Entity, EntityType, Quote, Speaker } from '../report.ts';
import { findBlockQuotes } from './block-quotes.ts';
import type { Claim } from './claims.ts';
import { findDialogue } from './dialogue.ts';
import { findDirect, type Region } from './direct.ts';
import { findIndirect } from './indirect.ts';
import { findLabelledSpeech } from './labelled-speech.ts';
import { findLearned } from './learned/find-learned.ts';
import type { QuotesModel } from './learned/model.ts';
import { createQuoteView, type QuoteView } from './learned/quote-view.ts';
import { findQuotations } from './quotation-marks.ts';
import type { SourceContext } from './sources.ts';

/** Finds quoted and reported claims, each with its cue and resolved speaker, in order of the text. */
export function findQuotes(
  { blocks }: Article,
  tokens: TokenizedText,
  entities: readonly Entity[],
  model?: QuotesModel,
): Quote[] {
  const context = createContext(tokens, entities);
  const regions = findRegions(tokens);
  const claims = model
    ? findLearned(createQuoteView(context, regions, typesOf(tokens, entities)), model)
    : findByRules(context, regions);
  const labelled = [
    ...findLabelledSpeech(context, regions),
    ...findDialogue(context),
    ...findBlockQuotes(context, regions, blocks),
  ];
  const others = claims.filter(({ start, end }) => !labelled.some(claim => claim.start < end && claim.end > start));
  const all = [...labelled, ...others].sort((a, b) => a.start - b.start);
  return resolveSpeakers(carryWithinParagraph(all, tokens), tokens, entities, regions);
}

/** The text as the trained models of this tier see it. */
export function viewQuotes(tokens: TokenizedText, entities: readonly Entity[]): QuoteView {
  return createQuoteView(createContext(tokens, entities), findRegions(tokens), typesOf(tokens, entities));
}

/** Entity type of each token in a name. */
function typesOf(tokens: TokenizedText, entities: readonly Entity[]): Map<number, EntityType> {
  const types = new Map<number, EntityType>();
  for (const { mentions, type } of entities) {
    for (const { start, end } of mentions) {
      for (let i = tokenAt(tokens, start); i < tokens.count && tokens.starts[i] < end; i++) types.set(i, type);
    }
  }
  return types;
}

function findByRules(context: SourceContext, regions: readonly Region[]): Claim[] {
  const { tokens } = context;
  const quoted = new Uint8Array(tokens.count);
  for (const { first, last } of regions) quoted.fill(1, first, last + 1);
  const direct = findDirect(context, regions);
  const indirect = tokens.sentences.flatMap(sentence => findIndirect(context, sentence, quoted));
  return mergeClaims(direct, indirect);
}

function createContext(tokens: TokenizedText, entities: readonly Entity[]): SourceContext {
  const nameStart = new Uint32Array(tokens.count + 1);
  const nameEnd = new Uint32Array(tokens.count + 1);
  for (const { mentions } of entities) {
    for (const { start, end } of mentions) {
      const first = tokenAt(tokens, start);
      let last = first;
      while (last + 1 < tokens.count && tokens.starts[last + 1] < end) last++;
      nameEnd[first] = last + 1;
      nameStart.fill(first + 1, first, last + 1);
    }
  }
  return { tokens, nameStart, nameEnd };
}

/** First token that ends after an offset. */
function tokenAt({ ends, count }: TokenizedText, offset: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle] > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

function findRegions(tokens: TokenizedText): Region[] {
  const { text, paragraphs } = tokens;
  let paragraph = 0;
  return findQuotations(text, paragraphs).map(quotation => {
    while (quotation.start >= paragraphs[paragraph].end) paragraph++;
    return {
      ...quotation,
      first: tokenAt(tokens, quotation.start),
      last: tokenAt(tokens, quotation.end - 1),
      paragraph,
    };
  });
}

/** A direct quotation within a reported claim is part of it; in order of the text. */
function mergeClaims(direct: readonly Claim[], indirect: readonly Claim[]): Claim[] {
  const standing = direct.filter(
    ({ start, end }) => !indirect.some(claim => claim.kind === 'mixed' && start >= claim.start && end <= claim.end),
  );
  const reported = indirect.filter(({ start, end }) => !standing.some(claim => claim.start < end && claim.end > start));
  return [...standing, ...reported].sort((a, b) => a.start - b.start);
}

/** A quotation without a speaker goes on for whoever spoke before it in its paragraph. */
function carryWithinParagraph(claims: readonly Claim[], { paragraphs }: TokenizedText): Claim[] {
  let paragraph = 0;
  let last: { source: Claim['source']; paragraph: number } | undefined;
  return claims.map(claim => {
    while (paragraph + 1 < paragraphs.length && paragraphs[paragraph + 1].start <= claim.start) paragraph++;
    const carried = claim.kind === 'direct' && last?.paragraph === paragraph ? last.source : undefined;
    const source = claim.source ?? carried;
    if (source) last = { source, paragraph };
    return { ...claim, source };
  });
}

function resolveSpeakers(
  claims: readonly Claim[],
  tokens: TokenizedText,
  entities: readonly Entity[],
  regions: readonly Region[],
): Quote[] {
  const { text, starts, ends } = tokens;
  const isQuoted = (offset: number) => regions.some(({ start, end }) => offset >= start && offset < end);
  const resolver = createSpeakerResolver(tokens, entities, isQuoted);
  let last: LastSpeaker | undefined;
  const quotes = claims.map(({ start, end, kind, cue, cueEnd, source }): Quote => {
    const cueSpan = cue < 0 ? null : { start: starts[cue], end: ends[cueEnd - 1] };
    if (!source) return { start, end, kind, speaker: null, cue: cueSpan };
    const from = starts[source.first];
    const to = ends[source.end - 1];
    const resolution = resolver.resolve(from, to, last);
    if (resolution) last = { entity: resolution.entity, at: from };
    const speaker: Speaker = {
      start: from,
      end: to,
      text: text.slice(from, to),
      ...(resolution && { entity: resolution.entity.name, entityId: resolution.entity.id }),
      confidence: resolution?.confidence ?? 0,
    };
    return { start, end, kind, speaker, cue: cueSpan };
  });
  return resolveByMainSpeaker(quotes, entities);
}

/** Claims of one person that make up the article, and their share of those whose speaker is a person. */
const MAIN_SPEAKER = { claims: 3, share: 0.6, confidence: 0.5 };

/** "Its CEO", of whom nobody is told by that office: where one person says nearly all in the article, probably that one. */
function resolveByMainSpeaker(quotes: readonly Quote[], entities: readonly Entity[]): Quote[] {
  const persons = new Map(entities.filter(({ type }) => type === 'person').map(entity => [entity.id, entity]));
  const spoken = quotes.flatMap(({ speaker }) => persons.get(speaker?.entityId ?? '') ?? []);
  const counts = new Map<Entity, number>();
  for (const person of spoken) counts.set(person, (counts.get(person) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  if (first === undefined) return [...quotes];
  const [main, count] = first;
  if (count < MAIN_SPEAKER.claims || count < MAIN_SPEAKER.share * spoken.length) return [...quotes];
  return quotes.map(quote => {
    const { speaker } = quote;
    if (speaker === null || speaker.entityId !== undefined || !isPersonPhrase(speaker.text)) return quote;
    const resolved = { entity: main.name, entityId: main.id, confidence: MAIN_SPEAKER.confidence };
    return { ...quote, speaker: { ...speaker, ...resolved } };
  });
}
