import type { Page } from '@playwright/test';
import { expect } from './fixtures.ts';

/** Texts that are painted, by the name of their highlight without our prefix; the registry is shared with the page. */
export function paintedTexts(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name]) => name.startsWith('backstory-'))
        .map(([name, ranges]) => [
          name.slice('backstory-'.length),
          [...ranges].map(range => (range as Range).toString()),
        ]),
    ),
  );
}

export interface Pulse {
  readonly text: string;
  readonly isInView: boolean;
}

/** Notes from now on what a jump on a page lets pulse, for a pulse is over in two seconds; the answer gives what was noted. */
export async function watchPulses(page: Page): Promise<() => Promise<Pulse[]>> {
  await page.evaluate(() => {
    const noted = new Map<string, Pulse>();
    setInterval(() => {
      for (const range of CSS.highlights.get('backstory-pulse') ?? []) {
        const { top } = (range as Range).getBoundingClientRect();
        noted.set(String(range), { text: String(range), isInView: top > 0 && top < innerHeight });
      }
    }, 50);
    Object.assign(globalThis, { notedPulses: noted });
  });
  return () =>
    page.evaluate(() => [...(globalThis as unknown as { notedPulses: Map<string, Pulse> }).notedPulses.values()]);
}

/** Waits until names are painted on a page, for at most `timeout` ms. */
export async function expectMarks(page: Page, timeout = 20_000): Promise<Record<string, string[]>> {
  await expect.poll(async () => Object.keys(await paintedTexts(page)).length, { timeout }).toBeGreaterThan(0);
  return paintedTexts(page);
}

/** Scrolls so that there is room below, and gives the middle of the first painted range that spells a text once the page is drawn there: a tap goes by what is drawn. */
export function placeOf(page: Page, highlight: string, text: string): Promise<{ x: number; y: number }> {
  return page.evaluate(
    async ([name, words]) => {
      const range = [...CSS.highlights.get(`backstory-${name}`)!].find(each => String(each) === words) as Range;
      scrollBy(0, range.getClientRects()[0].top - 200);
      const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));
      await nextFrame();
      await nextFrame();
      const { left, right, top, bottom } = range.getClientRects()[0];
      return { x: (left + right) / 2, y: (top + bottom) / 2 };
    },
    [highlight, text] as const,
  );
}

/** The card's root is closed to the page: what can be seen from outside is its host, and whether something of it covers a point. */
export const cardCovers = (page: Page, x: number, y: number) =>
  page.evaluate(([left, top]) => document.elementFromPoint(left, top)?.localName === 'backstory-card', [x, y] as const);
