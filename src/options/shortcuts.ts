import { browser } from '../platform/browser.ts';
import type { TextKey } from '../platform/i18n.ts';

/** A command and its key, empty where it has none. */
export interface Shortcut {
  readonly label: TextKey;
  readonly key: string;
}

const LABELS: Readonly<Record<string, TextKey>> = {
  _execute_action: 'keyPopup',
  'toggle-marks': 'commandToggleMarks',
  'next-mark': 'commandNextMark',
  'previous-mark': 'commandPreviousMark',
  'next-claim': 'commandNextClaim',
};

/** The commands of the manifest with the keys that the reader's browser gave them; none where there are no keys (Firefox for Android). */
export async function findShortcuts(): Promise<Shortcut[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return commands.flatMap(({ name, shortcut }) => {
    const label = LABELS[name ?? ''];
    return label === undefined ? [] : [{ label, key: shortcut ?? '' }];
  });
}
