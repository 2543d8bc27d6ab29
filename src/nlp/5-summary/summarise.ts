import { type Span, SUMMARY_SENTENCES, type SummarySentence } from '../report.ts';
import { chanceBefore } from './before.ts';
import type { Discourse, DiscourseSentence } from './discourse.ts';

/** Sentences longer than this many words only stand in a summary where nothing else does. */
const LONGEST = 60;
const SHORTEST = 6;
/** What the lead is given ahead: in news it tells the main event unless the model is sure of another. */
const LEAD_BONUS = 0.1;
/** How far into the article the sentence that tells the news is looked for. */
const LEAD_REACH = 12;
/** So many of the best ranked are weighed against each other. */
const MOST_CANDIDATES = 8;

/**
 * Picks the sentences that tell what happened, verbatim and in order of the text, each with its rank: first the one that tells the main event, then behind it
 * those that together are expected to hold most of what an editor would write, none of which repeats three words of another (trigram blocking, Paulus et al.
 * 2018). A summary of n sentences is those ranked up to n.
 * @param taken spans that are shown elsewhere
 */
export function summarise(discourse: Discourse, count: number, taken: readonly Span[] = []): SummarySentence[] {
  const all = discourse.sentences.map((_, index) => index);
  const usable = all.filter(index => isUsable(discourse.sentences[index]));
  const first = mainSentence(discourse, usable.length > 0 ? usable : all);
  if (first < 0) return [];
  // Of a brief the whole is no summary.
  const most = Math.min(count, Math.ceil(discourse.sentences.length / 2));
  const candidates = most > 1 ? candidatesOf(discourse, usable, first, taken) : [];
  const chosen = [first];
  while (chosen.length < most) {
    const next = bestNext(discourse, chosen, candidates, Math.min(SUMMARY_SENTENCES, most) - chosen.length > 1);
    if (next.length === 0) break;
    chosen.push(...next);
  }
  return chosen
    .map((index, i) => {
      const { start, end } = discourse.sentences[index].run;
      return { start, end, rank: i + 1 };
    })
    .sort((a, b) => a.start - b.start);
}

/** A sentence that may follow the main event, with its runs of three words. */
interface Candidate {
  readonly index: number;
  readonly trigrams: ReadonlySet<string>;
}

function candidatesOf(
  { sentences }: Discourse,
  usable: readonly number[],
  first: number,
  taken: readonly Span[],
): Candidate[] {
  const elsewhere = new Set(taken.map(({ start }) => start));
  const told = trigramsOf(sentences[first].text);
  const ranked = usable
    .filter(
      index =>
        index > first && chanceBefore(sentences[index]) < MOST_BEFORE && !elsewhere.has(sentences[index].run.start),
    )
    .sort((a, b) => sentences[b].summaryScore - sentences[a].summaryScore);
  const candidates: Candidate[] = [];
  for (const index of ranked) {
    if (candidates.length >= MOST_CANDIDATES) break;
    const trigrams = trigramsOf(sentences[index].text);
    if (!repeats(trigrams, told)) candidates.push({ index, trigrams });
  }
  return candidates;
}

/**
 * The candidate, or the two, that the expected overlap grows most by; none where all repeat what is chosen.
 * @param inPairs whether two places are free: then the best two together, which need not hold the best one
 */
function bestNext(
  { overlap }: Discourse,
  chosen: readonly number[],
  candidates: readonly Candidate[],
  inPairs: boolean,
): number[] {
  const told = candidates.filter(({ index }) => chosen.includes(index));
  const free = candidates.filter(
    each => !chosen.includes(each.index) && !told.some(other => repeats(each.trigrams, other.trigrams)),
  );
  const singles = free.map(({ index }) => [index]);
  const pairs = free.flatMap((a, i) =>
    free.slice(i + 1).flatMap(b => (repeats(a.trigrams, b.trigrams) ? [] : [[a.index, b.index]])),
  );
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

/** Of sentences, by their indices, the one that tells the news; -1 only where there is none. */
function mainSentence({ sentences }: Discourse, indices: readonly number[]): number {
  const [lead = -1, ...others] = indices.slice(0, LEAD_REACH);
  const worth = (index: number) => mainness(sentences[index]) + (index === lead ? LEAD_BONUS : 0);
  return others.reduce((best, each) => (worth(each) > worth(best) ? each : best), lead);
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

function trigramsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}

function repeats(trigrams: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  for (const trigram of trigrams) if (others.has(trigram)) return true;
  return false;
}
