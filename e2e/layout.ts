import type { Page } from '@playwright/test';

/** What is wider than its place, or hangs out of the window, each by its first letters. */
export function findCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('body *')]
      .filter(element => element.checkVisibility() && !element.closest('.visually-hidden, svg, select, textarea'))
      .filter(element => {
        const { left, right } = element.getBoundingClientRect();
        return (
          (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) ||
          left < -1 ||
          right > document.documentElement.clientWidth + 1
        );
      })
      .map(({ localName, className, textContent }) => `${localName}.${className}: ${textContent?.slice(0, 40)}`),
  );
}

/** Least size of what a finger touches, in CSS pixels (WCAG 2.2, 2.5.5); half a pixel is rounding. */
const TOUCH = 43.5;

/** What can be pressed and is smaller than a finger needs, each with its size; a control in a label is as large as the label. */
export function findTooSmall(page: Page): Promise<string[]> {
  return page.evaluate(least => {
    const roots = [document, document.querySelector('backstory-card')?.shadowRoot].filter(root => root != null);
    return roots
      .flatMap(root => [...root.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary')])
      .filter(element => element.checkVisibility())
      .map(element => element.closest('label') ?? element)
      .flatMap(element => {
        const { width, height } = element.getBoundingClientRect();
        if (width >= least && height >= least) return [];
        return [
          `${element.localName}.${element.className} ${element.textContent?.trim().slice(0, 30)}: ${width} × ${height}`,
        ];
      });
  }, TOUCH);
}
