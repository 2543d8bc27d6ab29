import type { Quote } from '../nlp/report.ts';

export interface SpeakerGroup {
  /** Full name where it could be told, else the article's words; absent where no speaker was found. */
  readonly name: string | undefined;
  readonly quotes: readonly Quote[];
}

/** Groups claims by who made them, in order of each speaker's first claim; claims without a speaker come last. */
export function groupBySpeaker(quotes: readonly Quote[]): SpeakerGroup[] {
  const groups = new Map<string | undefined, Quote[]>();
  for (const quote of quotes) {
    const name = quote.speaker?.entity ?? quote.speaker?.text;
    const group = groups.get(name);
    if (group) group.push(quote);
    else groups.set(name, [quote]);
  }
  return [...groups]
    .map(([name, own]) => ({ name, quotes: own }))
    .sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined));
}
