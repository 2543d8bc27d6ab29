import { t } from '../../platform/i18n.ts';
import type { Outline } from './outline.ts';

/** The briefing as Markdown (CommonMark). */
export function toMarkdown(outline: Outline): string {
  const { title, origin, url, summary, background, entities, claims, attributions } = outline;
  const link = isWebAddress(url) ? [`<${new URL(url).href}>`] : [];
  const parts = [
    `# ${escape(title)}`,
    [escape(origin), ...link].filter(part => part !== '').join('  \n'),
    section(
      t('summary'),
      summary.map(text => `- ${escape(text)}`),
    ),
    section(
      t('background'),
      background.map(({ when, text }) => `- **${escape(when)}**: ${escape(text)}`),
    ),
    section(
      t('whoIsWho'),
      entities.flatMap(({ heading, entries }) => [
        `### ${escape(heading)}\n`,
        ...entries.flatMap(({ name, about, facts }) => [
          `- **${escape(name)}**${about === undefined ? '' : `: ${escape(about)}`}`,
          ...facts.map(fact => `  - ${escape(fact)}`),
        ]),
        '',
      ]),
    ),
    section(
      t('whoSaidWhat'),
      claims.flatMap(({ speaker, said }) => [
        `### ${escape(speaker)}\n`,
        ...said.map(text => `> ${escape(text)}\n`),
      ]),
    ),
    section(
      t('exportSources'),
      attributions.map(({ label, url: at }) => (at === undefined ? `- ${escape(label)}` : `- [${escape(label)}](<${at}>)`)),
    ),
    `---\n\n${escape(t('exportNote'))}`,
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

const section = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `## ${escape(heading)}\n\n${lines.join('\n').trimEnd()}`;

/** A text in which nothing is mark-up: https://spec.commonmark.org/0.31.2/#backslash-escapes */
export function escape(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#|~&]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2');
}

export const isWebAddress = (url: string): boolean => /^https?:/.test(url) && URL.canParse(url);
