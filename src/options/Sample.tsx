import type { ComponentChildren } from 'preact';
import { t } from '../platform/i18n.ts';
import { MARK_KINDS, type MarkKind, type Settings, styleOf } from '../settings/settings.ts';

/** Texts hold their own marks: `[person:Ada Bell]`. */
const MARK = /\[(person|organization|place|misc|claim):([^\]]+)\]/;

/** A live preview of the marks: a sentence with one of each, and one of background. */
export function Sample({ settings }: { settings: Settings }) {
  // Splitting by a pattern with two groups gives text, kind, words, text, …
  const parts = t('optionsSample').split(MARK);
  const pieces: ComponentChildren[] = [];
  for (let i = 0; i < parts.length; i += 3) {
    pieces.push(parts[i]);
    if (i + 2 < parts.length)
      pieces.push(<Marked kind={kindOf(parts[i + 1])} words={parts[i + 2]} settings={settings} />);
  }
  return (
    <figure class="sample">
      <figcaption class="visually-hidden">{t('optionsPreview')}</figcaption>
      <p>{pieces}</p>
      <p class={settings.layers.background ? 'with-bar' : ''}>{t('optionsSampleBackground')}</p>
    </figure>
  );
}

function Marked({ kind, words, settings }: { kind: MarkKind; words: string; settings: Settings }) {
  const style = styleOf(settings, kind);
  return <span class={style === 'off' ? '' : `mark-${kind} style-${style}`}>{words}</span>;
}

const kindOf = (name: string): MarkKind => MARK_KINDS.find(kind => kind === name) ?? 'misc';
