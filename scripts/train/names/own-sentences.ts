import { readFileSync } from 'node:fs';
import { type LabelledText, labelText, type TypedSpan } from './conll.ts';

const TYPES = 'polm';
/** How often an epoch sees each sentence: they are few. */
const REPEATS = 3;

/** Reads `own-sentences.txt`, a text each line. */
export function readOwnSentences(): LabelledText[] {
  const lines = readFileSync(new URL('own-sentences.txt', import.meta.url), 'utf8').split('\n');
  return lines
    .filter(line => line !== '' && !line.startsWith('#'))
    .map(line => ({ ...labelText(...parseLine(line), false), repeats: REPEATS }));
}

/** The plain text of a line with `[Name|type]` marks, and the mentions. */
export function parseLine(line: string): [text: string, mentions: TypedSpan[]] {
  let text = '';
  const mentions: TypedSpan[] = [];
  for (const [, plain, name, type] of line.matchAll(/([^[]*)(?:\[([^|\]]+)\|([polm])\])?/g)) {
    text += plain;
    if (name === undefined) continue;
    mentions.push({ start: text.length, end: text.length + name.length, type: TYPES.indexOf(type) });
    text += name;
  }
  return [text, mentions];
}
