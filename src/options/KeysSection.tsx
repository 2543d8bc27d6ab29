import { t } from '../platform/i18n.ts';
import type { Shortcut } from './shortcuts.ts';

/** The keys that there are; the browser has its own place to change them. */
export function KeysSection({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  if (shortcuts.length === 0) return null;
  return (
    <section>
      <h2>{t('optionsKeys')}</h2>
      <dl class="keys">
        {shortcuts.map(({ label, key }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>{key === '' ? t('keyNone') : <kbd dir="ltr">{key}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="hint">{t('optionsKeysHint')}</p>
    </section>
  );
}
