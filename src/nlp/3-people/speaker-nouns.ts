import type { Gender } from './gender.ts';

/** Nouns that tell a person's gender. */
export const GENDER_OF_NOUN: ReadonlyMap<string, Gender> = new Map([
  ['man', 'male'],
  ['father', 'male'],
  ['businessman', 'male'],
  ['congressman', 'male'],
  ['woman', 'female'],
  ['mother', 'female'],
  ['businesswoman', 'female'],
  ['congresswoman', 'female'],
] as const);
export const ORGANISATION_NOUN =
  /^(?:company|firm|group|agency|ministry|bank|government|party|court|commission|council|union|university|club|team|department|regulator|operator|maker|giant|carrier|airline|paper|newspaper|committee|organization|organisation|authority|administration|police|office|church|charity|foundation|watchdog|lender|retailer|broadcaster)$/i;
/** What a business is called. */
export const BUSINESS_NOUN = /^(?:company|firm|maker|giant|operator|carrier|airline|retailer|lender|bank)$/i;
/** In the names of those that are no business. */
export const INSTITUTION =
  /\b(?:ministry|department|agency|court|party|university|commission|council|committee|union|police|office|congress|senate|parliament|government|times|post|news|journal|army|association|institute|nations?|bureau)\b/i;
export const PLACE_NOUN = /^(?:city|town|village|country|nation|kingdom|state|province|county|island)$/i;
export const PERSON_NOUN =
  /^(?:president|minister|chancellor|premier|senator|governor|mayor|judge|chairman|chairwoman|chief|ceo|cfo|executive|director|founder|leader|spokesman|spokeswoman|spokesperson|secretary|general|analyst|professor|lawyer|candidate|king|queen|pope|ambassador|official|officer|coach|author|nominee|businessman|businesswoman|billionaire|lawmaker|congressman|congresswoman|captain|curator|economist|scientist|researcher|commissioner|prosecutor|head|boss|manager|editor|envoy|engineer|farmer|teacher|doctor|man|woman|father|mother)$/i;
export const DETERMINER = /^(?:the|its|his|her|their|this|that)$/i;

/** Last word of a phrase. */
export const headOf = (phrase: string): string => phrase.split(/\s+/).at(-1) ?? '';

/** Does a phrase tell one person by an office or a calling: "its CEO", "the spokesman"? */
export function isPersonPhrase(phrase: string): boolean {
  return /^(?:the|its|his|her|their|this)\s/i.test(phrase) && PERSON_NOUN.test(headOf(phrase));
}
