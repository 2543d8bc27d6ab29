import { hasSeveralStories } from '../article/story.ts';
import type { PageStatus, Step } from '../messages/contract.ts';
import type { Span } from '../nlp/report.ts';
import { listsHost, type Settings, styleOf } from '../settings/settings.ts';
import { startCard } from './card/card.tsx';
import { createHost } from './card/host.ts';
import { keepHonest } from './paint/keep-honest.ts';
import { createMargin } from './paint/margin.ts';
import type { Mark } from './paint/marks.ts';
import { createPainter, type Painter } from './paint/painter.ts';
import { reveal, stopPulse } from './paint/pulse.ts';
import { createReading, type Reading } from './reading.ts';
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
  /** Gives it back. */
  restore(entityId: string): Promise<boolean>;
  applySettings(settings: Settings): void;
}

/** @param anyLanguage whether the reader wants the article read even where it is not in English */
export function startSession(initialSettings: Settings, anyLanguage: boolean, signal: AbortSignal): Session {
  let settings = initialSettings;
  const reading = createReading(anyLanguage, signal);
  const view = startView(reading, () => settings, signal);
  let work: Promise<void> = Promise.resolve();
  const enqueue = (task: () => Promise<void>) => {
    work = work.then(task).catch(reading.fail);
  };

  async function look(): Promise<void> {
    const found = await reading.look();
    if (found === 'nothing' || (found === 'same' && view.isIntact())) return;
    if (found === 'new') view.close();
    await view.paint();
    if (found === 'new') void lookUp();
  }

  /** Facts from Wikipedia come later than the marks, and only where the reader wants them. */
  async function lookUp(): Promise<void> {
    if (settings.lookups && (await reading.lookUp())) view.refresh();
  }

  enqueue(look);
  watchPage(document.body, () => enqueue(look), signal);
  watchScrolling(() => hasSeveralStories(document) && enqueue(look), signal);

  return {
    status: reading.status,
    settled: () => work.then(reading.status),
    reveal: view.show,
    walk: view.walk,
    reject: view.reject,
    restore: view.restore,
    applySettings(changed) {
      const isSwitchedOn = changed.lookups && !settings.lookups;
      settings = changed;
      if (isSwitchedOn) void lookUp();
      enqueue(view.paint);
    },
  };
}

/** What the reader sees of a reading: marks, bars in the margin, the card. */
interface View {
  /** Whether all that was painted still is. */
  isIntact: Painter['isIntact'];
  paint(): Promise<void>;
  /** Draws the card anew: the briefing has changed. */
  refresh(): void;
  /** Closes the card. */
  close(): void;
  show(span: Span): boolean;
  walk(step: Step): boolean;
  reject(entityId: string): Promise<boolean>;
  restore(entityId: string): Promise<boolean>;
}

function startView(reading: Reading, settings: () => Settings, signal: AbortSignal): View {
  const painter = createPainter();
  const host = createHost(signal);
  const margin = createMargin(host, painter, signal);
  const reject = (entityId: string) => correct(reading.reject(entityId));
  const restore = (entityId: string) => correct(reading.restore(entityId));
  const card = startCard({
    painter,
    host,
    briefing: reading.briefing,
    opensOn: () => settings().openCardOn,
    onJump: show,
    onReject: reject,
    onRestore: restore,
    signal,
  });
  let walkedTo: Mark | undefined;

  function show(span: Span): boolean {
    const ranges = reading.page()?.map.ranges(span) ?? [];
    if (ranges.length === 0) return false;
    reveal(ranges);
    return true;
  }

  async function correct(done: Promise<boolean>): Promise<boolean> {
    if (await done) card.refresh();
    return done;
  }

  async function paint(): Promise<void> {
    const page = reading.page();
    if (page === null || signal.aborted) return;
    if (listsHost(settings().quietSites, location.hostname)) painter.clear();
    else await painter.paint(reading.marks(), page.map, kind => styleOf(settings(), kind));
    margin.draw();
  }

  keepHonest(document.documentElement, painter, signal);
  signal.addEventListener('abort', painter.clear, { once: true });
  signal.addEventListener('abort', stopPulse, { once: true });

  return {
    isIntact: painter.isIntact,
    paint,
    refresh: card.refresh,
    close: card.close,
    show,
    reject,
    restore,
    walk(step) {
      walkedTo = stepFrom(walkedTo, step, painter.painted());
      if (walkedTo === undefined || !show(walkedTo)) return false;
      card.open(walkedTo);
      return true;
    },
  };
}
