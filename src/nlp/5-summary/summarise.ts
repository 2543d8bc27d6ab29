import { type Span, SUMMARY_SENTENCES, type SummarySentence } from '../report.ts';
import { chanceBefore, chanceOfNews } from './chances.ts';
import type { Discourse, DiscourseSentence } from './discourse.ts';
import { isSentence } from './sentence-facts.ts';
import { standsAlone } from './stands-alone.ts';

/** Sentences longer than this many words only stand in a summary where nothing else does. */
const LONGEST = 60;
const SHORTEST = 6;
/** What the lead is given ahead: in news it tells the main event unless the model is sure of another. */
const LEAD_BONUS = 0.1;
/** How far into the article the sentence that tells the news is looked for. */
const LEAD_REACH = 12;
/** So many of the best ranked are weighed against each other. */
const MOST_CANDIDATES = 12;

/**
 * Picks the sentences that tell what happened, verbatim and in order of the text, each with its rank: first the one that tells the main event, then behind it
 * those that together are expected to hold most of what an editor would write, none of which repeats three words of another (trigram blocking, Paulus et al.
 * 2018). A summary of n sentences is those ranked up to n.
 * @param taken spans that are shown elsewhere
 * @param begun sentences that are chosen already; they keep their order, not their rank
 */
export function summarise(
  discourse: Discourse,
  count: number,
  taken: readonly Span[] = [],
  begun: readonly SummarySentence[] = [],
): SummarySentence[] {
  const { sentences } = discourse;
  const all = sentences.map((_, index) => index);
  const usable = all.filter(index => isUsable(sentences[index]));
  const chosen =
    begun.length > 0 ? indicesOf(discourse, begun) : openingOf(discourse, usable.length > 0 ? usable : all);
  // Of a brief the whole is no summary.
  const most = Math.min(count, Math.ceil(sentences.length / 2));
  const candidates = chosen.length < most ? candidatesOf(discourse, usable, chosen[0], taken) : [];
  while (chosen.length < most) {
    const next = bestNext(discourse, chosen, candidates, Math.min(SUMMARY_SENTENCES, most) - chosen.length > 1);
    if (next.length === 0) break;
    chosen.push(...next);
  }
  return chosen
    .map((index, i) => {
      const { start, end } = sentences[index].run;
      return { start, end, rank: i + 1 };
    })
    .sort((a, b) => a.start - b.start);
}

/** Indices of the sentences of a summary, best first. */
function indicesOf({ sentences }: Discourse, summary: readonly SummarySentence[]): number[] {
  return [...summary]
    .sort((a, b) => a.rank - b.rank)
    .map(({ start }) => sentences.findIndex(({ run }) => run.start === start));
}

/** Indices of the sentences that may follow the main event, best ranked first. */
function candidatesOf(
  { sentences, repetition }: Discourse,
  usable: readonly number[],
  first: number,
  taken: readonly Span[],
): number[] {
  const elsewhere = new Set(taken.map(({ start }) => start));
  const ranked = usable
    .filter(
      index =>
        index > first && !elsewhere.has(sentences[index].run.start) && chanceBefore(sentences[index]) < MOST_BEFORE,
    )
    .sort((a, b) => sentences[b].summaryScore - sentences[a].summaryScore);
  const candidates: number[] = [];
  for (const index of ranked) {
    if (candidates.length >= MOST_CANDIDATES) break;
    if (standsAlone(sentences[index].text) && !repetition.between(index, first)) candidates.push(index);
  }
  return candidates;
}

/**
 * The candidate, or the two, that the expected overlap grows most by; none where all repeat what is chosen.
 * @param inPairs whether two places are free: then the best two together, which need not hold the best one
 */
function bestNext(
  { overlap, repetition }: Discourse,
  chosen: readonly number[],
  candidates: readonly number[],
  inPairs: boolean,
): number[] {
  const free = candidates.filter(
    each => !chosen.includes(each) && !chosen.some(other => repetition.between(each, other)),
  );
  const singles = free.map(index => [index]);
  const pairs = free.flatMap((a, i) => free.slice(i + 1).flatMap(b => (repetition.between(a, b) ? [] : [[a, b]])));
  let best: number[] = [];
  let most = -Infinity;
  for (const next of inPairs && pairs.length > 0 ? pairs : singles) {
    const expected = overlap.of([...chosen, ...next]);
    if (expected > most) {
      most = expected;
      best = next;
    }
  }
  return best;
}

/** The sentence that tells the news, of those with given indices; none only where there is none. */
function openingOf({ sentences }: Discourse, indices: readonly number[]): number[] {
  const [lead, ...others] = indices.slice(0, LEAD_REACH);
  if (lead === undefined) return [];
  const worth = (index: number) => mainness(sentences[index]) + (index === lead ? LEAD_BONUS : 0);
  return [others.reduce((best, each) => (worth(each) > worth(best) ? each : best), lead)];
}

/** What most probably happened before is background, not news. */
const MOST_BEFORE = 0.55;

const isUsable = ({ isJunk, length, classes, text }: DiscourseSentence) =>
  !isJunk && length >= SHORTEST && length <= LONGEST && classes['not-article'] < 0.5 && isSentence(text);

/** What the ranker's score counts beside the chance of a main event. */
const RANKER_WEIGHT = 2;

/** Both models together: the one knows what a main event is, the other what editors take. */
const mainness = (sentence: DiscourseSentence) => chanceOfNews(sentence) + RANKER_WEIGHT * sentence.summaryScore;
