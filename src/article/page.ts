import type { Article, Span } from '../nlp/report.ts';

/** The gate's answer, with the signals that decided it, strongest first. */
export interface GateVerdict {
  readonly article: boolean;
  /** 0 to 1. */
  readonly score: number;
  readonly signals: readonly string[];
}

/** What the page says of the article besides its text. */
export interface PageMetadata {
  readonly title: string;
  /** People, without "by". */
  readonly byline: string;
  /** ISO 8601 with time zone where known, else `YYYY-MM-DD`; empty where unknown. */
  readonly published: string;
  readonly modified: string;
  readonly site: string;
  readonly section: string;
  /** BCP 47; empty where unknown. */
  readonly lang: string;
  /** Canonical URL. */
  readonly url: string;
  readonly paywalled: boolean;
}

/** Finds the place of a span of the text in the live page. */
export interface TextMap {
  /**
   * The live ranges of a span, one a line of the text: what stands in the page between two lines (an advertisement, a caption) is not in the article. Empty
   * where the page no longer spells the span's text.
   */
  ranges(span: Span): readonly Range[];
  /** Offset into the text of a place in the page; -1 where the place is not in the text. */
  offsetOf(node: Node, nodeOffset: number): number;
  /** Whether the node holds, or lies in, a part of the text. */
  touches(node: Node): boolean;
}

/** An article read from a live page. */
export interface PageArticle {
  readonly article: Article & Required<Pick<Article, 'blocks'>>;
  readonly metadata: PageMetadata;
  readonly map: TextMap;
}
