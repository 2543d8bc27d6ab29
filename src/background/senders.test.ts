import { describe, expect, it, vi } from 'vitest';
import type { Sender } from '../messages/sender.ts';

vi.mock('../platform/browser.ts', () => ({
  browser: { runtime: { getURL: (path: string) => `chrome-extension://us/${path}` } },
}));
const { isAllowed } = await import('./senders.ts');

const popup = { id: 'us', url: 'chrome-extension://us/popup.html' };
const page = { id: 'us', url: 'https://news.test/story', frameId: 0, tab: { id: 7 } };

describe('isAllowed', () => {
  it.each([
    ['the popup, to calls of the popup', 'popup.briefing', popup, true],
    ['the popup in a tab, to calls of the popup', 'popup.annotate', { ...popup, tab: { id: 3 }, frameId: 0 }, true],
    ['a page, to calls of a page', 'page.analyse', page, true],
    ['a page, not to calls of the popup', 'popup.annotate', page, false],
    [
      'a page named like us, not to calls of the popup',
      'popup.briefing',
      { ...page, url: 'https://us/popup.html' },
      false,
    ],
    ['a frame, to nothing', 'page.analyse', { ...page, frameId: 4 }, false],
    ['a sender without a tab, not to calls of a page', 'page.load', { id: 'us', url: 'https://news.test/' }, false],
    ['the popup, not to calls of a page', 'page.analyse', popup, false],
    ['a sender without an address, to nothing', 'popup.briefing', { id: 'us' }, false],
  ])('answers %s', (_who, name, sender, expected) => {
    expect(isAllowed(name, sender as Sender)).toBe(expected);
  });
});
