import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { wikiEntrySchema } from '../knowledge/wikimedia/entry.ts';
import { readItems, readLabels } from '../knowledge/wikimedia/items.ts';
import { readPages, WikimediaError } from '../knowledge/wikimedia/pages.ts';
import { anything, mutant } from '../messages/mutants.ts';
import { DEFAULT_SETTINGS, LAYERS, NAME_STYLES, readSettings, type Settings } from '../settings/settings.ts';
import { readSettingsFile, writeSettingsFile } from '../settings/settings-file.ts';
import { SAMPLE_BRIEFING } from '../ui/sample-briefing.ts';
import { createBriefingStore } from './briefings.ts';
import { createRejections } from './rejections.ts';

const RUNS = 10_000;
const SEED = 20190116;
const parameters = { numRuns: RUNS, seed: SEED };

/** Something stored or fetched that was good once, or never. */
const broken = (good: unknown) => fc.oneof({ weight: 3, arbitrary: mutant(good) }, anything);

const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isText = (value: unknown) => typeof value === 'string';

/** Runs a reader of answers; errors it may throw are answers, too. */
function read<T>(reader: () => T): T | undefined {
  try {
    return reader();
  } catch (error) {
    expect(error instanceof v.ValiError || error instanceof WikimediaError).toBe(true);
    return undefined;
  }
}

describe(`of ${RUNS} broken records`, () => {
  it('a briefing is read only where it fits', async () => {
    const check = async (stored: unknown) => {
      const area = { get: async () => ({ 'briefing:a1': stored }), set: async () => {}, remove: async () => {} };
      const briefing = await createBriefingStore(area).get('a1');
      if (briefing === null) return;
      const { article, report, cards, events } = briefing;
      expect([article.text, ...report.entities.map(({ name }) => name)].every(isText)).toBe(true);
      const spans = [...report.sentences, ...report.quotes, ...report.summary, ...report.background];
      for (const { start, end } of [...spans, ...report.entities.flatMap(({ mentions }) => mentions)])
        expect(isCount(start) && isCount(end)).toBe(true);
      for (const { when } of report.background)
        if (when?.from !== undefined) expect(Date.parse(when.from)).not.toBeNaN();
      for (const { entityId, facts, later } of cards)
        expect(
          [entityId, ...[...facts, ...later].flatMap(({ value, source }) => [value, source.name])].every(isText),
        ).toBe(true);
      expect(events.every(({ fact }) => isText(fact.value))).toBe(true);
    };
    await fc.assert(fc.asyncProperty(broken(SAMPLE_BRIEFING), check), parameters);
  });

  const fits = ({ layers, types, quietSites, blockedSites, chosenSites, summaryLength, lookups }: Settings) =>
    LAYERS.every(layer => typeof layers[layer] === 'boolean') &&
    Object.values(types).every(style => NAME_STYLES.includes(style)) &&
    [...quietSites, ...blockedSites, ...chosenSites].every(isText) &&
    [1, 3, 5].includes(summaryLength) &&
    typeof lookups === 'boolean';

  it('settings fall back to their defaults one by one', () => {
    fc.assert(
      fc.property(broken(DEFAULT_SETTINGS), stored => {
        const settings = readSettings(stored);
        expect(Object.keys(settings)).toEqual(Object.keys(DEFAULT_SETTINGS));
        expect(fits(settings)).toBe(true);
      }),
      parameters,
    );
  });

  it('a file of settings is read only where it is one', () => {
    const file = JSON.parse(writeSettingsFile(DEFAULT_SETTINGS));
    const text = fc.oneof(fc.string(), fc.json(), mutant(file).map(toJson));
    fc.assert(
      fc.property(text, content => {
        const settings = readSettingsFile(content);
        expect(settings === undefined || fits(settings)).toBe(true);
      }),
      parameters,
    );
  });

  it('links taken back are read only where they fit', async () => {
    const list = [{ article: 'a1', name: 'Oslo', title: 'Oslo' }];
    const check = async (stored: unknown) => {
      const rejections = createRejections({ get: async () => ({ rejections: stored }), set: async () => {} });
      const isRejected = await rejections.of({ text: 'Oslo' });
      expect(isRejected({ name: 'Oslo' }, 'Oslo')).toBe(false);
    };
    await fc.assert(fc.asyncProperty(broken(list), check), parameters);
  });

  it('an answer that was kept is read only where it fits', () => {
    const entry = {
      kind: 'page',
      title: 'Oslo',
      url: 'https://en.wikipedia.org/wiki/Oslo',
      extract: 'Oslo is a city.',
      facts: [{ property: 'country', value: 'Norway', from: '1905' }],
      asOf: '2025-06-01',
    };
    fc.assert(
      fc.property(broken(entry), kept => {
        const { success, output } = v.safeParse(wikiEntrySchema, kept);
        if (!success || output.kind !== 'page') return;
        const { title, url, extract, facts } = output;
        expect([title, url, extract, ...facts.flatMap(({ property, value }) => [property, value])].every(isText)).toBe(
          true,
        );
      }),
      parameters,
    );
  });

  it('answers of Wikipedia and Wikidata are read only where they fit', () => {
    const pages = {
      query: {
        redirects: [{ from: 'Christiania', to: 'Oslo' }],
        pages: [
          {
            title: 'Oslo',
            extract: 'Oslo is a city.',
            canonicalurl: 'https://en.wikipedia.org/wiki/Oslo',
            pageprops: { wikibase_item: 'Q1' },
          },
        ],
      },
    };
    const snak = (value: unknown) => ({ mainsnak: { datavalue: { value } }, rank: 'normal' });
    const items = {
      entities: {
        Q1: { claims: { P31: [snak({ id: 'Q5' })], P571: [snak({ time: '+1905-06-07T00:00:00Z', precision: 11 })] } },
      },
    };
    const labels = { entities: { Q1: { labels: { en: { value: 'Oslo' } } } } };
    fc.assert(
      fc.property(broken(pages), broken(items), broken(labels), (pagesBody, itemsBody, labelsBody) => {
        for (const page of read(() => readPages(pagesBody, ['Christiania']))?.values() ?? [])
          expect(page === null || [page.title, page.url, page.extract].every(isText)).toBe(true);
        for (const { facts } of read(() => readItems(itemsBody))?.values() ?? [])
          for (const { from } of facts) if (from !== undefined) expect(Date.parse(from)).not.toBeNaN();
        expect([...(read(() => readLabels(labelsBody, 'en'))?.values() ?? [])].every(isText)).toBe(true);
      }),
      parameters,
    );
  });
});

/** As JSON, where a value can be written so. */
function toJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}
