import type { Quote } from '../nlp/report.ts';

export interface SpeakerGroup {
  /** Tells groups apart: two people may have one name. */
  readonly key: string;
  /** Who it is in the report, where that could be told. */
  readonly entityId: string | undefined;
  /** Full name where it could be told, else the article's words; absent where no speaker was found. */
  readonly name: string | undefined;
  readonly quotes: readonly Quote[];
}

/** Groups claims by who made them, in order of each speaker's first claim; claims without a speaker come last. */
export function groupBySpeaker(quotes: readonly Quote[]): SpeakerGroup[] {
  const groups = new Map<string, SpeakerGroup & { readonly quotes: Quote[] }>();
  for (const quote of [...quotes].sort((a, b) => a.start - b.start)) {
    const { speaker } = quote;
    const key = speaker?.entityId ?? (speaker ? `said by ${speaker.text}` : '');
    const group = groups.get(key);
    if (group) group.quotes.push(quote);
    else groups.set(key, { key, entityId: speaker?.entityId, name: speaker?.entity ?? speaker?.text, quotes: [quote] });
  }
  return [...groups.values()].sort((a, b) => Number(a.name === undefined) - Number(b.name === undefined));
}
