import type { Discourse } from '../5-summary/discourse.ts';
import { summarise } from '../5-summary/summarise.ts';
import { SUMMARY_SENTENCES, type SummarySentence } from '../report.ts';
import { type Background, findBackground } from './find-background.ts';

const LONGEST_SUMMARY = 5;

/** The summary and the background of an article. No sentence stands in both: the news comes first, and what makes the summary longer comes last. */
export function listFacts(discourse: Discourse): Background & { readonly summary: SummarySentence[] } {
  const found = findBackground(discourse, summarise(discourse, SUMMARY_SENTENCES));
  const taken = [...found.background, ...found.moreBackground];
  return { ...found, summary: summarise(discourse, LONGEST_SUMMARY, taken) };
}
