import { useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import type { Settings } from '../settings/settings.ts';
import { setLookups } from './set-lookups.ts';
import type { ChangeSettings } from './use-settings.ts';

interface LookupSwitchProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
}

/** Look-ups at Wikipedia on or off, with what is sent to whom. */
export function LookupSwitch({ settings, change }: LookupSwitchProps) {
  const [refused, setRefused] = useState(false);
  return (
    <>
      <label class="switch">
        <input
          type="checkbox"
          checked={settings.lookups}
          onChange={event => setLookups(event.currentTarget.checked, change).then(done => setRefused(!done))}
        />
        <span>{t('lookupsSwitch')}</span>
      </label>
      <p class="explain">{t('lookupsExplain')}</p>
      {refused && (
        <p role="alert" class="bad">
          {t('lookupsRefused')}
        </p>
      )}
    </>
  );
}
