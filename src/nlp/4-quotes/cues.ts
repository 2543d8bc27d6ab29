const words = (list: string) => new Set(list.split(' '));

/** Forms of reporting verbs that take a claim, with or without "that". */
export const CUE_VERBS = words(
  'said says say told tells tell added adds add stated states argued argues argue claimed claims claim insisted insists insist announced announces announce warned warns warn explained explains noted notes note replied replies responded responds responding declared declares declare maintained maintains asserted asserts acknowledged acknowledges admitted admits confirmed confirms denied denies suggested suggests pointed emphasized emphasised emphasizes emphasises stressed stresses reiterated reiterates repeated repeats remarked remarks observed observes predicted predicts estimated estimates reported reports promised promises pledged pledges vowed vows testified alleged alleges contended contends concluded concludes complained complains joked jokes continued recalled recalls quipped tweeted wrote writes asked asks cautioned cautions conceded concedes countered counters clarified revealed disclosed urged recounted opined affirmed boasted lamented mused saying telling adding arguing claiming insisting warning noting stating explaining suggesting declaring',
);

/** Cues that also have everyday senses: they report only with "that", a colon or a quotation. */
export const WEAK_CUES = words(
  'noted notes note pointed reported reports report continued observed observes repeated repeats asked asks wrote writes claim claims add adds estimates states revealed suggests suggested maintained maintains urged denied denies recalled responded replied estimated tell tells promises report predicted concluded',
);

/** May stand between the speaker and the cue. */
export const BEFORE_CUE =
  /^(?:also|later|then|however|repeatedly|recently|previously|earlier|once|often|already|only|publicly|privately|officially|initially|actually|even|still|has|have|had|'s|’s|'ve|’ve|'d|’d|just|simply|reportedly|again|quickly|flatly|\w+ly)$/i;

/** Words that turn a cue into something that was not said. */
export const NEGATED = /^(?:not|never|n't|n’t|nothing|would|could|should|might|to|must|can|will|if|did|does)$/i;

export const PRONOUNS = words('he she they it we i you who');

/** Verbs of speech by their base form; those of belief and wish ("think", "hope") tell no claim. */
const SPEECH_VERBS = words(
  'accuse acknowledge add admit advise affirm agree allege announce answer argue ask assert assure attest boast brag caution charge chant cite claim clarify comment complain concede conclude confirm contend contest continue contradict counter cry declare decry demand deny deride describe disclose dispute elaborate emphasise emphasize estimate exclaim explain forecast guarantee hint imply indicate inform inquire insist instruct interject joke lament lecture maintain mention murmur muse mutter note object observe opine order pledge point posit post preach predict proclaim profess promise pronounce propose protest question quip read reason rebut recall recommend recount reiterate relate remark remind repeat reply report respond retort reveal say scoff scream shout signal specify speculate state stress suggest surmise swear teach tell testify threaten tweet underline underscore urge vow warn whisper wonder write yell email text blog fire shoot snap rejoin certify scold chide sum sing pray plead beg exhort counsel credit',
);
const IRREGULAR_FORMS =
  'said saying says told telling wrote written writing swore sworn swearing denied denies denying replied replies cried cries specified specifies clarified clarifies testified testifies implied implies admitted admitting bragged bragging quipped quipping decried decries rebutted rebutting snapped snapping certified certifies taught teaches shot read put puts putting';
const SPEECH_NOUNS =
  'statement statements remarks comments claim claims assertion allegation allegations according per';

/** Verbs that pass judgment: a claim only where words of it are quoted ("called him a “bully”"), for "praised him" tells nothing said. */
const VERDICT_VERBS = words(
  'address attack bash blame blast brand call characterise characterize compare condemn criticise criticize decline defend denounce deem denigrate dismiss dub hail joke label lambaste laud liken mock name praise rail rant rate refer refuse reject ridicule rip rule slam term thank think tout urge welcome',
);
export const VERDICT_WORDS: ReadonlySet<string> = new Set([...VERDICT_VERBS].flatMap(formsOf));

/** Every form of a word of speech: what the learned cue model asks about. */
export const SPEECH_WORDS: ReadonlySet<string> = new Set([
  ...VERDICT_WORDS,
  ...words(IRREGULAR_FORMS),
  ...words(SPEECH_NOUNS),
  ...[...SPEECH_VERBS].flatMap(formsOf),
]);

function formsOf(verb: string): string[] {
  if (verb.endsWith('e')) return [verb, `${verb}d`, `${verb}s`, `${verb.slice(0, -1)}ing`];
  const third = /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`;
  return [verb, `${verb}ed`, third, `${verb}ing`];
}
