import type { Page } from '@playwright/test';
import { expectAccessible } from '../axe.ts';
import { bundleForPage } from '../bundle.ts';
import { expect, test } from '../fixtures.ts';
import type {} from '../in-page/card.ts';

// The card's own look and behaviour, in a plain page: the extension's root is closed. That it opens there is checked in card.spec.ts.

const script = bundleForPage('card.ts');

/** The sample article on a page of its own, which asks the extension to stay out. @param style the article's */
async function startOn(page: Page, language: 'en' | 'de' | 'ar', style = 'max-width: 30em'): Promise<void> {
  await page.evaluate(given => {
    document.head.innerHTML = '<meta name="backstory" content="off">';
    document.title = 'Sample';
    document.documentElement.lang = 'en';
    document.body.innerHTML = `<main><h1>Line to Oslo</h1><article style="${given}"></article></main>`;
  }, style);
  await page.evaluate(await script);
  await page.evaluate(wanted => cardHarness.start(wanted), language);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where the card is, in viewport coordinates, and what the reader sees of the page: less of it where two fingers have zoomed in. */
const cardAndView = (page: Page) =>
  page.evaluate(() => {
    const { left, top, right, bottom } = document
      .querySelector('backstory-card')!
      .shadowRoot!.querySelector('.card')!
      .getBoundingClientRect();
    const { offsetLeft, offsetTop, width, height } = visualViewport!;
    return {
      card: { left, top, right, bottom },
      view: { left: offsetLeft, top: offsetTop, right: offsetLeft + width, bottom: offsetTop + height },
    };
  });

/** Opens a card, and checks that it is in the view and off the words. */
async function expectWellPlaced(page: Page, what: string): Promise<void> {
  const words = await page.evaluate(() => cardHarness.open('e2'));
  const { card, view } = await cardAndView(page);
  const covers = (box: Box) =>
    card.left < box.right - 0.5 &&
    card.right > box.left + 0.5 &&
    card.top < box.bottom - 0.5 &&
    card.bottom > box.top + 0.5;
  expect(words.filter(covers), `${what}: words under the card`).toEqual([]);
  expect(card.bottom - card.top, `${what}: height`).toBeGreaterThan(60);
  for (const edge of [card.left - view.left, card.top - view.top, view.right - card.right, view.bottom - card.bottom])
    expect(edge, `${what}: ${JSON.stringify(card)} in ${JSON.stringify(view)}`).toBeGreaterThanOrEqual(0);
}

test('a card is in the view and covers none of its words', async ({ open }) => {
  const page = await open('/empty');
  await startOn(page, 'en');
  await expectWellPlaced(page, 'at the top');
  for (const [what, style] of [
    ['at the bottom', 'margin-top: 480px; max-width: 30em'],
    ['at the right', 'margin-left: calc(100vw - 9em); width: 8em'],
    ['vertical text', 'writing-mode: vertical-rl; height: 300px; margin-left: 200px'],
    ['vertical text from left to right', 'writing-mode: vertical-lr; height: 300px; margin-left: 600px'],
    ['a page from right to left', 'direction: rtl; max-width: 30em; margin-inline-start: auto'],
    ['a zoomed page', 'zoom: 1.6'],
  ] as const) {
    await startOn(page, 'en', style);
    await expectWellPlaced(page, what);
  }
  await startOn(page, 'en');
  await page.evaluate(() => document.documentElement.style.setProperty('zoom', '1.5'));
  await expectWellPlaced(page, 'a page zoomed at its root');
  await page.evaluate(() => document.documentElement.style.removeProperty('zoom'));
  await page.setViewportSize({ width: 320, height: 568 });
  for (const language of ['de', 'ar'] as const) {
    await startOn(page, language);
    await expectWellPlaced(page, `${language}, 320 pixels`);
    const wide = await page.evaluate(() =>
      [...document.querySelector('backstory-card')!.shadowRoot!.querySelectorAll('.card, .card *')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 0 && scrollWidth > clientWidth + 1)
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    );
    expect(wide, `${language}: text cut off`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
});

test('a card follows its words when the page scrolls, and goes when they are gone', async ({ open }) => {
  const page = await open('/empty');
  await startOn(page, 'en', 'max-width: 30em; margin-block: 300px 2000px');
  await expectWellPlaced(page, 'before');
  const { card: before } = await cardAndView(page);
  await page.evaluate(() => scrollBy({ top: 90, behavior: 'instant' }));
  await expect.poll(async () => (await cardAndView(page)).card.top).toBeCloseTo(before.top - 90, 0);
  await page.evaluate(() => scrollBy({ top: 1500, behavior: 'instant' }));
  await expect(page.locator('backstory-card .card')).toHaveCount(0);

  // A pinned one stays where it was.
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await page.evaluate(() => cardHarness.open('e2'));
  await page.locator('backstory-card').getByRole('button', { name: 'Keep this card open' }).click();
  await page.evaluate(() => scrollBy({ top: 1500, behavior: 'instant' }));
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(1000);
  await expect(page.locator('backstory-card .card')).toBeVisible();
});

test('a card shows over an element in full screen, and on the page after it', async ({ open }) => {
  const page = await open('/empty');
  await startOn(page, 'en');
  await page.evaluate(() => cardHarness.open('e2'));
  await page.evaluate(() => {
    const main = document.querySelector('main')!;
    main.style.background = 'white';
    const button = document.createElement('button');
    button.textContent = 'Full screen';
    button.addEventListener('click', () => main.requestFullscreen());
    main.append(button);
  });
  const isSeen = () =>
    page.evaluate(() => {
      const host = document.querySelector('backstory-card')!;
      const { left, right, top, bottom } = host.shadowRoot!.querySelector('.card')!.getBoundingClientRect();
      return document.elementFromPoint((left + right) / 2, (top + bottom) / 2) === host;
    });
  const isFull = () => page.evaluate(() => document.fullscreenElement?.localName ?? 'none');
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(isFull).toBe('main');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('backstory-card')?.parentElement?.localName))
    .toBe('main');
  await expectWellPlaced(page, 'in full screen');
  expect(await isSeen()).toBe(true);
  await page.evaluate(() => document.exitFullscreen());
  await expect.poll(isFull).toBe('none');
  await expect
    .poll(() => page.evaluate(() => document.querySelector('backstory-card')?.parentElement?.localName))
    .toBe('html');
  await expectWellPlaced(page, 'after full screen');
  expect(await isSeen()).toBe(true);
});

test('a card stays in what is seen of a page that two fingers have zoomed', async ({ open, browserName }) => {
  test.skip(browserName === 'firefox', 'no tool pinches Firefox');
  const page = await open('/empty');
  await startOn(page, 'en', 'margin: 200px 0 900px 300px; max-width: 30em');
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
  await expect.poll(() => page.evaluate(() => visualViewport!.scale)).toBe(2);
  await page.mouse.move(300, 300);
  await page.mouse.wheel(500, 200);
  await expect.poll(() => page.evaluate(() => visualViewport!.offsetLeft)).toBeGreaterThan(100);
  await expectWellPlaced(page, 'zoomed in');
  await protocol.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 });
});

