/** The address without its fragment: a jump within the page is no new page. */
const currentPage = () => location.href.replace(/#.*$/, '');

/**
 * Tells of every navigation that stays in the document (single-page applications), once the new address is in place.
 * Patching `history` would not do: the page's own calls are not seen from a content script's world; the Navigation API's events are.
 */
export function watchNavigation(onNavigate: () => void, signal: AbortSignal): void {
  let page = currentPage();
  const check = () => {
    if (currentPage() === page) return;
    page = currentPage();
    onNavigate();
  };
  navigation.addEventListener('currententrychange', check, { signal });
  // Back from the back/forward cache: the address is the same, but timers of the first look may have been lost.
  addEventListener('pageshow', event => event.persisted && onNavigate(), { signal });
}
