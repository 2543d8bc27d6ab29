// The first script of every page: tells whether it shows an article and only then has the rest loaded. Keep it tiny.
import { isArticlePage } from '../article/gate.ts';
import { callBackground } from '../messages/client.ts';
import { serveVerdict } from '../messages/serve-gate.ts';
import { judgeWhenSettled } from './judge.ts';
import { watchNavigation } from './navigation.ts';

declare global {
  interface Document {
    /** Not in TypeScript's DOM library yet; undefined in Firefox: https://wicg.github.io/nav-speculation/prerendering.html */
    readonly prerendering?: boolean;
  }
}

const life = new AbortController();

function optedOut(): boolean {
  const meta = document.querySelector('meta[name="backstory" i]');
  return meta?.getAttribute('content')?.trim().toLowerCase() === 'off';
}

const isArticle = () => !optedOut() && isArticlePage(document, location.href);

function look(): void {
  judgeWhenSettled(isArticle, life.signal).then(async found => {
    if (!found) return;
    const { ok } = await callBackground('page.load', {});
    // From here the content script follows the page; nothing of the gate stays but its answer to the popup.
    if (ok) life.abort();
  });
}

function begin(): void {
  watchNavigation(look, life.signal);
  look();
}

serveVerdict(() => ({
  article: isArticle(),
  optedOut: optedOut(),
  isPdf: document.contentType === 'application/pdf',
}));
// A page that is loaded ahead of the reader's click is read when the reader comes to it.
if (document.prerendering) document.addEventListener('prerenderingchange', begin, { once: true });
else begin();
