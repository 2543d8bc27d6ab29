import { describe, expect, it } from 'vitest';
import { SETTINGS_VERSION } from './migrations.ts';
import { DEFAULT_SETTINGS, listsHost, mayRunOnHost, readSettings, styleOf } from './settings.ts';
import { readSettingsFile, writeSettingsFile } from './settings-file.ts';

describe('readSettings', () => {
  it('gives the defaults where nothing was stored', () => {
    expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(DEFAULT_SETTINGS).toMatchObject({ lookups: false, run: 'everywhere', summaryLength: 3, language: 'auto' });
    expect(DEFAULT_SETTINGS.layers).toEqual({ names: true, claims: true, background: false });
  });

  it('keeps what fits and replaces only what does not', () => {
    const settings = readSettings({
      version: SETTINGS_VERSION,
      summaryLength: 4,
      lookups: true,
      layers: { names: false, claims: 'yes' },
      types: { person: 'thin', place: 'blinking' },
      quietSites: ['a.example'],
      language: 'tlh',
    });
    expect(settings.summaryLength).toBe(3);
    expect(settings.lookups).toBe(true);
    expect(settings.layers).toEqual({ names: false, claims: true, background: false });
    expect(settings.types).toMatchObject({ person: 'thin', place: 'line' });
    expect(settings.quietSites).toEqual(['a.example']);
    expect(settings.language).toBe('auto');
  });

  it('drops what it does not know', () => {
    expect(readSettings({ old: 1 })).not.toHaveProperty('old');
  });

  it.each([null, 7, 'x', [], { layers: null }, { marks: null }, { version: -3 }])(
    'takes %j for no settings',
    stored => {
      expect(readSettings(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );
});

describe('migrations', () => {
  it('carry the switches of version 1 over to layers and types', () => {
    const settings = readSettings({
      marks: { person: true, organization: false, place: true, misc: false, claim: false, background: true },
      quietSites: ['a.example'],
      lookups: true,
    });
    expect(settings.layers).toEqual({ names: true, claims: false, background: true });
    expect(settings.types).toEqual({ person: 'line', organization: 'off', place: 'line', misc: 'off' });
    expect(settings).toMatchObject({ version: SETTINGS_VERSION, quietSites: ['a.example'], lookups: true });
    expect(settings).not.toHaveProperty('marks');
  });

  it('leave the newest version, and newer ones, as they are', () => {
    const stored = { ...DEFAULT_SETTINGS, run: 'click' as const };
    expect(readSettings(stored)).toEqual(stored);
    expect(readSettings({ ...stored, version: 99, marks: { person: false } })).toEqual(stored);
  });
});

describe('the settings file', () => {
  it('gives back what was written', () => {
    const settings = readSettings({ ...DEFAULT_SETTINGS, run: 'chosen', chosenSites: ['*.news.example'] });
    expect(readSettingsFile(writeSettingsFile(settings))).toEqual(settings);
  });

  it('reads one of version 1', () => {
    const old = JSON.stringify({ format: 'backstory-settings', settings: { marks: { claim: false } } });
    expect(readSettingsFile(old)?.layers.claims).toBe(false);
  });

  it.each(['', 'no JSON', '{}', '[]', '{"format":"backstory-settings"}', '{"format":"other","settings":{}}'])(
    'refuses %j',
    text => expect(readSettingsFile(text)).toBeUndefined(),
  );

  it('refuses one that is far too long', () => {
    expect(readSettingsFile(`${' '.repeat(1_000_001)}{}`)).toBeUndefined();
  });
});

describe('styleOf', () => {
  it('follows the layer first, then the type', () => {
    const settings = readSettings({ version: 2, types: { place: 'tint' }, layers: { claims: false } });
    expect(styleOf(settings, 'place')).toBe('tint');
    expect(styleOf(settings, 'claim')).toBe('off');
    expect(styleOf({ ...settings, layers: { ...settings.layers, names: false } }, 'place')).toBe('off');
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

describe('mayRunOnHost', () => {
  it.each([
    ['everywhere', 'a.example', true],
    ['everywhere', 'blocked.example', false],
    ['chosen', 'chosen.example', true],
    ['chosen', 'a.example', false],
    ['click', 'chosen.example', false],
  ] as const)('%s on %s: %s', (run, host, expected) => {
    const settings = {
      ...DEFAULT_SETTINGS,
      run,
      chosenSites: ['chosen.example'],
      blockedSites: ['blocked.example'],
    };
    expect(mayRunOnHost(settings, host)).toBe(expected);
  });
});
