import { wordSpotter } from '../1-text/word-spotter.ts';

const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.';
const PARTICIPLE =
  '(?:\\w+ed|been|had|gone|done|made|taken|come|become|begun|given|seen|known|grown|held|led|left|lost|met|paid|put|run|said|sent|set|shot|sold|spent|told|won|written|fallen|found|fought|broken|brought|built|bought|caught|chosen|drawn|driven|fled|hit|hurt|kept|laid|let|read|risen|sought|stood|struck|sworn|taught|thrown|worn|cut|cost|shown|beaten|quit|shut|split|withdrawn)';
const ADVERB = '(?:(?:also|already|previously|earlier|long|never|once|only|just|not|since|been|repeatedly) ){0,2}';

type Cue = readonly [name: string, pattern: RegExp, words?: string];

/** Any of some words. */
const wordCue = (name: string, words: string): Cue => [
  name,
  new RegExp(`\\b(?:${words.replaceAll(' ', '|')})\\b`, 'i'),
  words,
];

/**
 * Words and forms that tell what a sentence does; each is one feature, so its place in the list is part of the trained weights. Behind each pattern stand the
 * words of which a sentence must hold one for it to fit, see wordSpotter.
 */
export const CUES: readonly Cue[] = [
  ['pluperfect', new RegExp(`\\bhad ${ADVERB}${PARTICIPLE}\\b`, 'i'), 'had'],
  ['perfect', new RegExp(`\\b(?:has|have|'ve|’ve) ${ADVERB}${PARTICIPLE}\\b`, 'i'), 'has have ve'],
  [
    'last period',
    /\b(?:last|past|previous) (?:week|month|year|summer|winter|spring|fall|autumn|decade|century|season|few|two|three|several|january|february|march|april|may|june|july|august|september|october|november|december)\b/i,
    'last past previous',
  ],
  ['ago', /\b(?:years?|months?|weeks?|days?|decades?) ago\b/i, 'ago'],
  [
    'earlier',
    /\b(?:earlier|previously|formerly|former|once|originally|initially|at the time|back then|already)\b/i,
    'earlier previously formerly former once originally initially time then already',
  ],
  ['earlier this', /\bearlier (?:this|in the|that)\b/i, 'earlier'],
  ['for years', /\bfor (?:\w+ )?(?:years|months|weeks|decades)\b/i, 'years months weeks decades'],
  wordCue('since', 'since'),
  ['in a year', /\b(?:in|since|from|by|until|during|of) (?:the )?(?:early |late |mid-)?(?:18|19|20)\d\ds?\b/i, '#'],
  ['decade', /\b(?:18|19|20)\d0s\b/, '#'],
  [
    'comes after',
    /\b(?:comes?|came) (?:\w+ ){0,4}(?:after|as|amid|weeks|days|months)\b|\bfollow(?:s|ed|ing)\b|\bin the wake of\b|\bamid\b/i,
    'come comes came follows followed following wake amid',
  ],
  ['another', /\b(?:in another|separately|meanwhile|in a separate)\b/i, 'another separately meanwhile separate'],
  wordCue('before', 'before'),
  wordCue('after', 'after'),
  [
    'history',
    /\b(?:history|historic(?:ally)?|founded|established|was born|first time|record|anniversary|scandal|crisis|war)\b/i,
    'history historic historically founded established born time record anniversary scandal crisis war',
  ],
  wordCue('when', 'when'),
  wordCue(
    'future',
    'will would could may might should expect expects expected plan plans planned likely scheduled forecast if',
  ),
  [
    'today',
    /\b(?:today|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this (?:morning|afternoon|week)|tonight|yesterday)\b/i,
    'today monday tuesday wednesday thursday friday saturday sunday morning afternoon week tonight yesterday',
  ],
  [
    'said',
    /\b(?:said|says|told|added|according to|announced|reported|stated|noted|argued|warned|wrote)\b/i,
    'said says told added according announced reported stated noted argued warned wrote',
  ],
  ['quotation', /["“”]/, '" “ ”'],
  ['number', /\b\d[\d,.]*\b/, '#'],
  ['amount', /\bpercent\b|\bper cent\b|%|\bmillion\b|\bbillion\b/i, 'percent cent % million billion'],
  ['question', /\?/, '?'],
  ['first person', /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b/, 'i we my our me us'],
  [
    'pronoun',
    /^["“‘]*(?:he|she|it|they|his|her|their|its|this|that|these|those)\b/i,
    'he she it they his her their its this that these those',
  ],
  [
    'connective',
    /^["“‘]*(?:but|and|so|or|yet|however|meanwhile|also|still|then|instead|moreover|nevertheless)\b/i,
    'but and so or yet however meanwhile also still then instead moreover nevertheless',
  ],
  [
    'boilerplate',
    /\b(?:reporting by|editing by|writing by|additional reporting|contributed reporting|file photo|slideshow|min read|our standards|related coverage|is seen (?:at|in|on|outside|near|during)|photo taken|handout|this article is part of|is pictured|click|read more|follow us|sign up|subscribe|scroll down|all rights reserved)\b|REUTERS\/|^source: /i,
    'reporting editing writing photo slideshow read standards coverage seen handout article pictured click follow sign subscribe scroll reserved reuters source',
  ],
  wordCue('present', 'is are has have remain remains continue continues'),
  wordCue('past', 'was were did'),
  ['month', new RegExp(`\\b(?:${MONTHS})`)],
  [
    'market',
    /\b(?:shares|stocks?|index|futures)\b[^.]{0,40}\b(?:rose|fell|dropped|gained|jumped|slid|closed|traded|up|down)\b|\b(?:rose|fell|dropped|gained|jumped|slid) (?:by )?\d/i,
    'shares stock stocks index futures rose fell dropped gained jumped slid',
  ],
  wordCue(
    'deed',
    'arrest arrested arrests charged indicted sentenced convicted jailed accused fined sued banned barred excluded expelled killed attacked bombed invaded resigned ousted elected appointed signed approved acquired bought launched',
  ),
];

/** Families without words of their own stand in every sentence. */
const ALWAYS = CUES.reduce((bits, [, , words], i) => (words === undefined ? bits | (1 << i) : bits), 0);
const spotWords = wordSpotter(CUES.map(([, , words]) => words ?? ''));

/** The cues of a sentence: bit `i` is set where CUES[i] fits. */
export function cuesOf(sentence: string): number {
  let cues = spotWords(sentence) | ALWAYS;
  for (let i = 0; i < CUES.length; i++) if ((cues >>> i) & 1 && !CUES[i][1].test(sentence)) cues &= ~(1 << i);
  return cues;
}
