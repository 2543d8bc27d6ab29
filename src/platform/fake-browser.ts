// Stands in for the browser in unit tests: `vi.mock('../platform/browser.ts', () => import('../platform/fake-browser.ts'))`.
import { readFileSync } from 'node:fs';
import { readMessages } from './messages-file.ts';

const readLocale = (locale: string) =>
  readMessages(
    JSON.parse(readFileSync(new URL(`../../assets/_locales/${locale}/messages.json`, import.meta.url), 'utf8')),
  );
const texts = readLocale('en');
const areas = { sync: createArea(), local: createArea(), session: createArea() };

function createArea() {
  const items = new Map<string, unknown>();
  return {
    get: async (key: string | null) => Object.fromEntries([...items].filter(([name]) => key === null || name === key)),
    set: async (added: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(added)) items.set(key, value);
    },
    remove: async (key: string) => items.delete(key),
    clear: async () => items.clear(),
  };
}

/** The parts of the browser that the interface asks for, in English. */
export const browser = {
  i18n: {
    getUILanguage: () => 'en-GB',
    getMessage: (key: string, substitutions: readonly string[] = []) =>
      (texts[key] ?? '').replace(/\$([1-9])/g, (_, number: string) => substitutions[Number(number) - 1] ?? ''),
  },
  runtime: {
    getManifest: () => ({ version: '1.2.3' }),
    getURL: (path: string) => `extension://us/${path}`,
    openOptionsPage: async () => undefined,
  },
  storage: { ...areas, onChanged: { addListener: () => undefined, removeListener: () => undefined } },
};
