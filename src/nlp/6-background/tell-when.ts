import type { SentenceFacts } from '../5-summary/sentence-facts.ts';
import type { DatePrecision, When } from '../report.ts';

/** Before a time: it tells when somebody spoke, not when it happened. */
const SPOKE = /\b(?:said|says|told|announced|reported|added|confirmed|wrote|testified)\b[^,.;]{0,24}$/i;
/** Before a time: it stands in a remark beside the event ("founded in", "after the flood of"). */
const ASIDE =
  /(?:,|\bwho|\bwhich) (?:was |were |had been )?(?:founded|established|signed|built|born|created|introduced|launched|opened|set up|elected|appointed)\b[^,.;]{0,24}$|\b(?:after|since|before|from|until) (?:the|a|an|his|her|its|their) [^,.;]{0,40}$/i;

/** Before "in 30 years": it tells how rare the event was, not when. */
const COMPARED =
  /\b(?:first|worst|most|least|only|(?!interest|protest|request|contest|arrest|forest)\p{L}{1,20}est)\b[^,.;]{0,40}$/iu;

/**
 * The time a sentence's event is told under: the first that is not ahead of the article and belongs to the event rather than to a speaker or an aside; where
 * all do, the first of them. A year or a month is told more precisely where the sentence goes on to do so ("earlier this year, in September").
 * @param day day of the article, `YYYY-MM-DD`
 */
export function tellWhen({ run, text, times }: SentenceFacts, day: string | undefined): When | undefined {
  const before = ({ evidence }: When) => text.slice(0, evidence.start - run.start);
  const past = times.filter(
    time =>
      (time.from === undefined || day === undefined || time.from <= day) &&
      !(/^(?:in|for) /i.test(time.evidence.text) && time.precision === 'span' && COMPARED.test(before(time))),
  );
  const rank = (time: When) => {
    const said = before(time);
    return SPOKE.test(said) ? 2 : ASIDE.test(said) ? 1 : 0;
  };
  return past.reduce<When | undefined>((best, each) => {
    if (!best || rank(each) < rank(best)) return each;
    return rank(each) === rank(best) && isMorePrecise(each, best) ? each : best;
  }, undefined);
}

/** Whether a day or a month lies within a month or a year. */
const isMorePrecise = (a: When, b: When): boolean =>
  STEPS.indexOf(a.precision) > STEPS.indexOf(b.precision) &&
  b.precision !== 'span' &&
  a.from! >= b.from! &&
  a.to! <= b.to!;

const STEPS: readonly DatePrecision[] = ['span', 'year', 'month', 'day'];
