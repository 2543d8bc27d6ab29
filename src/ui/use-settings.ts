import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import { changeSettings, type SettingsChange, watchSettings } from '../settings/store.ts';

/** Changes settings; what goes wrong is told where they are shown. */
export type ChangeSettings = (change: SettingsChange) => Promise<void>;

/**
 * The reader's settings as they are now, and how to change them, which tells whether the browser stored the change; follows changes made elsewhere. What shows
 * the settings is drawn anew either way: a switch must not stand where the reader put it in vain.
 */
export function useSettings(stored: Settings): [Settings, (change: SettingsChange) => Promise<boolean>] {
  const [settings, setSettings] = useState(stored);
  useEffect(() => {
    const life = new AbortController();
    watchSettings(setSettings, life.signal);
    return () => life.abort();
  }, []);
  return [
    settings,
    async change => {
      try {
        setSettings(await changeSettings(change));
        return true;
      } catch {
        setSettings(before => ({ ...before }));
        return false;
      }
    },
  ];
}
