import type { Article } from '../../src/nlp/report.ts';
import { UNITS } from './baits.ts';

type Random = () => number;

export const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)];
export const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

/** Pieces that the engine's rules look for, so that random texts reach them. */
const PIECES = [
  ...'The|said|told|according to|he|she|it|Ms.|Mr.|Dr.|U.S.|Inc.|Ltd|President|a|of|the|and|who|that|will|had been|last year|Dec. 1|in 2018|yesterday|on Monday'.split(
    '|',
  ),
  ...'Ana Brandt|Brandt|Oslo|Nordlys Cable|(NC)|NATO|the ministry|its chief executive|Hiawei|O’Neil|Jean-Luc|de la Cruz|EU|$4.5m|3.14|http://x.test/a?b=1'.split(
    '|',
  ),
  ...['“', '”', '"', '‘', '’', "'", '«', '»', '—', '–', '-', '...', '…', '.', '.', '.', '!', '?', ',', ',', ';', ':'],
  ...[
    '(',
    ')',
    '[',
    ']',
    '\n',
    '\n',
    '\n\n',
    '\u00a0',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\t',
    '😀',
    '👩‍👩‍👧',
    'e\u0301',
    'ß',
    'İ',
    'ﬁ',
    '中文',
    'العربية',
  ],
];

/** A text of random pieces, with stretches of bait and stray units among them. */
export function randomText(random: Random): string {
  const length = Math.ceil(random() ** 3 * 300);
  return times(length, () => {
    const kind = random();
    if (kind < 0.9) return pick(PIECES, random) + (random() < 0.8 ? ' ' : '');
    if (kind < 0.98) return String.fromCharCode(Math.floor(random() * 0x10000));
    return pick(UNITS, random).repeat(Math.ceil(random() ** 6 * 5000));
  }).join('');
}

/** A text with pieces of it cut out, doubled, moved and replaced. */
export function mutate(text: string, random: Random): string {
  let mutated = text;
  for (let i = Math.ceil(random() * 6); i > 0; i--) {
    const at = Math.floor(random() * mutated.length);
    const end = Math.min(mutated.length, at + Math.ceil(random() ** 3 * 500));
    const piece = mutated.slice(at, end);
    const change = pick(['cut', 'double', 'replace', 'truncate', 'shout', 'case'] as const, random);
    const replacement = {
      cut: '',
      double: piece + piece,
      replace: pick(PIECES, random),
      truncate: piece,
      shout: piece.toUpperCase(),
      case: piece.toLowerCase(),
    }[change];
    mutated = mutated.slice(0, at) + replacement + (change === 'truncate' ? '' : mutated.slice(end));
  }
  return mutated;
}

/** An article of random text, or of a mutated one of the samples, with or without a title, date and language. */
export function randomArticle(samples: readonly string[], random: Random): Article {
  const text = samples.length > 0 && random() < 0.4 ? mutate(pick(samples, random), random) : randomText(random);
  return {
    text,
    ...(random() < 0.5 && { title: randomText(random).slice(0, 120) }),
    ...(random() < 0.5 && { date: pick(['2019-01-16', '2024-02-29', '0001-01-01', '9999-12-31'], random) }),
    ...(random() < 0.2 && { lang: pick(['en', 'en-GB', 'de', 'ar', 'zh-Hans', 'x'], random) }),
  };
}
