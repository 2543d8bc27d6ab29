import { useState } from 'preact/hooks';
import type { Briefing } from '../messages/briefing.ts';
import type { Span } from '../nlp/report.ts';
import { t } from '../platform/i18n.ts';
import { EXPORT_FORMATS, type ExportFormat, exportBriefing, fileNameFor } from '../ui/export/formats.ts';
import { saveFile } from '../ui/save-file.ts';

/** The briefing, copied or saved. */
export function ExportPanel({ briefing, summary }: { briefing: Briefing; summary: readonly Span[] }) {
  const [done, setDone] = useState('');
  const copy = async (format: ExportFormat) => {
    await navigator.clipboard.writeText(exportBriefing(briefing, summary, format));
    setDone(t('copied'));
  };
  const save = (format: ExportFormat) => {
    const { mime } = EXPORT_FORMATS[format];
    saveFile(fileNameFor(briefing, format), mime, exportBriefing(briefing, summary, format));
    setDone(t('saved'));
  };
  return (
    <>
      <ul class="formats">
        {(Object.keys(EXPORT_FORMATS) as ExportFormat[]).map(format => (
          <li key={format}>
            <span id={`format-${format}`}>{t(`format_${format}`)}</span>
            <button type="button" class="small" aria-describedby={`format-${format}`} onClick={() => copy(format)}>
              {t('copy')}
            </button>
            <button type="button" class="small" aria-describedby={`format-${format}`} onClick={() => save(format)}>
              {t('save')}
            </button>
          </li>
        ))}
      </ul>
      <p role="status" class="explain">
        {done}
      </p>
    </>
  );
}
