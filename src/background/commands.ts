import { callPage } from '../messages/client.ts';
import type { Step } from '../messages/contract.ts';
import { browser } from '../platform/browser.ts';
import { changeSettings, loadSettings } from '../settings/store.ts';

const STEP_OF_COMMAND: Readonly<Record<string, Step>> = {
  'next-mark': 'next',
  'previous-mark': 'previous',
  'next-claim': 'next-claim',
};

/** Answers the keyboard commands of the manifest. */
export function listenToCommands(): void {
  browser.commands.onCommand.addListener(async (command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'toggle-marks') await toggleMarks(tab.url);
    const step = STEP_OF_COMMAND[command];
    if (step !== undefined) await callPage(tab.id, 'page.walk', { step });
  });
}

async function toggleMarks(url: string | undefined): Promise<void> {
  if (url === undefined || !URL.canParse(url)) return;
  const { hostname } = new URL(url);
  const { quietSites } = await loadSettings();
  const isQuiet = quietSites.includes(hostname);
  await changeSettings({
    quietSites: isQuiet ? quietSites.filter(site => site !== hostname) : [...quietSites, hostname],
  });
}
