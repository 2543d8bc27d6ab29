import { t } from '../../platform/i18n.ts';
import type { Outline } from './outline.ts';

/** The briefing as Markdown (CommonMark). */
export function toMarkdown(outline: Outline): string {
  const { title, origin, url, summary, background, entities, claims, attributions, notes } = outline;
  const link = isWebAddress(url) ? [`<${new URL(url).href}>`] : [];
  const parts = [
    `# ${escapeMarkdown(title)}`,
    [escapeMarkdown(origin), ...link].filter(part => part !== '').join('  \n'),
    section(
      t('summary'),
      summary.map(text => `- ${escapeMarkdown(text)}`),
    ),
    section(
      t('background'),
      background.map(({ when, text }) => `- **${escapeMarkdown(when)}**: ${escapeMarkdown(text)}`),
    ),
    section(
      t('whoIsWho'),
      entities.flatMap(({ heading, entries }) => [
        `### ${escapeMarkdown(heading)}\n`,
        ...entries.flatMap(({ name, about, facts }) => [
          `- **${escapeMarkdown(name)}**${about === undefined ? '' : `: ${escapeMarkdown(about)}`}`,
          ...facts.map(fact => `  - ${escapeMarkdown(fact)}`),
        ]),
        '',
      ]),
    ),
    section(
      t('whoSaidWhat'),
      claims.flatMap(({ speaker, said }) => [
        `### ${escapeMarkdown(speaker)}\n`,
        ...said.map(text => `> ${escapeMarkdown(text)}\n`),
      ]),
    ),
    section(
      t('exportSources'),
      attributions.map(({ label, url: at }) =>
        at === undefined ? `- ${escapeMarkdown(label)}` : `- [${escapeMarkdown(label)}](<${at}>)`,
      ),
    ),
    `---\n\n${notes.map(escapeMarkdown).join('\n\n')}`,
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

const section = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `## ${escapeMarkdown(heading)}\n\n${lines.join('\n').trimEnd()}`;

/** A text in which nothing is mark-up: https://spec.commonmark.org/0.31.2/#backslash-escapes */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

export const isWebAddress = (url: string): boolean => /^https?:/.test(url) && URL.canParse(url);
