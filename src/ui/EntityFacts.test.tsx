import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Card, Fact } from '../knowledge/card.ts';
import type { Article, Entity, Quote } from '../nlp/report.ts';
import { EntityFacts } from './EntityFacts.tsx';

vi.mock('../platform/i18n.ts', () => ({
  t: (key: string, ...values: string[]) => [key, ...values].join(' '),
  tCount: (key: string, count: number) => `${key} ${count}`,
  uiLanguage: () => 'en',
}));

const TEXT = 'Ada Bell, the head of Nordic Rail, said one. “Two.” “Three.” “Four.” “Five.”';
const ENTITY: Entity = { id: 'e1', name: 'Ada Bell', type: 'person', mentions: [], salience: 1 };
const RECORDS = { kind: 'pack', name: 'Register' } as const;
const OFFICE: Fact = { property: 'position', value: 'head of Nordic Rail', from: '2017', source: RECORDS };

const cardOf = (...facts: Fact[]): Card => ({
  entityId: 'e1',
  name: 'Ada Bell',
  type: 'person',
  facts,
  later: [],
  asOf: '2024-03-06',
});
const quoteOf = (words: string): Quote => ({
  start: TEXT.indexOf(words),
  end: TEXT.indexOf(words) + words.length,
  kind: 'direct',
  cue: null,
  speaker: { start: 0, end: 8, text: 'Ada Bell', entity: 'Ada Bell', entityId: 'e1', confidence: 1 },
});

describe('EntityFacts', () => {
  const { document, Event } = parseHTML('<!doctype html><main></main>');
  const main = () => document.querySelector('main') ?? document.body;
  const textsOf = (selector: string) => [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);
  const show = (card: Card | undefined, date: string | undefined, quotes: readonly Quote[] = []) => {
    const article: Article = { text: TEXT, ...(date !== undefined && { date }) };
    const ignore = () => undefined;
    render(
      <EntityFacts
        heading="h3"
        entity={ENTITY}
        card={card}
        quotes={quotes}
        article={article}
        onJump={ignore}
        onReject={ignore}
        onRestore={ignore}
      />,
      main(),
    );
  };

  beforeEach(() => {
    vi.stubGlobal('document', document);
  });
  afterEach(() => {
    render(null, main());
    vi.unstubAllGlobals();
  });

  it('says that facts are today’s where the article has no date', () => {
    show(cardOf(OFFICE), undefined);
    expect(main().textContent).toContain('undatedFacts');
    show(cardOf(OFFICE), '2024-03-06');
    expect(main().textContent).not.toContain('undatedFacts');
  });

  it('does not say so of what the article itself tells', () => {
    const role = { start: 10, end: 33, text: 'the head of Nordic Rail' };
    const fact: Fact = { property: 'role', value: 'rail chief', source: { kind: 'article', name: '', excerpt: role } };
    show(cardOf(fact), undefined);
    expect(main().textContent).not.toContain('undatedFacts');
  });

  it('puts an event under its date, other facts under their name, which is said once for several', () => {
    const arrest: Fact = { property: 'event', value: 'arrested in Oslo', from: '2018-12-01', source: RECORDS };
    show(cardOf(OFFICE, { ...OFFICE, value: 'head of Fjord Rail', from: '2011', to: '2016' }, arrest), '2024-03-06');
    expect(textsOf('dt')).toEqual(['property_position', 'property_position', 'Dec 1, 2018']);
    expect(textsOf('dt .visually-hidden')).toEqual(['property_position']);
    expect(textsOf('dd')).toEqual([
      'head of Nordic Rail sinceDate 2017',
      'head of Fjord Rail 2011 – 2016',
      'arrested in Oslo',
    ]);
  });

  it('says of what somebody said that it is reported, or that the speaker is not certain', () => {
    const unsure = { ...quoteOf('“Two.”').speaker!, confidence: 0.5 };
    show(undefined, '2024-03-06', [
      { ...quoteOf('one'), kind: 'indirect' },
      { ...quoteOf('“Two.”'), speaker: unsure },
      quoteOf('“Three.”'),
    ]);
    expect(textsOf('.said li')).toEqual(['onereported', '“Two.”probably', '“Three.”']);
  });

  it('lists what somebody said in order of the text, the first few until more are asked for', async () => {
    const said = ['“Four.”', 'one', '“Two.”', '“Five.”', '“Three.”'];
    show(undefined, '2024-03-06', [
      ...said.map(quoteOf),
      { ...quoteOf('head'), speaker: { ...quoteOf('head').speaker!, entityId: 'e2' } },
    ]);
    expect(textsOf('.said li')).toEqual(['one', '“Two.”', '“Three.”']);
    document.querySelector('.quiet')?.dispatchEvent(new Event('click', { bubbles: true }));
    await vi.waitFor(() => expect(textsOf('.said li')).toEqual(['one', '“Two.”', '“Three.”', '“Four.”', '“Five.”']));
  });
});
