// The first script of every page: tells whether it shows an article and only then has the rest loaded. Keep it tiny.
import { judgePage } from '../article/gate.ts';
import { callBackground } from '../messages/client.ts';
import { serveVerdict } from '../messages/serve-gate.ts';
import { judgeWhenSettled } from './judge.ts';
import { watchNavigation } from './navigation.ts';

const life = new AbortController();

function optedOut(): boolean {
  const meta = document.querySelector('meta[name="backstory" i]');
  return meta?.getAttribute('content')?.trim().toLowerCase() === 'off';
}

const isArticle = () => !optedOut() && judgePage(document, location.href).article;

function look(): void {
  judgeWhenSettled(isArticle, life.signal).then(async found => {
    if (!found) return;
    const { ok } = await callBackground('page.load', {});
    // From here the content script follows the page; nothing of the gate stays but its answer to the popup.
    if (ok) life.abort();
  });
}

serveVerdict(() => ({ article: isArticle(), optedOut: optedOut() }));
watchNavigation(look, life.signal);
look();
