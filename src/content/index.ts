// The content script of a page that shows an article: loaded by the gate's word, or by the reader's ("annotate anyway").
import { isArticlePage } from '../article/gate.ts';
import { callBackground } from '../messages/client.ts';
import { PAGE_CALLS, type PageAnswers, type Result } from '../messages/contract.ts';
import { isOwnPage } from '../messages/sender.ts';
import { serve } from '../messages/server.ts';
import { loadTexts, watchTexts } from '../platform/i18n.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { loadSettings, watchSettings } from '../settings/store.ts';
import { judgeWhenSettled } from './judge.ts';
import { watchNavigation } from './navigation.ts';
import { whenOrphaned } from './orphan.ts';
import { type Session, startSession } from './session.ts';

declare global {
  /** Set once in the content script's own world: a second injection starts the first one's work again. */
  var backstoryRestart: (() => void) | undefined;
}

function startPage(): void {
  const life = new AbortController();
  let settings: Settings = DEFAULT_SETTINGS;
  let session: Session | undefined;
  let view = new AbortController();

  function begin(anyLanguage = false): void {
    view.abort();
    view = new AbortController();
    session = startSession(settings, anyLanguage, view.signal);
  }

  async function follow(): Promise<void> {
    view.abort();
    session = undefined;
    await callBackground('page.left', {});
    if (await judgeWhenSettled(() => isArticlePage(document, location.href), life.signal)) begin();
  }

  const value = <T>(answer: T): Result<T> => ({ ok: true, value: answer });
  serve<typeof PAGE_CALLS, PageAnswers>(
    PAGE_CALLS,
    {
      'page.status': () => value(session?.status() ?? { state: 'idle' }),
      'page.settled': async () => value((await session?.settled()) ?? { state: 'idle' }),
      'page.reveal': span => value(session?.reveal(span) ?? false),
      'page.walk': ({ step }) => value(session?.walk(step) ?? false),
      'page.retry': ({ anyLanguage }) => {
        begin(anyLanguage);
        return value(null);
      },
      'page.reject': async ({ entityId }) => value((await session?.reject(entityId)) ?? false),
      'page.restore': async ({ entityId }) => value((await session?.restore(entityId)) ?? false),
    },
    (_name, sender) => isOwnPage(sender),
    life.signal,
  );
  watchNavigation(follow, life.signal);
  whenOrphaned(() => {
    view.abort();
    life.abort();
  }, life.signal);
  watchSettings(changed => {
    settings = changed;
    session?.applySettings(changed);
  }, life.signal);
  globalThis.backstoryRestart = begin;
  watchTexts(() => undefined, life.signal);
  Promise.all([loadSettings(), loadTexts()]).then(([loaded]) => {
    settings = loaded;
    begin();
  });
}

if (globalThis.backstoryRestart) globalThis.backstoryRestart();
else startPage();
