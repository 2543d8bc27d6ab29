import { isOwnPage, type Sender } from '../messages/sender.ts';

/**
 * Who may call what: calls named `page.…` and `card.…` come from the top frame of a tab, calls named `popup.…` from the extension's own pages. A content script
 * shares its process with the page, so it gets only what a page could learn anyway.
 */
export function isAllowed(name: string, sender: Sender): boolean {
  if (/^(?:popup|options)\./.test(name)) return isOwnPage(sender);
  return !isOwnPage(sender) && sender.tab?.id !== undefined && sender.frameId === 0;
}
