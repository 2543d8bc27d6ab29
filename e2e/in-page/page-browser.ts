// Stands in for the extension's API in a plain page: texts of any language, nothing stored.
import ar from '../../assets/_locales/ar/messages.json';
import de from '../../assets/_locales/de/messages.json';
import en from '../../assets/_locales/en/messages.json';
import { readMessages } from '../../src/platform/messages-file.ts';

const LOCALES = { ar, de, en } as const;
let language: keyof typeof LOCALES = 'en';

/** Sets the language that `loadTexts` will find. */
export function speak(wanted: keyof typeof LOCALES): void {
  language = wanted;
}

export const browser = {
  i18n: { getUILanguage: () => 'en', getMessage: (key: string) => key },
  storage: {
    onChanged: { addListener: () => undefined, removeListener: () => undefined },
    local: {
      get: async () => ({
        'interface-texts': { language, version: '1', texts: readMessages(LOCALES[language]) },
      }),
    },
  },
};
