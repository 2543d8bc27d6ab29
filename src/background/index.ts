// Service worker (Chrome) and event page (Firefox): constructs the parts and registers every listener in its first turn.
import { BACKGROUND_CALLS, type BackgroundAnswers, type Result } from '../messages/contract.ts';
import { serve } from '../messages/server.ts';
import { browser } from '../platform/browser.ts';
import { clearBadge, showBadge } from './badge.ts';
import { createBriefer } from './briefer.ts';
import { createBriefingStore, type SessionArea } from './briefings.ts';
import { listenToCommands } from './commands.ts';
import { createEngine } from './engine.ts';
import { loadContentScript, mayRunOn } from './inject.ts';
import { followInterfaceLanguage } from './interface-language.ts';
import { createKnowledge } from './knowledge.ts';
import { createMemoryArea } from './memory-area.ts';
import { createRejections, type LocalArea } from './rejections.ts';
import { isAllowed } from './senders.ts';
import { forgetStored, measureStored } from './stored-data.ts';
import { createLookupCache } from './wikimedia/cache.ts';
import { createWikimediaClient } from './wikimedia/client.ts';
import { createFetcher } from './wikimedia/fetch-json.ts';
import { mayLookUp } from './wikimedia/may-look-up.ts';

const loadFile = async (path: string) => (await fetch(browser.runtime.getURL(path))).arrayBuffer();

const stored = createBriefingStore(browser.storage.session as SessionArea);
const privateArea = createMemoryArea();
const unstored = createBriefingStore(privateArea);
const engine = createEngine(file => loadFile(`models/${file}`));
const fetcher = createFetcher({
  fetch: (url, init) => fetch(url, init),
  now: Date.now,
  pause: ms => new Promise(resolve => setTimeout(resolve, ms)),
});
const lookupCache = createLookupCache(Date.now);
const knowledge = createKnowledge(
  () => loadFile('knowledge/pack.bin'),
  createWikimediaClient(fetcher, lookupCache, Date.now),
  () => new Date(),
);
const rejections = createRejections(browser.storage.local as LocalArea);
const briefer = createBriefer({
  engine,
  knowledge,
  storeOf: isPrivate => (isPrivate ? unstored : stored),
  rejections,
  mayLookUp,
});
const done: Result<null> = { ok: true, value: null };

serve<typeof BACKGROUND_CALLS, BackgroundAnswers>(
  BACKGROUND_CALLS,
  {
    'page.load': async (_payload, { sender }) => {
      if (!(await mayRunOn(sender.url))) return { ok: false, code: 'refused' };
      return loadContentScript(sender.tab!.id!);
    },
    'page.analyse': ({ article, metadata }, { sender }) => briefer.brief(article, metadata, sender.tab!.incognito),
    'page.shown': async ({ facts }, { sender }) => {
      await showBadge(sender.tab!.id!, facts);
      return done;
    },
    'page.left': async (_payload, { sender }) => {
      await clearBadge(sender.tab!.id!);
      return done;
    },
    'card.lookup': ({ hash }, { sender }) => briefer.lookUp(hash, sender.tab!.incognito),
    'card.reject': ({ hash, entityId }, { sender }) => briefer.reject(hash, entityId, sender.tab!.incognito),
    'card.restore': ({ hash, entityId }, { sender }) => briefer.restore(hash, entityId, sender.tab!.incognito),
    'options.usage': async () => ({ ok: true, value: await measureStored() }),
    'options.forget': async () => {
      await forgetStored();
      privateArea.clear();
      rejections.forgetUnstored();
      return done;
    },
    'popup.annotate': ({ tabId }) => loadContentScript(tabId),
    'popup.briefing': async ({ hash }) => ({ ok: true, value: (await stored.get(hash)) ?? (await unstored.get(hash)) }),
  },
  isAllowed,
);
listenToCommands();
followInterfaceLanguage();
