import * as v from 'valibot';
import { readSettings, type Settings } from './settings.ts';

const FORMAT = 'backstory-settings';
/** Longest file that is read, in UTF-16 units: many thousand sites. */
const MAX_FILE = 1_000_000;

const file = v.object({ format: v.literal(FORMAT), settings: v.record(v.string(), v.unknown()) });

/** Settings as the text of a file that `readSettingsFile` takes. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, settings }, null, 2)}\n`;
}

/** Settings out of a file, of any version; what does not fit falls back to its default. Undefined where it is no such file. */
export function readSettingsFile(text: string): Settings | undefined {
  if (text.length > MAX_FILE) return undefined;
  try {
    const parsed = v.safeParse(file, JSON.parse(text));
    return parsed.success ? readSettings(parsed.output.settings) : undefined;
  } catch {
    return undefined;
  }
}
