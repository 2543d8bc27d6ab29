// Stands in for the extension's API in a plain page: texts of any language, nothing stored.
import ar from '../../assets/_locales/ar/messages.json';
import de from '../../assets/_locales/de/messages.json';
import en from '../../assets/_locales/en/messages.json';
import es from '../../assets/_locales/es/messages.json';
import fr from '../../assets/_locales/fr/messages.json';
import ja from '../../assets/_locales/ja/messages.json';
import ptBr from '../../assets/_locales/pt_BR/messages.json';
import zhCn from '../../assets/_locales/zh_CN/messages.json';
import { readMessages } from '../../src/platform/messages-file.ts';

const LOCALES = { en, de, fr, es, 'pt-BR': ptBr, 'zh-CN': zhCn, ja, ar } as const;
export type Language = keyof typeof LOCALES;
let language: Language = 'en';

/** Sets the language that `loadTexts` will find. */
export function speak(wanted: Language): void {
  language = wanted;
}

export const browser = {
  runtime: { getManifest: () => ({ version: '1.0.0' }) },
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
