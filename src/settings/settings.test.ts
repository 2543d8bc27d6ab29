import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, listsHost, readSettings } from './settings.ts';

describe('readSettings', () => {
  it('gives the defaults where nothing was stored', () => {
    expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({ lookups: false, run: 'everywhere', summaryLength: 3 });
    expect(DEFAULT_SETTINGS.marks).toMatchObject({ person: true, claim: true, background: false });
  });

  it('keeps what fits and replaces only what does not', () => {
    const settings = readSettings({
      summaryLength: 4,
      lookups: true,
      marks: { person: false, place: 'yes' },
      quietSites: ['a.example'],
    });
    expect(settings.summaryLength).toBe(3);
    expect(settings.lookups).toBe(true);
    expect(settings.marks).toMatchObject({ person: false, place: true, claim: true });
    expect(settings.quietSites).toEqual(['a.example']);
  });

  it('drops what it does not know', () => {
    expect(readSettings({ old: 1 })).not.toHaveProperty('old');
  });

  it.each([null, 7, 'x', [], { marks: null }])('takes %j for no settings', stored => {
    expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
  });
});

describe('listsHost', () => {
  it.each([
    [['news.example'], 'news.example', true],
    [['news.example'], 'www.news.example', false],
    [['*.news.example'], 'www.news.example', true],
    [['*.news.example'], 'news.example', true],
    [['*.news.example'], 'badnews.example', false],
    [[], 'news.example', false],
  ])('%j lists %s: %s', (list, host, expected) => {
    expect(listsHost(list, host)).toBe(expected);
  });
});
