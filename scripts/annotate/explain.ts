import type { PageReading } from './in-page.ts';

const LONGEST_TEXT = 70;

/** Tells why a page was taken for an article or not, and what became of every block of it, for people. */
export function formatExplanation(file: string, { verdict, metadata, blocks = [] }: PageReading): string {
  const signals = verdict.signals.map(signal => `  ${signal}`);
  const fields = Object.entries(metadata ?? {}).map(([name, value]) => `  ${name.padEnd(10)}${value}`);
  const rows = blocks.map(({ fate, text, element, within, prose, linkShare }) => {
    const numbers = `${String(prose).padStart(5)} ${`${Math.round(100 * linkShare)} %`.padStart(6)}`;
    const place = within ? `${element} in ${within}` : element;
    return `  ${fate.padEnd(18)}${numbers}  ${shorten(text)}\n${' '.repeat(34)}${place}`;
  });
  return [
    `${file}\n${verdict.article ? 'an article' : 'not an article'}, score ${verdict.score.toFixed(2)}`,
    ...signals,
    'metadata',
    ...fields,
    'blocks: what became of them, prose in characters, share of links',
    ...rows,
    '',
  ].join('\n');
}

const shorten = (text: string) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
