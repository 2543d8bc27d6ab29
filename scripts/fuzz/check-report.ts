import { isPartialDate } from '../../src/knowledge/dates.ts';
import type { Article, Report, Span } from '../../src/nlp/report.ts';
import { splitsCodePoint } from './code-points.ts';

/** Everything of a report that breaks its contract, one line each: offsets out of range, reversed, or within a code point; numbers out of bounds; unknown ids. */
export function checkReport({ text }: Article, report: Report): string[] {
  const problems: string[] = [];
  const checkSpan = (what: string, { start, end }: Span) => {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end > text.length || start >= end)
      problems.push(`${what}: ${start}..${end} is no span of ${text.length} units`);
    else if (splitsCodePoint(text, start) || splitsCodePoint(text, end))
      problems.push(`${what}: ${start}..${end} cuts a code point`);
  };
  const checkFraction = (what: string, value: number) => {
    if (!(value >= 0 && value <= 1)) problems.push(`${what}: ${value} is not within 0 and 1`);
  };

  for (const span of report.sentences) checkSpan('sentence', span);
  const ids = new Set<string>();
  for (const { id, name, mentions, role, salience } of report.entities) {
    if (ids.has(id)) problems.push(`entity ${id}: twice`);
    ids.add(id);
    if (name.trim() === '') problems.push(`entity ${id}: no name`);
    if (mentions.length === 0) problems.push(`entity ${id}: no mention`);
    for (const span of mentions) checkSpan(`mention of ${id}`, span);
    if (role) checkSpan(`role of ${id}`, role);
    checkFraction(`salience of ${id}`, salience);
  }
  for (const { speaker, cue, ...quote } of report.quotes) {
    checkSpan('quote', quote);
    if (cue) checkSpan('cue', cue);
    if (!speaker) continue;
    checkSpan('speaker', speaker);
    checkFraction('confidence', speaker.confidence);
    if (speaker.entityId !== undefined && !ids.has(speaker.entityId)) problems.push('speaker: unknown entity');
  }
  for (const span of report.summary) checkSpan('summary', span);
  for (const { when, score, ...fact } of report.background) {
    checkSpan('background', fact);
    checkFraction('score of background', score);
    if (!when) continue;
    checkSpan('evidence', when.evidence);
    for (const day of [when.from, when.to])
      if (day !== undefined && !isPartialDate(day)) problems.push(`"${day}" is no day`);
  }
  return problems;
}
