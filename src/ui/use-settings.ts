import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../settings/settings.ts';
import { changeSettings, watchSettings } from '../settings/store.ts';

/** The reader's settings as they are now, and how to change them; follows changes made elsewhere. */
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
      const changed = await changeSettings(change);
      setSettings(changed);
      return changed;
    },
  ];
}
