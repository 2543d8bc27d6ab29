import type { Card } from '../../src/knowledge/card.ts';
import type { Article, Report, Span, When } from '../../src/nlp/report.ts';
import { isUnsure, SUMMARY_SENTENCES, shortenSummary } from '../../src/nlp/report.ts';
import { joinPieces, wordsOf } from '../../src/ui/group-quotes.ts';

/** What a briefing in the terminal is made of. */
interface TerminalBriefing {
  readonly article: Article;
  readonly metadata: {
    readonly title: string;
    readonly byline: string;
    readonly published: string;
    readonly site: string;
  };
  readonly report: Report;
  readonly cards?: readonly Card[];
}

const WIDTH = 96;
const MOST_NAMES = 12;

/** Writes a briefing as plain text for people. */
export function formatBriefing({ article, metadata, report, cards = [] }: TerminalBriefing): string {
  const { title, byline, published, site } = metadata;
  const quote = ({ start, end }: Span) => article.text.slice(start, end);
  const sections: [heading: string, lines: string[]][] = [
    ['Summary', shortenSummary(report.summary, SUMMARY_SENTENCES).map(span => bullet(quote(span)))],
    [
      'Background',
      report.background.map(fact => bullet(`${fact.when ? `[${describeTime(fact.when)}] ` : ''}${quote(fact)}`)),
    ],
    [
      'Who is who',
      report.entities.slice(0, MOST_NAMES).map(entity => {
        const about = entity.role?.text ?? cards.find(({ entityId }) => entityId === entity.id)?.description;
        return bullet(`${entity.name} (${entity.type}, ${entity.mentions.length}×)${about ? `: ${about}` : ''}`);
      }),
    ],
    [
      'Who said what',
      joinPieces(report.quotes).map(claim => {
        const [{ speaker, kind }] = claim;
        const name = speaker?.entity ?? speaker?.text ?? 'unknown';
        const unsure = isUnsure(speaker) ? 'probably ' : '';
        return bullet(`${unsure}${name}${kind === 'direct' ? '' : ` (${kind})`}: ${wordsOf(claim, article.text)}`);
      }),
    ],
  ];
  const head = [title, [byline, site, published.slice(0, 10)].filter(part => part !== '').join(' · ')];
  const body = sections.map(
    ([heading, lines]) => `${heading}\n${lines.length > 0 ? lines.join('\n') : '  none found'}`,
  );
  return `${head.join('\n')}\n\n${body.join('\n\n')}\n`;
}

/** Length of `YYYY-MM-DD` down to what is known of it. */
const KNOWN = { day: 10, month: 7, year: 4 } as const;

const describeTime = ({ from, to, precision }: When) =>
  precision === 'span' ? `${from ?? '…'} to ${to ?? '…'}` : (from ?? to ?? '').slice(0, KNOWN[precision]);

/** A list item, wrapped to the width of a terminal. */
function bullet(text: string): string {
  const lines: string[] = [];
  let line = '  -';
  for (const word of text.split(/\s+/)) {
    if (line.length + word.length >= WIDTH) {
      lines.push(line);
      line = '   ';
    }
    line += ` ${word}`;
  }
  return [...lines, line].join('\n');
}
