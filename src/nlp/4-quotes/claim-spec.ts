import { tokenize } from '../1-text/tokenize.ts';
import type { Mention } from '../2-names/mention.ts';
import { buildEntities } from '../3-people/build-entities.ts';
import { type Block, type EntityType, isUnsure, type QuoteKind } from '../report.ts';
import { findQuotes } from './find-quotes.ts';
import type { QuotesModel } from './learned/model.ts';

/** The people, firms and places of all specs: names are given here, so that these specs test claims and nothing else. */
const CAST: Readonly<Record<string, EntityType>> = {
  'Ada Bell': 'person',
  'Tom Bell': 'person',
  'Karin Haugland': 'person',
  'Mikael Aaltonen': 'person',
  'Priya Raman': 'person',
  'Luis Ortega': 'person',
  Bell: 'person',
  Haugland: 'person',
  Aaltonen: 'person',
  Raman: 'person',
  Ortega: 'person',
  'Nordlys Cable': 'organization',
  Nordlys: 'organization',
  'Vik Shipping': 'organization',
  'Harbour Ministry': 'organization',
  'Coastal Workers’ Union': 'organization',
  'Bergen Times': 'organization',
  Norway: 'place',
  'United States': 'place',
  Bergen: 'place',
  Oslo: 'place',
  Norwegian: 'misc',
  Danish: 'misc',
};
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${Object.keys(CAST)
    .sort((a, b) => b.length - a.length)
    .join('|')})(?![\\p{L}\\p{N}])`,
  'gu',
);

const KINDS: Readonly<Record<string, QuoteKind>> = { d: 'direct', i: 'indirect', m: 'mixed' };

/**
 * Reads a text with its claims marked: `[“We will pay,”]d said Ada Bell.` is a direct claim, `]i` an indirect one, `]m` a mixed one. Lines of the text are parted
 * by `¶`, as in print.
 */
export function readMarked(marked: string): { text: string; claims: string[] } {
  let text = '';
  const claims: string[] = [];
  for (const [, plain, content, kind] of marked
    .replace(/\s*¶\s*/g, '\n')
    .matchAll(/([^[\]]*)(?:\[([^\]]*)\]([dim]))?/g)) {
    text += plain;
    if (content === undefined) continue;
    text += content;
    claims.push(`${KINDS[kind]}: ${content}`);
  }
  return { text, claims };
}

/** What the tier finds in a text, in the words of the spec. */
export interface Found {
  readonly claims: string[];
  /** One entry a claim: "Ada Bell said" with the full name, "?" before it where it is only probable; the words alone where nobody could be told, "–" where no words name a speaker. */
  readonly speakers: string[];
}

export function findClaims(text: string, model: QuotesModel | undefined, blocks?: readonly Block[]): Found {
  const tokens = tokenize(text);
  const at = (offset: number) => tokens.starts.findIndex((_, i) => tokens.ends[i] > offset);
  const mentions = [...text.matchAll(NAMES)].map(
    ({ 0: name, index }): Mention => ({
      start: index,
      end: index + name.length,
      type: CAST[name],
      confidence: 0.9,
      firstToken: at(index),
      endToken: at(index + name.length - 1) + 1,
    }),
  );
  const article = { text, ...(blocks && { blocks }) };
  const quotes = findQuotes(article, tokens, buildEntities(article, tokens, mentions), model);
  return {
    claims: quotes.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`),
    speakers: quotes.map(({ speaker, cue }) => {
      const who = speaker === null ? '–' : (speaker.entity ?? `“${speaker.text}”`);
      const sure = isUnsure(speaker) ? '?' : '';
      return `${sure}${who}${cue ? ` ${text.slice(cue.start, cue.end)}` : ''}`;
    }),
  };
}
