import * as v from 'valibot';
import { articleSchema, type Briefing, metadataSchema, spanEntries } from './briefing.ts';

/**
 * What can go wrong in a call; texts for the reader are made from these in the interface's language. `lost`: the background gave no answer; `gone`: the
 * extension was updated or removed under the script.
 */
export const ERROR_CODES = [
  'refused',
  'lost',
  'gone',
  'no-permission',
  'no-page',
  'no-body',
  'too-long',
  'engine',
  'unknown',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** The answer to a call. Errors cross contexts as data, for an Error does not clone everywhere; `detail` is for logs only. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: ErrorCode; readonly detail?: string };

/** What the page's content script is doing. */
export type PageStatus =
  | { readonly state: 'idle' }
  | { readonly state: 'working' }
  /** The article is in another language than English; nothing is done until the reader says so. */
  | { readonly state: 'foreign'; readonly lang: string }
  | { readonly state: 'ready'; readonly hash: string; readonly marks: number; readonly truncated: boolean }
  | { readonly state: 'failed'; readonly code: ErrorCode };

const tabId = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const nothing = v.object({});
const hash = v.pipe(v.string(), v.maxLength(64));
const entityId = v.pipe(v.string(), v.maxLength(64));

/** Directions of the walk from mark to mark. */
export const STEPS = ['next', 'previous', 'next-claim', 'previous-claim'] as const;
export type Step = (typeof STEPS)[number];

/** Calls that the background answers, by sender. Each is declared once: its guard is the schema, its type derives from it. */
export const BACKGROUND_CALLS = {
  /** Gate: this page is an article; load the content script into it. */
  'page.load': nothing,
  /** Content script: analyse this article. */
  'page.analyse': v.object({ article: articleSchema, metadata: metadataSchema }),
  /** Content script: the briefing of the article on the page has come; so many background facts are to be told on the button. */
  'page.shown': v.object({ facts: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
  /** Content script: the article is no longer on the page. */
  'page.left': nothing,
  /** Content script: ask Wikipedia, where the reader has switched look-ups on. */
  'card.lookup': v.object({ hash }),
  /** Content script: this is not whom the link of a card means; remembered for this article. */
  'card.reject': v.object({ hash, entityId }),
  /** Content script: the link that was taken back was right after all. */
  'card.restore': v.object({ hash, entityId }),
  /** Options: bytes kept by the browser for Backstory. */
  'options.usage': nothing,
  /** Options: drop all briefings, answers of look-ups and corrections. */
  'options.forget': nothing,
  /** Popup: annotate this tab although the gate did not say "article", or was not there. */
  'popup.annotate': v.object({ tabId }),
  /** Popup: the stored briefing of this content hash, null where it was dropped. */
  'popup.briefing': v.object({ hash }),
} as const;

export interface BackgroundAnswers {
  'page.load': null;
  'page.analyse': Briefing;
  'page.shown': null;
  'page.left': null;
  'card.lookup': Briefing;
  'card.reject': Briefing;
  'card.restore': Briefing;
  'options.usage': number;
  'options.forget': null;
  'popup.annotate': null;
  'popup.briefing': Briefing | null;
}

/** Calls that the content script of a page answers. */
export const PAGE_CALLS = {
  /** What it is doing now. */
  'page.status': nothing,
  /** The status once it is not `working` any more. */
  'page.settled': nothing,
  /** Scroll to a span of the text and pulse it; answers whether it is still there. */
  'page.reveal': v.object(spanEntries),
  /** Go to the next or previous mark and open its card. */
  'page.walk': v.object({ step: v.picklist(STEPS) }),
  /** Analyse the page again; `anyLanguage`: also where it is not in English. */
  'page.retry': v.object({ anyLanguage: v.optional(v.boolean()) }),
  /** The link of this entity's card is wrong: take it back. */
  'page.reject': v.object({ entityId }),
  /** That was a mistake: give the link back. */
  'page.restore': v.object({ entityId }),
} as const;

export interface PageAnswers {
  'page.status': PageStatus;
  'page.settled': PageStatus;
  'page.reveal': boolean;
  'page.walk': boolean;
  'page.retry': null;
  'page.reject': boolean;
  'page.restore': boolean;
}

type Schemas = Readonly<Record<string, v.GenericSchema>>;
/** Payload of each call of a table. */
export type Payloads<Calls extends Schemas> = { readonly [Name in keyof Calls]: v.InferOutput<Calls[Name]> };
