import type { Discourse } from '../5-summary/discourse.ts';
import { summarise } from '../5-summary/summarise.ts';
import { type Report, SUMMARY_SENTENCES } from '../report.ts';
import { findBackground, findMoreBackground } from './find-background.ts';

const LONGEST_SUMMARY = 5;

/**
 * The summary and the background of an article. No sentence stands in both: the main event comes first, then what surely came before, then the rest of the
 * summary as shown, and last what the reader may ask for.
 */
export function listFacts(discourse: Discourse): Pick<Report, 'summary' | 'background' | 'moreBackground'> {
  const draft = summarise(discourse, SUMMARY_SENTENCES);
  const background = findBackground(discourse, draft);
  const taken = new Set(background.map(({ start }) => start));
  const kept = draft.filter(({ start }) => !taken.has(start));
  const shown = summarise(discourse, SUMMARY_SENTENCES, background, kept);
  const moreBackground = findMoreBackground(discourse, shown, background);
  return {
    background,
    moreBackground,
    summary: summarise(discourse, LONGEST_SUMMARY, [...background, ...moreBackground], shown),
  };
}