test('a card is accessible in light and dark', async ({ open }) => {
  const page = await open('/empty');
  for (const language of ['en', 'ar'] as const) {
    await startOn(page, language);
    for (const entity of ['e1', 'e2']) {
      await page.evaluate(id => cardHarness.open(id), entity);
      await expectAccessible(page, 'backstory-card');
    }
  }
});

test('by key a card takes the focus, is walked through, and gives the focus back; the page loses nothing', async ({
  open,
}) => {
  const page = await open('/empty');
  await startOn(page, 'en');
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.setAttribute('aria-label', 'Search');
    document.querySelector('main')!.append(input);
    input.focus();
    document.addEventListener('keydown', ({ key, defaultPrevented }) => {
      document.body.dataset.keys = `${document.body.dataset.keys ?? ''} ${key}${defaultPrevented ? '!' : ''}`;
    });
  });
  const focused = () =>
    page.evaluate(() => {
      const inside = document.activeElement?.shadowRoot?.activeElement;
      return inside?.getAttribute('aria-label') ?? inside?.textContent ?? document.activeElement?.localName;
    });
  await page.evaluate(() => cardHarness.open('e1'));
  expect(await focused()).toBe('Backstory: Ada Bell');
  const reached: (string | undefined)[] = [];
  for (let i = 0; i < 6; i++) {
    await page.keyboard.press('Tab');
    reached.push(await focused());
  }
  expect(reached).toEqual([
    'Keep this card open',
    'Close',
    'the line to Oslo would open in May',
    '“We are *nearly* there,”',
    'Previous mention',
    'Next mention',
  ]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(page.locator('backstory-card .card')).toHaveCount(0);
  expect(await focused()).toBe('input');
  expect(await page.evaluate(() => document.body.dataset.keys)).toBe(' Tab Tab Tab Tab Tab Tab Enter Escape');
});

test('a card that opens without the focus is announced once, politely', async ({ open }) => {
  const page = await open('/empty');
  await startOn(page, 'en');
  const [box] = await page.evaluate(() => cardHarness.open('e1'));
  await page.keyboard.press('Escape');
  await page.mouse.move(600, 500);
  await page.mouse.move((box.left + box.right) / 2, (box.top + box.bottom) / 2, { steps: 3 });
  const status = page.locator('backstory-card [role="status"]');
  await expect(status).toHaveText('Ada Bell. the head of Nordic Rail');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('body');
  await page.keyboard.press('Escape');
  await expect(status).toHaveText('');
});
