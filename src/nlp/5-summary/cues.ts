const MONTHS =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.';
const PARTICIPLE =
  '(?:\\w+ed|been|had|gone|done|made|taken|come|become|begun|given|seen|known|grown|held|led|left|lost|met|paid|put|run|said|sent|set|shot|sold|spent|told|won|written|fallen|found|fought|broken|brought|built|bought|caught|chosen|drawn|driven|fled|hit|hurt|kept|laid|let|read|risen|sought|stood|struck|sworn|taught|thrown|worn|cut|cost|shown|beaten|quit|shut|split|withdrawn)';
const ADVERB = '(?:(?:also|already|previously|earlier|long|never|once|only|just|not|since|been|repeatedly) ){0,2}';

/** Words and forms that tell what a sentence does; each is one feature, so its place in the list is part of the trained weights. */
export const CUES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['pluperfect', new RegExp(`\\bhad ${ADVERB}${PARTICIPLE}\\b`, 'i')],
  ['perfect', new RegExp(`\\b(?:has|have|'ve|’ve) ${ADVERB}${PARTICIPLE}\\b`, 'i')],
  [
    'last period',
    /\b(?:last|past|previous) (?:week|month|year|summer|winter|spring|fall|autumn|decade|century|season|few|two|three|several|january|february|march|april|may|june|july|august|september|october|november|december)\b/i,
  ],
  ['ago', /\b(?:years?|months?|weeks?|days?|decades?) ago\b/i],
  ['earlier', /\b(?:earlier|previously|formerly|former|once|originally|initially|at the time|back then|already)\b/i],
  ['earlier this', /\bearlier (?:this|in the|that)\b/i],
  ['for years', /\bfor (?:\w+ )?(?:years|months|weeks|decades)\b/i],
  ['since', /\bsince\b/i],
  ['in a year', /\b(?:in|since|from|by|until|during|of) (?:the )?(?:early |late |mid-)?(?:18|19|20)\d\ds?\b/i],
  ['decade', /\b(?:18|19|20)\d0s\b/],
  [
    'comes after',
    /\b(?:comes?|came) (?:\w+ ){0,4}(?:after|as|amid|weeks|days|months)\b|\bfollow(?:s|ed|ing)\b|\bin the wake of\b|\bamid\b/i,
  ],
  ['another', /\b(?:in another|separately|meanwhile|in a separate)\b/i],
  ['before', /\bbefore\b/i],
  ['after', /\bafter\b/i],
  [
    'history',
    /\b(?:history|historic(?:ally)?|founded|established|was born|first time|record|anniversary|scandal|crisis|war)\b/i,
  ],
  ['when', /\bwhen\b/i],
  ['future', /\b(?:will|would|could|may|might|should|expect(?:s|ed)?|plan(?:s|ned)?|likely|scheduled|forecast|if)\b/i],
  [
    'today',
    /\b(?:today|on (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|this (?:morning|afternoon|week)|tonight|yesterday)\b/i,
  ],
  ['said', /\b(?:said|says|told|added|according to|announced|reported|stated|noted|argued|warned|wrote)\b/i],
  ['quotation', /["“”]/],
  ['number', /\b\d[\d,.]*\b/],
  ['amount', /\bpercent\b|\bper cent\b|%|\bmillion\b|\bbillion\b/i],
  ['question', /\?/],
  ['first person', /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|me|us)\b/],
  ['pronoun', /^["“‘]*(?:he|she|it|they|his|her|their|its|this|that|these|those)\b/i],
  ['connective', /^["“‘]*(?:but|and|so|or|yet|however|meanwhile|also|still|then|instead|moreover|nevertheless)\b/i],
  [
    'boilerplate',
    /\b(?:reporting by|editing by|writing by|additional reporting|contributed reporting|file photo|slideshow|min read|our standards|related coverage|is seen (?:at|in|on|outside|near|during)|photo taken|handout|this article is part of|is pictured|click|read more|follow us|sign up|subscribe|scroll down|all rights reserved)\b|REUTERS\/|^source: /i,
  ],
  ['present', /\b(?:is|are|has|have|remains?|continues?)\b/i],
  ['past', /\b(?:was|were|did)\b/i],
  ['month', new RegExp(`\\b(?:${MONTHS})`)],
  [
    'market',
    /\b(?:shares|stocks?|index|futures)\b[^.]{0,40}\b(?:rose|fell|dropped|gained|jumped|slid|closed|traded|up|down)\b|\b(?:rose|fell|dropped|gained|jumped|slid) (?:by )?\d/i,
  ],
  [
    'deed',
    /\b(?:arrest(?:ed|s)?|charged|indicted|sentenced|convicted|jailed|accused|fined|sued|banned|barred|excluded|expelled|killed|attacked|bombed|invaded|resigned|ousted|elected|appointed|signed|approved|acquired|bought|launched)\b/i,
  ],
];
