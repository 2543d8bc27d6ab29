/**
 * The engine's input and output: plain JSON, nothing but offsets into the text.
 * All offsets count UTF-16 units of `Article.text`; the end is exclusive.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** How a block of the page's body is set: what the engine may need to know of its mark-up. */
export const BLOCK_KINDS = ['paragraph', 'heading', 'item', 'quote'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

export interface Block extends Span {
  readonly kind: BlockKind;
}

/** What the engine reads. Paragraphs of `text` are separated by "\n". */
export interface Article {
  readonly title?: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly date?: string;
  /** BCP 47 language of the text; assumed English where absent. */
  readonly lang?: string;
  readonly text: string;
  /** One entry a line of `text`, where the mark-up is known; plain text has none. */
  readonly blocks?: readonly Block[];
}

/** Whether a declared language (a BCP 47 tag, or the same with underscores) is English; what declares none is taken for English. */
export const isEnglishTag = (lang = ''): boolean => lang === '' || /^en(?:$|[-_])/i.test(lang);

export const ENTITY_TYPES = ['person', 'organization', 'place', 'misc'] as const;
export type EntityType = (typeof ENTITY_TYPES)[number];

/** What a misc entity is, where a list or a record knows it. */
export const MISC_KINDS = ['nationality', 'event', 'law', 'work', 'product'] as const;
export type MiscKind = (typeof MISC_KINDS)[number];

/** A stretch of the article's own words, with the words themselves. */
export interface Excerpt extends Span {
  readonly text: string;
}

/** Somebody or something the article names, with every mention of it by name. */
export interface Entity {
  /** Unique within the report. */
  readonly id: string;
  /** Longest name used in the article. */
  readonly name: string;
  readonly type: EntityType;
  /** Of misc entities only. */
  readonly kind?: MiscKind;
  /** In order of the text, without titles or possessive endings; never empty. */
  readonly mentions: readonly Span[];
  /** What the article says the entity is: "chief financial officer of Huawei". */
  readonly role?: Excerpt;
  /** 0 to 1: how much the article is about it; entities are sorted by it, most salient first. */
  readonly salience: number;
}

export const QUOTE_KINDS = ['direct', 'indirect', 'mixed'] as const;
export type QuoteKind = (typeof QUOTE_KINDS)[number];

/** The words that name who speaks ("he", "Ren", "the ministry"), and who that is. */
export interface Speaker extends Excerpt {
  /** Full name of the entity, where it could be told. */
  readonly entity?: string;
  readonly entityId?: string;
  /** 0 to 1: how sure the resolution from these words to the entity is; below `SURE` the reader is told "probably". */
  readonly confidence: number;
}

/** Resolutions of speakers at or above this confidence are stated, those below are marked "probably". */
export const SURE = 0.75;

/** Whether a speaker is told by a name that is only probable. */
export const isUnsure = (speaker: Speaker | null): boolean =>
  speaker?.entity !== undefined && speaker.confidence < SURE;

/** A claim: what somebody said, in their words (direct), reported (indirect) or partly both (mixed). */
export interface Quote extends Span {
  readonly kind: QuoteKind;
  readonly speaker: Speaker | null;
  /** The reporting verb or phrase: "said", "according to". */
  readonly cue: Span | null;
}

export const BACKGROUND_KINDS = ['event', 'history', 'context'] as const;
export type BackgroundKind = (typeof BACKGROUND_KINDS)[number];

export type DatePrecision = 'day' | 'month' | 'year' | 'span';

/** A time the text names, resolved against the article's date. */
export interface When {
  /** First day, `YYYY-MM-DD`; absent where only the end is known. */
  readonly from?: string;
  /** Last day, `YYYY-MM-DD`; absent where it is not over. */
  readonly to?: string;
  readonly precision: DatePrecision;
  /** The words that tell the time. */
  readonly evidence: Excerpt;
}

/** A sentence on what happened before or around the main event. */
export interface BackgroundFact extends Span {
  readonly kind: BackgroundKind;
  readonly when?: When;
  /** 0 to 1. */
  readonly score: number;
}

/** A sentence of the summary. */
export interface SummarySentence extends Span {
  /** 1 and up: a summary of n sentences is those ranked up to n. */
  readonly rank: number;
}

/** The summary in so many sentences, in order of the text. */
export const shortenSummary = (summary: readonly SummarySentence[], sentences: number): SummarySentence[] =>
  summary.filter(({ rank }) => rank <= sentences);

/** Sentences of a summary where nobody asked for more or fewer. */
export const SUMMARY_SENTENCES = 3;

/** What the engine found in one article. A pure function of the article and the models. */
export interface Report {
  readonly sentences: readonly Span[];
  readonly entities: readonly Entity[];
  readonly quotes: readonly Quote[];
  /** Verbatim sentences in order of the text, up to five; see `shortenSummary`. */
  readonly summary: readonly SummarySentence[];
  /** What happened before, events first, then the state of things, up to three; none of them is in the summary. Empty where nothing is sure enough. */
  readonly background: readonly BackgroundFact[];
  /** Less sure ones for those who ask for more; up to five with those above. */
  readonly moreBackground: readonly BackgroundFact[];
}
