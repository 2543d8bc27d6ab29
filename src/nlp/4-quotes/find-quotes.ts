import { firstWhere } from '../1-text/first-where.ts';
import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { Article, Entity, EntityType, Quote } from '../report.ts';
import { findBlockQuotes } from './block-quotes.ts';
import type { Claim } from './claims.ts';
import { findDialogue } from './dialogue.ts';
import { findDirect, type Region } from './direct.ts';
import { findHeadlines } from './headlines.ts';
import { findInTheWordsOf } from './in-the-words-of.ts';
import { findIndirect } from './indirect.ts';
import { findLabelledSpeech } from './labelled-speech.ts';
import { findLearned } from './learned/find-learned.ts';
import type { QuotesModel } from './learned/model.ts';
import { createQuoteView, type QuoteView } from './learned/quote-view.ts';
import { findQuotations } from './quotation-marks.ts';
import type { SourceContext } from './sources.ts';
import { nameSpeakers } from './speakers.ts';

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
    ...findHeadlines(context, regions),
    ...findInTheWordsOf(context, regions),
    ...findBlockQuotes(context, regions, blocks),
  ];
  const { starts, ends } = tokens;
  const isTaken = ({ start, end }: Claim) =>
    labelled.some(
      claim =>
        (claim.start < end && claim.end > start) ||
        (claim.source && starts[claim.source.first] < end && ends[claim.source.end - 1] > start),
    );
  const others = claims.filter(claim => !isTaken(claim));
  const all = [...labelled, ...others].sort((a, b) => a.start - b.start);
  return nameSpeakers(all, tokens, entities, regions);
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
const tokenAt = ({ ends, count }: TokenizedText, offset: number): number => firstWhere(count, i => ends[i] > offset);

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
