import type { Settings } from '../settings/settings.ts';
import type { changeSettings } from '../settings/store.ts';

/** A setting and how it is changed. */
export interface SettingsProps {
  readonly settings: Settings;
  readonly change: typeof changeSettings;
}
