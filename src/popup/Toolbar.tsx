import { useLayoutEffect, useState } from 'preact/hooks';
import type { Briefing } from '../messages/briefing.ts';
import type { Span } from '../nlp/report.ts';
import { browser } from '../platform/browser.ts';
import { t } from '../platform/i18n.ts';
import type { Settings } from '../settings/settings.ts';
import { Icon } from '../ui/Icon.tsx';
import { LookupSwitch } from '../ui/LookupSwitch.tsx';
import type { ChangeSettings } from '../ui/use-settings.ts';
import { ExportPanel } from './ExportPanel.tsx';
import { MarksPanel } from './MarksPanel.tsx';

const PANELS = ['marks', 'lookups', 'export'] as const;
type PanelName = (typeof PANELS)[number];
const LABELS = { marks: 'marks', lookups: 'lookups', export: 'export' } as const;

interface ToolbarProps {
  readonly url: string | undefined;
  readonly briefing: Briefing;
  /** The sentences shown as the summary. */
  readonly summary: readonly Span[];
  readonly settings: Settings;
  readonly change: ChangeSettings;
  /** What went wrong when settings were changed. */
  readonly problem: string | undefined;
}

/** The bar at the foot of the popup; each button but the last opens a panel above it. */
export function Toolbar({ url, briefing, summary, settings, change, problem }: ToolbarProps) {
  const [open, setOpen] = useState<PanelName>();
  // Before the next event: a key pressed as soon as the panel shows must find its listener.
  useLayoutEffect(() => {
    if (open === undefined) return;
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault(); // the browser would close the popup
      document.getElementById(`tool-${open}`)?.focus();
      setOpen(undefined);
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [open]);
  return (
    <footer>
      {problem !== undefined && (
        <p role="alert" class="panel bad">
          {problem}
        </p>
      )}
      {open !== undefined && (
        <section class="panel" id="panel" aria-labelledby={`tool-${open}`}>
          {open === 'marks' && <MarksPanel url={url} settings={settings} change={change} />}
          {open === 'lookups' && <LookupSwitch settings={settings} change={change} />}
          {open === 'export' && <ExportPanel briefing={briefing} summary={summary} />}
        </section>
      )}
      <div class="tools">
        {PANELS.map(name => (
          <button
            key={name}
            id={`tool-${name}`}
            type="button"
            aria-expanded={open === name}
            aria-controls={open === name ? 'panel' : undefined}
            onClick={() => setOpen(open === name ? undefined : name)}
          >
            <Icon name={name} />
            {t(LABELS[name])}
          </button>
        ))}
        <button type="button" onClick={() => browser.runtime.openOptionsPage()}>
          <Icon name="options" />
          {t('options')}
        </button>
      </div>
    </footer>
  );
}
