import { browser, type Runtime } from '../platform/browser.ts';

/** Who sent a message, as the browser says it. */
export type Sender = Runtime.MessageSender;

/** Whether one of the extension's own pages, or its background, sent a message; its content scripts have the page's address. */
export const isOwnPage = (sender: Sender): boolean => sender.url?.startsWith(browser.runtime.getURL('')) === true;
