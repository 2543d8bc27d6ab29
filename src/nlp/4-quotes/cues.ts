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
