import type { PageArticle } from '../article/page.ts';
import { readArticle } from '../article/read-article.ts';
import { hasSeveralStories } from '../article/story.ts';
import { type Briefing, MAX_TEXT } from '../messages/briefing.ts';
import { callBackground } from '../messages/client.ts';
import type { PageStatus, Step } from '../messages/contract.ts';
import type { Span } from '../nlp/report.ts';
import { listsHost, type Settings, styleOf } from '../settings/settings.ts';
import { startCard } from './card/card.tsx';
import { createHost } from './card/host.ts';
import { keepHonest } from './paint/keep-honest.ts';
import { createMargin } from './paint/margin.ts';
import { type Mark, marksOf } from './paint/marks.ts';
import { createPainter } from './paint/painter.ts';
import { reveal, stopPulse } from './paint/pulse.ts';
import { cutAtParagraph } from './shorten.ts';
import { stepFrom } from './walk.ts';
import { watchPage, watchScrolling } from './watch.ts';

/** One article view: read, analysed, painted and followed until its signal aborts. */
export interface Session {
  status(): PageStatus;
  /** The status once it is not `working`. */
  settled(): Promise<PageStatus>;
  reveal(span: Span): boolean;
  walk(step: Step): boolean;
  /** Takes back the link of an entity's card; answers whether that could be done. */
  reject(entityId: string): Promise<boolean>;
  applySettings(settings: Settings): void;
}

/** @param anyLanguage whether the reader wants the article read even where it is not in English */
export function startSession(initialSettings: Settings, anyLanguage: boolean, signal: AbortSignal): Session {
  const painter = createPainter();
  let settings = initialSettings;
  let status: PageStatus = { state: 'working' };
  let page: PageArticle | null = null;
  let marks: readonly Mark[] = [];
  let briefing: Briefing | undefined;
  let walkedTo: Mark | undefined;
  const host = createHost(signal);
  const margin = createMargin(host, painter, signal);
  const card = startCard({
    painter,
    host,
    briefing: () => briefing,
    opensOn: () => settings.openCardOn,
    onJump: show,
    onReject: reject,
    signal,
  });
  let work: Promise<void> = run();

  async function run(): Promise<void> {
    const read = readArticle(document, location.href);
    if (read === null) {
      status = { state: 'failed', code: 'no-body' };
      return;
    }
    const unchanged = page !== null && read.article.text === page.article.text;
    page = read;
    if (unchanged && painter.isIntact()) return;
    if (!anyLanguage && !isEnglish(read.metadata.lang)) {
      status = { state: 'foreign', lang: read.metadata.lang };
      return;
    }
    if (!unchanged) {
      const { article, truncated } = cutAtParagraph(read.article, MAX_TEXT);
      const answer = await callBackground('page.analyse', { article, metadata: read.metadata });
      if (signal.aborted) return;
      if (!answer.ok) {
        status = { state: 'failed', code: answer.code };
        return;
      }
      briefing = answer.value;
      marks = marksOf(briefing.report);
      card.close();
      status = { state: 'ready', hash: briefing.hash, marks: marks.length, truncated };
    }
    await repaint();
    void lookUp();
  }

  /** Facts from Wikipedia come later than the marks, and only where the reader wants them. */
  async function lookUp(): Promise<void> {
    if (briefing === undefined || !settings.lookups) return;
    const { hash } = briefing;
    const answer = await callBackground('card.lookup', { hash });
    if (!answer.ok || signal.aborted || briefing.hash !== hash) return;
    briefing = answer.value;
    card.refresh();
  }

  async function repaint(): Promise<void> {
    if (page === null || signal.aborted) return;
    if (listsHost(settings.quietSites, location.hostname)) painter.clear();
    else await painter.paint(marks, page.map, kind => styleOf(settings, kind));
    margin.draw();
  }

  async function reject(entityId: string): Promise<boolean> {
    if (briefing === undefined) return false;
    const answer = await callBackground('card.reject', { hash: briefing.hash, entityId });
    if (!answer.ok || signal.aborted) return false;
    briefing = answer.value;
    card.refresh();
    return true;
  }

  function again(): void {
    work = work.then(run).catch(fail);
  }

  function fail(error: unknown): void {
    console.error('Backstory:', error);
    status = { state: 'failed', code: 'unknown' };
  }

  function show(span: Span): boolean {
    const ranges = page?.map.ranges(span) ?? [];
    if (ranges.length === 0) return false;
    reveal(ranges);
    return true;
  }

  work = work.catch(fail);
  keepHonest(document.documentElement, painter, signal);
  watchPage(document.body, again, signal);
  watchScrolling(() => hasSeveralStories(document) && again(), signal);
  signal.addEventListener(
    'abort',
    () => {
      painter.clear();
      stopPulse();
    },
    { once: true },
  );

  return {
    status: () => status,
    settled: () => work.then(() => status),
    reveal: show,
    walk(step) {
      walkedTo = stepFrom(walkedTo, step, painter.painted());
      if (walkedTo === undefined || !show(walkedTo)) return false;
      card.open(walkedTo);
      return true;
    },
    reject,
    applySettings(changed) {
      const isSwitchedOn = changed.lookups && !settings.lookups;
      settings = changed;
      if (isSwitchedOn) void lookUp();
      work = work.then(repaint).catch(fail);
    },
  };
}

/** Whether a declared language is English; a page that declares none is taken for English. */
const isEnglish = (lang: string) => lang === '' || /^en(?:$|[-_])/i.test(lang);
