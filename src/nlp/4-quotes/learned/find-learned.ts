import { type Choices, rank } from '../../linear/factors.ts';
import type { Claim } from '../claims.ts';
import type { TokenSpan } from '../sources.ts';
import { contentChoices } from './content-choices.ts';
import type { CueFacts, Side } from './content-spans.ts';
import { cueChoices } from './cue-choices.ts';
import { type FoundCue, type Link, linkChoices, type SpeechBefore } from './link-choices.ts';
import type { QuotesModel } from './model.ts';
import { isVerb, type QuoteView } from './quote-view.ts';
import { sourceChoices } from './source-choices.ts';
import { toClaims } from './to-claims.ts';
import { WORD_CLASS } from './word-class.ts';

/** Chance from which a word of speech is taken for a cue; below half, for a content must still be found. */
const LEAST_CUE = 0.25;
/** Cues looked into of one sentence: prose has a few, and each costs a search of its surroundings. */
const MOST_CUES = 20;
/** Weight of the answer that nothing is claimed on a side: the spans share their chances among near ones. */
const NOTHING = 0.25;
/** A quotation nobody is told to have spoken is marked only where that is clear: better a miss than irony shown as speech. */
const LINK_WEIGHTS: Readonly<Record<Link['kind'], number>> = { none: 1, part: 0.8, unknown: 0.4, carry: 1, cue: 1 };

/**
 * Claims of a text by the trained rankers, in four steps: cues among the words of speech, the source of each cue, the content on each side of it, and what each
 * quotation is and whom it belongs to. Spans are chosen whole, as in a semi-Markov model (Scheible et al. 2016), not token by token.
 */
export function findLearned(view: QuoteView, model: QuotesModel): Claim[] {
  const cues = findCues(view, model);
  const links = linkRegions(view, cues, model);
  return toClaims(view, cues, links);
}

/** Cues with their sources and contents, in order of the text. */
export function findCues(view: QuoteView, model: QuotesModel): FoundCue[] {
  const chances = new Map<number, number>();
  let inSentence = 0;
  for (let i = 0; i < view.count; i++) {
    if (i > 0 && view.outer[i] !== view.outer[i - 1]) inSentence = 0;
    if (!view.speech[i] || inSentence >= MOST_CUES) continue;
    const chance = rank(model.cue, cueChoices(view, i))[1];
    if (chance < LEAST_CUE) continue;
    chances.set(i, chance);
    inSentence++;
  }
  const facts = cueSums(view, chances.keys());
  return [...chances].map(([cue, chance]) => {
    const source = chooseSource(view, cue, model);
    const own: CueFacts = { ...facts, cue, source };
    const contents = (['left', 'right'] as const).flatMap(side => chooseContent(view, own, side, model) ?? []);
    return { cue, chance, source, contents };
  });
}

/** Running sums that features of every cue share. */
export function cueSums(view: QuoteView, cues: Iterable<number>): Omit<CueFacts, 'cue' | 'source'> {
  const marked = new Uint8Array(view.count + 1);
  for (const cue of cues) marked[cue] = 1;
  const verbs = new Int32Array(view.count + 1);
  const commas = new Int32Array(view.count + 1);
  const sums = new Int32Array(view.count + 1);
  for (let i = 0; i < view.count; i++) {
    const outside = view.region[i] < 0;
    verbs[i + 1] = verbs[i] + (outside && isVerb(view.classes[i]) ? 1 : 0);
    commas[i + 1] = commas[i] + (outside && view.classes[i] === WORD_CLASS.comma ? 1 : 0);
    sums[i + 1] = sums[i] + marked[i];
  }
  return { cues: marked, verbs, commas, cueSums: sums };
}

export function best(chances: Float64Array): number {
  let index = 0;
  for (let i = 1; i < chances.length; i++) if (chances[i] > chances[index]) index = i;
  return index;
}

const choose = (model: QuotesModel[keyof QuotesModel], choices: Choices) => best(rank(model, choices));

export function chooseSource(view: QuoteView, cue: number, model: QuotesModel): TokenSpan | undefined {
  const choices = sourceChoices(view, cue);
  return choices.spans[choose(model.source, choices)];
}

function chooseContent(view: QuoteView, facts: CueFacts, side: Side, model: QuotesModel): TokenSpan | undefined {
  const choices = contentChoices(view, facts, side);
  const chances = rank(model.content, choices);
  chances[0] *= NOTHING;
  return choices.spans[best(chances)];
}

/** What each quotation is, in order: a speaker goes on only after speech. */
export function linkRegions(view: QuoteView, cues: readonly FoundCue[], model: QuotesModel): Link[] {
  let before: SpeechBefore | undefined;
  return view.regions.map((_, index) => {
    const choices = linkChoices(view, index, cues, before);
    const chances = rank(model.link, choices).map((chance, i) => chance * LINK_WEIGHTS[choices.links[i].kind]);
    const link = choices.links[best(chances)];
    before = speechOf(link, index) ?? before;
    return link;
  });
}

/** Whom a following quotation would continue. */
export function speechOf(link: Link, region: number): SpeechBefore | undefined {
  if (link.kind === 'cue') return { region, source: link.found.source, cue: link.found.cue };
  if (link.kind === 'carry') return { ...link.before, region };
  return undefined;
}
