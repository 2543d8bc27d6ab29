import type { Discourse } from '../5-summary/discourse.ts';
import { summarise } from '../5-summary/summarise.ts';
import { type BackgroundFact, SUMMARY_SENTENCES, type SummarySentence } from '../report.ts';
import { findBackground } from './find-background.ts';

const LONGEST_SUMMARY = 5;

/** The summary and the background of an article. No sentence stands in both: the news comes first, and what makes the summary longer comes last. */
export function listFacts(discourse: Discourse): { summary: SummarySentence[]; background: BackgroundFact[] } {
  const background = findBackground(discourse, summarise(discourse, SUMMARY_SENTENCES));
  return { summary: summarise(discourse, LONGEST_SUMMARY, background), background };
}
