import * as v from 'valibot';
import type en from '../../assets/_locales/en/messages.json';
import { browser } from './browser.ts';
import { readMessages, type Texts } from './messages-file.ts';

/** Keys of all texts of the interface: one that is missing in `_locales/en` is an error of types. */
export type TextKey = keyof typeof en;
/** Keys of texts with a count, without the plural form at their end. */
export type CountKey = TextKey extends infer Key ? (Key extends `${infer Stem}Other` ? Stem : never) : never;

/** The texts of a language other than the browser's own, kept where every context can read them (content scripts cannot fetch them). */
const chosenSchema = v.object({ language: v.string(), version: v.string(), texts: v.record(v.string(), v.string()) });
const CHOSEN_KEY = 'interface-texts';

let chosen: { readonly language: string; readonly texts: Texts } | undefined;

/** Makes the language that the reader chose the one of this context; to be awaited before the first text is shown. */
export async function loadTexts(): Promise<void> {
  const stored = await browser.storage.local.get(CHOSEN_KEY);
  const parsed = v.safeParse(chosenSchema, stored[CHOSEN_KEY]);
  chosen = parsed.success ? parsed.output : undefined;
}

/** Tells of another choice of language, once its texts are loaded in this context. */
export function watchTexts(onChange: () => void, signal?: AbortSignal): void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && CHOSEN_KEY in changes) loadTexts().then(onChange);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}

/** Keeps the texts of a language for all contexts, `auto` for the browser's own. Only in the background: it is told of every change, once. */
export async function keepTexts(language: string): Promise<void> {
  if (language === 'auto') return browser.storage.local.remove(CHOSEN_KEY);
  const { version } = browser.runtime.getManifest();
  const stored = v.safeParse(chosenSchema, (await browser.storage.local.get(CHOSEN_KEY))[CHOSEN_KEY]);
  if (stored.success && stored.output.language === language && stored.output.version === version) return;
  const answer = await fetch(browser.runtime.getURL(`_locales/${language.replace('-', '_')}/messages.json`));
  const texts = readMessages(await answer.json());
  await browser.storage.local.set({ [CHOSEN_KEY]: { language, version, texts } });
}

/** A text of the interface in the reader's language, from `_locales`. `$1` … `$9` in it stand for the substitutions. */
export function t(key: TextKey, ...substitutions: readonly (string | number)[]): string {
  return textOf(key, substitutions) || key;
}

/** A text with a count: the key is followed by the plural form of the interface's language, or by `Other` where it has no such text. */
export function tCount(key: CountKey, count: number): string {
  const rule = new Intl.PluralRules(uiLanguage()).select(count);
  const written = [new Intl.NumberFormat(uiLanguage()).format(count)];
  const form = rule[0].toUpperCase() + rule.slice(1);
  return textOf(`${key}${form}`, written) || textOf(`${key}Other`, written) || key;
}

function textOf(key: string, substitutions: readonly (string | number)[]): string {
  const text = chosen?.texts[key];
  if (text === undefined) return browser.i18n.getMessage(key, substitutions.map(String));
  return text.replace(/\$([1-9])/g, (_, number: string) => String(substitutions[Number(number) - 1] ?? ''));
}

/** BCP 47 language of the texts that are shown; with the browser's region ("en-GB") where that is the browser's language too. */
export function uiLanguage(): string {
  if (chosen) return chosen.language;
  const language = t('languageTag');
  const own = browser.i18n.getUILanguage();
  return own.split('-')[0] === language.split('-')[0] ? own : language;
}

/** Direction of the interface's script. */
export function uiDirection(): 'ltr' | 'rtl' {
  if (chosen) return chosen.language === 'ar' ? 'rtl' : 'ltr';
  return browser.i18n.getMessage('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}
