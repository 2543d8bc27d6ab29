import { browser } from './browser.ts';

/** A text of the interface in the reader's language, from `_locales`. `$1` … `$9` in it stand for the substitutions. */
export function t(key: string, ...substitutions: readonly (string | number)[]): string {
  return browser.i18n.getMessage(key, substitutions.map(String)) || key;
}

/** A text with a count: the key is followed by `One` or `Other` after the plural rules of the interface's language. */
export function tCount(key: string, count: number): string {
  const rule = new Intl.PluralRules(uiLanguage()).select(count);
  return t(`${key}${rule === 'one' ? 'One' : 'Other'}`, new Intl.NumberFormat(uiLanguage()).format(count));
}

/** BCP 47 language of the interface. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
