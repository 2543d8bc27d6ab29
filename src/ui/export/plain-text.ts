import { t } from '../../platform/i18n.ts';
import { isWebAddress } from './markdown.ts';
import type { Outline } from './outline.ts';

/** The briefing as plain text, for mail and messages. */
export function toPlainText({ title, origin, url, ...rest }: Outline): string {
  const { summary, background, entities, claims, attributions, notes } = rest;
  const parts = [
    [title, origin, isWebAddress(url) ? url : ''].filter(line => line !== '').join('\n'),
    section(t('summary'), summary),
    section(
      t('background'),
      background.map(({ when, text }) => `${when}: ${text}`),
    ),
    ...entities.map(({ heading, entries }) =>
      section(
        `${t('whoIsWho')}: ${heading}`,
        entries.flatMap(({ name, about, facts }) => [
          about === undefined ? name : `${name}: ${about}`,
          ...facts.map(fact => `  ${fact}`),
        ]),
      ),
    ),
    section(
      t('whoSaidWhat'),
      claims.flatMap(({ speaker, said }) => said.map(text => `${speaker}: ${text}`)),
    ),
    section(
      t('exportSources'),
      attributions.map(({ label, url: at }) => (at === undefined ? label : `${label}: ${at}`)),
    ),
    notes.join('\n'),
  ];
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

const section = (heading: string, lines: readonly string[]) =>
  lines.length === 0 ? '' : `${heading.toUpperCase()}\n${lines.map(line => line.replace(/\s*\n\s*/g, ' ')).join('\n')}`;
