import { parseHTML } from 'linkedom';
import { render } from 'preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Rewrite } from './Rewrite.tsx';
import type { SummarizerAvailability, SummarizerFactory } from './rewrite/summarizer.ts';

vi.mock('../platform/i18n.ts', () => ({
  t: (key: string) => key,
  tCount: (key: string, count: number) => `${key} ${count}`,
  uiLanguage: () => 'en',
}));

const SOURCE = { title: '', text: 'Halden buys Sorel.', extract: 'Halden buys Sorel.' };

function stub(availability: SummarizerAvailability, answer: string): SummarizerFactory {
  return {
    availability: async () => availability,
    create: async () => ({
      inputQuota: 100,
      measureInputUsage: async text => text.length,
      summarize: async () => answer,
      destroy: () => undefined,
    }),
  };
}

describe('Rewrite', () => {
  const { document, Event } = parseHTML('<!doctype html><main></main>');
  const main = () => document.querySelector('main') ?? document.body;
  /** Effects and promises have their turn first. */
  const shows = (text: string) => vi.waitFor(() => expect(main().textContent).toBe(text));
  const press = (label: string) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === label);
    button?.dispatchEvent(new Event('click', { bubbles: true }));
  };
  const show = (summarizer: SummarizerFactory | undefined) => {
    render(
      <Rewrite source={SOURCE} summarizer={summarizer}>
        <p>verbatim</p>
      </Rewrite>,
      main(),
    );
  };
  beforeEach(() => vi.stubGlobal('document', document));
  afterEach(() => {
    render(null, main());
    vi.unstubAllGlobals();
  });

  it('offers nothing where the browser has no model', async () => {
    const summarizer = stub('unavailable', '');
    const asked = vi.spyOn(summarizer, 'availability');
    show(summarizer);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    await shows('verbatim');
  });

  it('says where the browser has to download its model', async () => {
    show(stub('downloadable', ''));
    await shows('verbatimrewriteDownload');
  });

  it('shows what was written with its label, and is one click from the verbatim summary', async () => {
    show(stub('available', 'Halden buys Sorel.\nIkea waits.'));
    await shows('verbatimrewrite');
    press('rewrite');
    await shows('rewriteLabel rewriteDropped 1Halden buys Sorel.rewriteBack');
    press('rewriteBack');
    await shows('verbatimrewrite');
  });

  it('keeps the verbatim summary where nothing stands the check', async () => {
    show(stub('available', 'Ikea waits.'));
    await shows('verbatimrewrite');
    press('rewrite');
    await shows('verbatimrewriteUnsupported');
  });
});
