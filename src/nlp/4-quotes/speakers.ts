import type { TokenizedText } from '../1-text/tokenized-text.ts';
import { createSpeakerResolver } from '../3-people/resolve-speaker.ts';
import type { LastSpeaker } from '../3-people/salience.ts';
import { isPersonPhrase } from '../3-people/speaker-nouns.ts';
import type { Entity, Quote, Speaker } from '../report.ts';
import type { Claim } from './claims.ts';
import type { Region } from './direct.ts';

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

/** Tells of each claim who made it: the words that name the speaker, and the entity they stand for. */
export function nameSpeakers(
  claims: readonly Claim[],
  tokens: TokenizedText,
  entities: readonly Entity[],
  regions: readonly Region[],
): Quote[] {
  const { text, words, starts, ends } = tokens;
  const quoted = new Uint8Array(text.length);
  for (const { start, end } of regions) quoted.fill(1, start, end);
  const isQuoted = (offset: number) => quoted[offset] === 1;
  const resolver = createSpeakerResolver(tokens, entities, isQuoted);
  let last: LastSpeaker | undefined;
  const quotes = carryWithinParagraph(claims, tokens).map(({ start, end, kind, cue, cueEnd, source }): Quote => {
    // A colon or a dash tells who speaks, but is nothing to show.
    const cueSpan = cue < 0 || !/\p{L}/u.test(words[cue]) ? null : { start: starts[cue], end: ends[cueEnd - 1] };
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
