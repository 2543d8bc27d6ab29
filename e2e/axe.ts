import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './fixtures.ts';

/** Checks a page, or the part of it that a selector names, against all rules of axe (WCAG 2.2 A and AA, best practices), in the light and the dark theme. */
export async function expectAccessible(page: Page, selector = ':root'): Promise<void> {
  await page.evaluate(axe.source);
  for (const theme of ['light', 'dark'] as const) {
    const violations = await page.evaluate(
      async ([part, scheme]) => {
        // Of the page, and of a card, which has its own: light-dark() follows it.
        for (const element of [document.documentElement, ...cards()]) element.style.colorScheme = scheme;
        const context = part === ':root' ? document : part;
        const results = await (globalThis as unknown as { axe: typeof axe }).axe.run(context, {
          resultTypes: ['violations'],
        });
        for (const element of [document.documentElement, ...cards()]) element.style.colorScheme = '';
        return results.violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
        );

        function cards(): HTMLElement[] {
          const root = document.querySelector('backstory-card')?.shadowRoot;
          return root ? [...root.querySelectorAll<HTMLElement>('.card')] : [];
        }
      },
      [selector, theme] as const,
    );
    expect(violations, theme).toEqual([]);
  }
}
