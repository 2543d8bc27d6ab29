import { useEffect, useRef, useState } from 'preact/hooks';
import { callBackground } from '../messages/client.ts';
import { t, uiLanguage } from '../platform/i18n.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../settings/settings-file.ts';
import { saveFile } from '../ui/save-file.ts';
import type { SettingsProps } from './settings-props.ts';

interface DataSectionProps extends SettingsProps {
  /** Puts settings out of a file in place, and says how that went. */
  readonly load: (settings: Settings) => void;
  readonly setStatus: (text: string) => void;
}

/** What is kept on the device, how to be rid of it, and the settings as a file. */
export function DataSection({ settings, change, load, setStatus }: DataSectionProps) {
  const [bytes, setBytes] = useState<number>();
  const chooser = useRef<HTMLInputElement>(null);
  const measure = () =>
    callBackground('options.usage', {}).then(answer => setBytes(answer.ok ? answer.value : undefined));
  useEffect(() => {
    measure();
  }, []);

  const forget = async () => {
    const { ok } = await callBackground('options.forget', {});
    if (ok) setStatus(t('forgotten'));
    await measure();
  };
  const open = async (file: File | undefined) => {
    if (!file) return;
    const read = readSettingsFile(await file.text());
    if (read) load(read);
    else setStatus(t('badSettings'));
  };

  return (
    <section>
      <h2>{t('optionsData')}</h2>
      {bytes !== undefined && <p>{t('optionsUsage', formatSize(bytes))}</p>}
      <p class="actions">
        <button type="button" class="small" onClick={forget}>
          {t('forget')}
        </button>
        <button
          type="button"
          class="small"
          onClick={() => saveFile('backstory-settings.json', 'application/json', writeSettingsFile(settings))}
        >
          {t('saveSettings')}
        </button>
        <button type="button" class="small" onClick={() => chooser.current?.click()}>
          {t('loadSettings')}
        </button>
        <input
          ref={chooser}
          type="file"
          accept="application/json,.json"
          hidden
          onChange={event => open(event.currentTarget.files?.[0])}
        />
        <button type="button" class="small" onClick={() => change(DEFAULT_SETTINGS)}>
          {t('resetSettings')}
        </button>
      </p>
    </section>
  );
}

/** Bytes in the unit that suits them: "340 kB". */
function formatSize(bytes: number): string {
  const [amount, unit] = bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(uiLanguage(), {
    style: 'unit',
    unit,
    maximumFractionDigits: amount < 10 ? 1 : 0,
  }).format(amount);
}
