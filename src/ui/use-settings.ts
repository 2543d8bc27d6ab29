import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import { changeSettings, watchSettings } from '../settings/store.ts';

/**
 * The reader's settings as they are now, and how to change them; follows changes made elsewhere. A change that the browser does not store is thrown, and
 * what shows the settings is drawn anew: a switch must not stand where the reader put it.
 */
export function useSettings(stored: Settings): [Settings, typeof changeSettings] {
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
        const changed = await changeSettings(change);
        setSettings(changed);
        return changed;
      } catch (error) {
        setSettings(before => ({ ...before }));
        throw error;
      }
    },
  ];
}
