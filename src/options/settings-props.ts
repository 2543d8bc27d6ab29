import type { Settings } from '../settings/settings.ts';
import type { ChangeSettings } from '../ui/use-settings.ts';

/** A setting and how it is changed. */
export interface SettingsProps {
  readonly settings: Settings;
  readonly change: ChangeSettings;
}
