import { loadTexts, uiDirection, uiLanguage, watchTexts } from '../platform/i18n.ts';

/**
 * Starts a page of the extension in the reader's language, and draws it anew where that is changed.
 * @param prepare loads what the page needs, while its texts are loaded, and gives the function that draws it into an empty root
 */
export async function openDocument(prepare: () => Promise<(root: HTMLElement) => void>): Promise<void> {
  function show(draw: (root: HTMLElement) => void): void {
    const { documentElement } = document;
    documentElement.lang = uiLanguage();
    documentElement.dir = uiDirection();
    const old = document.getElementById('app')!;
    const root = document.createElement('div');
    root.id = old.id;
    old.replaceWith(root);
    draw(root);
  }
  const [draw] = await Promise.all([prepare(), loadTexts()]);
  show(draw);
  watchTexts(async () => show(await prepare()));
}
