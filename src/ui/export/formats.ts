import type { Briefing } from '../../messages/briefing.ts';
import type { Span } from '../../nlp/report.ts';
import { toAnnotations } from './annotations.ts';
import { toMarkdown } from './markdown.ts';
import { outlineOf } from './outline.ts';
import { toPlainText } from './plain-text.ts';

type Write = (briefing: Briefing, summary: readonly Span[]) => string;

/** Formats a briefing is exported in. */
export const EXPORT_FORMATS = {
  markdown: { mime: 'text/markdown', extension: 'md', write: (...given) => toMarkdown(outlineOf(...given)) },
  text: { mime: 'text/plain', extension: 'txt', write: (...given) => toPlainText(outlineOf(...given)) },
  json: {
    mime: 'application/ld+json',
    extension: 'jsonld',
    write: (...given) => `${JSON.stringify(toAnnotations(...given), null, 2)}\n`,
  },
} as const satisfies Record<string, { readonly mime: string; readonly extension: string; readonly write: Write }>;
export type ExportFormat = keyof typeof EXPORT_FORMATS;

/** A briefing in one format. @param summary the sentences that the reader sees as the summary */
export const exportBriefing = (briefing: Briefing, summary: readonly Span[], format: ExportFormat): string =>
  EXPORT_FORMATS[format].write(briefing, summary);

/** A name for the file that any system takes: the headline's letters and digits. */
export function fileNameFor({ metadata }: Briefing, format: ExportFormat): string {
  const name = metadata.title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .toLowerCase();
  return `${name || 'backstory'}.${EXPORT_FORMATS[format].extension}`;
}
