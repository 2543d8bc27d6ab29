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

/** Opens a card, and checks that it is in the view and off the words. */
async function expectWellPlaced(page: Page, what: string): Promise<void> {
  const words = await page.evaluate(() => cardHarness.open('e2'));
  const { card, width, height } = await page.evaluate(() => {
    const { left, top, right, bottom } = document
      .querySelector('backstory-card')!
      .shadowRoot!.querySelector('.card')!
      .getBoundingClientRect();
    return { card: { left, top, right, bottom }, width: innerWidth, height: innerHeight };
  });
  const covers = (box: Box) =>
    card.left < box.right - 0.5 &&
    card.right > box.left + 0.5 &&
    card.top < box.bottom - 0.5 &&
    card.bottom > box.top + 0.5;
  expect(words.filter(covers), `${what}: words under the card`).toEqual([]);
  expect(card.bottom - card.top, `${what}: height`).toBeGreaterThan(60);
  for (const edge of [card.left, card.top, width - card.right, height - card.bottom])
    expect(edge, `${what}: ${JSON.stringify(card)} in ${width} × ${height}`).toBeGreaterThanOrEqual(0);
}

test('a card is in the view and covers none of its words', async ({ open }) => {
  const page = await open('/empty');
  await startOn(page, 'en');
  await expectWellPlaced(page, 'at the top');
  for (const [what, style] of [
    ['at the bottom', 'margin-top: 480px; max-width: 30em'],
    ['at the right', 'margin-left: calc(100vw - 9em); width: 8em'],
    ['vertical text', 'writing-mode: vertical-rl; height: 300px; margin-left: 200px'],
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
