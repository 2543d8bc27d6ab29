import { useState } from 'preact/hooks';
import { browser } from '../platform/browser.ts';
import { t } from '../platform/i18n.ts';

/** What went wrong as a text that the reader may send to us, or not: it is only prepared here. It names neither the page nor anything on it. */
export function ProblemReport({ code }: { code: string }) {
  const [copied, setCopied] = useState(false);
  const text = [
    `Backstory ${browser.runtime.getManifest().version}`,
    `Error: ${code}`,
    `Browser: ${navigator.userAgent}`,
    `Language: ${navigator.language}`,
  ].join('\n');
  return (
    <details class="report">
      <summary>{t('reportProblem')}</summary>
      <p>{t('reportHint')}</p>
      <textarea readOnly rows={5} dir="ltr" aria-label={t('reportProblem')} value={text} />
      <button
        type="button"
        class="quiet"
        onClick={() => navigator.clipboard.writeText(text).then(() => setCopied(true))}
      >
        {t('copy')}
      </button>
      <span role="status">{copied && t('copied')}</span>
    </details>
  );
}
