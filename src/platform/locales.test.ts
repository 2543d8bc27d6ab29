import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { INTERFACE_LANGUAGES } from '../settings/settings.ts';
import { readMessages } from './messages-file.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const LOCALES = readdirSync(join(ROOT, 'assets/_locales'));
const read = (locale: string) =>
  readMessages(JSON.parse(readFileSync(join(ROOT, 'assets/_locales', locale, 'messages.json'), 'utf8')));
const english = read('en');
const keys = Object.keys(english);

/** Stems of texts with a count: each language has the plural forms of its own rules. */
const stems = keys.filter(key => key.endsWith('Other')).map(key => key.slice(0, -'Other'.length));
const FORM = /(?:Zero|One|Two|Few|Many|Other)$/;
const isPlural = (key: string) => FORM.test(key) && stems.includes(key.replace(FORM, ''));

const sources = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(file => /\.tsx?$/.test(file) && !/\.test\.tsx?$|fake-browser|sample-briefing/.test(file))
  .map(file => ({ file, code: readFileSync(join(ROOT, 'src', file), 'utf8') }));
const allCode = sources.map(({ code }) => code).join('\n') + readFileSync(join(ROOT, 'manifest.json'), 'utf8');

const placeholders = (text: string) => [...new Set(text.match(/\$\d/g) ?? [])].sort();

describe('every language', () => {
  it('is offered in the options, and each that is offered is there', () => {
    const offered = INTERFACE_LANGUAGES.filter(language => language !== 'auto').map(tag => tag.replace('-', '_'));
    expect([...LOCALES].sort()).toEqual([...offered].sort());
  });

  it.each(LOCALES)('%s has every text, and none that English has not', locale => {
    const texts = read(locale);
    const own = Object.keys(texts);
    expect(keys.filter(key => !isPlural(key) && !own.includes(key))).toEqual([]);
    expect(own.filter(key => !keys.includes(key) && !isPlural(key))).toEqual([]);
    // Counts are of things in an article: forms for millions are not asked for. Firefox tells of every other that is missing as an error.
    const rules = new Intl.PluralRules(locale.replace('_', '-'));
    const forms = new Set(Array.from({ length: 200 }, (_, i) => rules.select(i + 1)));
    for (const stem of stems)
      for (const form of forms) expect(own).toContain(`${stem}${form[0].toUpperCase()}${form.slice(1)}`);
  });

  it.each(LOCALES)('%s fills in what English does', locale => {
    for (const [key, text] of Object.entries(read(locale))) {
      expect(text.trim(), key).toBe(text);
      expect(text, key).not.toBe('');
      // A form for one or two may say the number in words.
      if (!isPlural(key)) expect(placeholders(text), key).toEqual(placeholders(english[key]));
    }
  });

  it.each(LOCALES)('%s keeps to the length that stores allow the description', locale => {
    expect(read(locale).extensionDescription.length).toBeLessThanOrEqual(132);
  });
});

describe('every text', () => {
  it('is used', () => {
    // Keys are written out, begin a template (`type_${…}`), or are the stem of a count.
    const templates = [...allCode.matchAll(/`([a-z]\w*_)\$\{/g)].map(([, prefix]) => prefix);
    const isUsed = (key: string) =>
      new RegExp(`['"_]${key}(?:['"]|__)`).test(allCode) || templates.some(prefix => key.startsWith(prefix));
    const stem = (key: string) => (isPlural(key) ? key.replace(FORM, '') : key);
    expect(keys.filter(key => !isUsed(stem(key)) && !isUsed(key))).toEqual([]);
  });

  it('comes from _locales: no component has words of its own', () => {
    const WORDS = /\p{L}{2,}/u;
    const hardWired = sources
      .filter(({ file }) => file.endsWith('.tsx'))
      .flatMap(({ file, code }) => {
        const markup = code.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
        // Text right before a closing tag.
        const between = [...markup.matchAll(/>([^<>{}=;()]+)<\//g)];
        const attributes = [...markup.matchAll(/\b(?:aria-label|title|placeholder|alt|label)="([^"]*)"/g)];
        return [...between, ...attributes]
          .map(([, text]) => text.trim())
          .filter(text => WORDS.test(text))
          .map(text => `${file}: ${text}`);
      });
    expect(hardWired).toEqual([]);
  });
});
