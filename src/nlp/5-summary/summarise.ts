import type { Span, SummarySentence } from '../report.ts';
import { chanceBefore } from './before.ts';
import type { Discourse, DiscourseSentence } from './discourse.ts';

/** Sentences longer than this many words only stand in a summary where nothing else does. */
const LONGEST = 60;
const SHORTEST = 6;
/** What the lead is given ahead: in news it tells the main event unless the model is sure of another. */
const LEAD_BONUS = 0.2;
/** How far into the article the sentence that tells the news is looked for. */
const LEAD_REACH = 12;
/**
 * Picks the sentences that tell what happened, verbatim and in order of the text, each with its rank: first the one that tells the main event, then the best
 * ranked behind it that repeat no three words of those before (trigram blocking, Paulus et al. 2018). A summary of n sentences is those ranked up to n.
 * @param taken spans that are shown elsewhere
 */
export function summarise(discourse: Discourse, count: number, taken: readonly Span[] = []): SummarySentence[] {
  const first = mainSentence(discourse);
  if (first === undefined) return [];
  const chosen = [first];
  const trigrams = new Set(trigramsOf(first.text));
  const elsewhere = new Set(taken.map(({ start }) => start));
  const ranked = discourse.sentences
    .filter(
      sentence =>
        sentence.run.start > first.run.start &&
        isUsable(sentence) &&
        chanceBefore(sentence) < MOST_BEFORE &&
        !elsewhere.has(sentence.run.start),
    )
    .sort((a, b) => b.summaryScore - a.summaryScore);
  // Of a brief the whole is no summary.
  const most = Math.min(count, Math.ceil(discourse.sentences.length / 2));
  for (const sentence of ranked) {
    if (chosen.length >= most) break;
    const own = trigramsOf(sentence.text);
    if (own.some(trigram => trigrams.has(trigram))) continue;
    for (const trigram of own) trigrams.add(trigram);
    chosen.push(sentence);
  }
  return chosen.map(({ run: { start, end } }, i) => ({ start, end, rank: i + 1 })).sort((a, b) => a.start - b.start);
}

/** The sentence that tells the news; undefined only where there is no sentence at all. */
function mainSentence({ sentences }: Discourse): DiscourseSentence | undefined {
  const usable = sentences.filter(isUsable);
  const [lead, ...others] = (usable.length > 0 ? usable : sentences).slice(0, LEAD_REACH);
  return others.reduce(
    (best, each) => (mainness(each) > mainness(best) + (best === lead ? LEAD_BONUS : 0) ? each : best),
    lead,
  );
}

/** What most probably happened before is background, not news. */
const MOST_BEFORE = 0.55;

/** Headings and captions have no stop at their end. */
const ENDS = /[.!?…]['"’”»)\]]*$/;

const isUsable = ({ isJunk, length, classes, text }: DiscourseSentence) =>
  !isJunk && length >= SHORTEST && length <= LONGEST && classes['not-article'] < 0.5 && ENDS.test(text);

/** Both models together: the one knows what a main event is, the other what editors take. */
const mainness = ({ classes, summaryScore }: DiscourseSentence) =>
  classes['main-event'] + classes.consequence + summaryScore;

function trigramsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`);
}
