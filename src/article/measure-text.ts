/** Running text of a page, in characters; a character of a dense script counts for more. */
export interface TextMeasure {
  readonly prose: number;
  /** Share of the prose in the element that holds most of it, 0 to 1. */
  readonly concentration: number;
  readonly meanParagraph: number;
  /** The running text itself, by paragraph. */
  readonly paragraphs: readonly string[];
}

/** Shorter paragraphs are labels and teasers. */
const SHORTEST_PARAGRAPH = 50;
/** Share of link text from which a paragraph is a list of links. */
const MOST_LINKED = 0.4;
/** From so much text in paragraphs on, text outside of paragraphs is not looked for. */
const ENOUGH = 1200;

const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;
const DENSITY = 2.2;

/** A stretch of running text. */
interface Paragraph {
  readonly text: string;
  /** In characters, weighted by the density of the script. */
  readonly length: number;
  /** The element that holds it, beside others of its kind. */
  readonly place: Element | null;
}

/** Measures the running text. Reads only; forces no layout. */
export function measureText(document: Document): TextMeasure {
  const byPlace = new Map<Element, number>();
  const texts: string[] = [];
  let prose = 0;
  for (const { text, length, place } of paragraphsOf(document)) {
    prose += length;
    texts.push(text);
    if (place) byPlace.set(place, (byPlace.get(place) ?? 0) + length);
  }
  const most = [...byPlace.values()].reduce((a, b) => Math.max(a, b), 0);
  return {
    prose: Math.round(prose),
    concentration: most / Math.max(1, prose),
    meanParagraph: prose / Math.max(1, texts.length),
    paragraphs: texts,
  };
}

/** Whether there is so much running text; looks no further than it must. */
export function hasRunningText(document: Document, least: number): boolean {
  let prose = 0;
  for (const { length } of paragraphsOf(document)) {
    prose += length;
    if (Math.round(prose) >= least) return true;
  }
  return false;
}

/** Running text: in paragraphs, and where there is little, in whatever else holds long text. */
function* paragraphsOf(document: Document): Generator<Paragraph> {
  let prose = 0;
  for (const element of outermost(document.getElementsByTagName('p'))) {
    const text = element.textContent ?? '';
    const paragraph = asParagraph(text, element.parentElement);
    if (paragraph === undefined || linkedIn(element) >= MOST_LINKED * text.length) continue;
    prose += paragraph.length;
    yield paragraph;
  }
  if (prose >= ENOUGH || !document.body) return;
  // Old pages and some systems set paragraphs by line breaks in a div, a span or a table cell.
  for (const element of document.body.querySelectorAll('div,td,article,section,span,li,font')) {
    const paragraph = asParagraph(ownText(element), element);
    if (paragraph !== undefined && !isWithin(element, NO_PARAGRAPHS_IN)) yield paragraph;
  }
}

/** @returns undefined where the text is too short */
function asParagraph(whole: string, place: Element | null): Paragraph | undefined {
  if (whole.length * DENSITY < SHORTEST_PARAGRAPH) return undefined;
  const text = whole.trim();
  const length = text.length * (DENSE.test(text) ? DENSITY : 1);
  return length < SHORTEST_PARAGRAPH ? undefined : { text, length, place };
}

function linkedIn(element: Element): number {
  if (element.firstElementChild === null || element.querySelector('a') === null) return 0;
  let length = 0;
  for (const link of linksIn(element)) length += (link.textContent ?? '').length;
  return length;
}

/** Links, without those that stand in another. */
export const linksIn = (root: Document | Element): Iterable<Element> => outermost(root.getElementsByTagName('a'));

/** Elements in order of the document, without those that stand in another of them: only scripts put paragraphs and links there. */
function* outermost(elements: Iterable<Element>): Generator<Element> {
  let outer: Element | undefined;
  for (const element of elements) {
    if (outer?.contains(element)) continue;
    outer = element.firstElementChild === null ? undefined : element;
    yield element;
  }
}

const NO_PARAGRAPHS_IN = /^(?:P|A|SCRIPT|STYLE)$/i;
/** So far up is looked for an outer element: scripts can nest elements so deep that looking at all ancestors of each would take minutes. */
const MOST_LEVELS = 400;

function isWithin(element: Element, tags: RegExp): boolean {
  let outer = element.parentElement;
  for (let level = 0; outer !== null && level < MOST_LEVELS; level++) {
    if (tags.test(outer.tagName)) return true;
    outer = outer.parentElement;
  }
  return false;
}

function ownText(element: Element): string {
  let own = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeType === 3) own += (node as Text).data;
  }
  return own;
}

const QUOTES = /["“”„«»「]/g;
/** Words of reported speech, and words of advertising and advice, in the languages of most readers. */
const REPORTS =
  /said|says|told|[Aa]ccording to|sagte|sagt|erklärte|teilte|[Ll]aut|dijo|[Ss]egún|afirmó|explicó|déclaré|affirmé|[Ss]elon|disse|[Ss]egundo|[Ss]econdo|ha detto|[Vv]olgens|zei|[Ii]følge|[Ee]nligt|sade|powiedział|[Ww]edług|сказал|заявил/g;
const ADDRESSES = /[Yy]our|[Yy]ou|[Oo]ur|[Ww]e|[Uu]nsere?[nrms]?|[Vv]otre|[Vv]os|[Nn]otre|[Nn]uestr[oa]s?/g;
const LETTER = /\p{L}/u;

export const countQuotes = (text: string): number => text.match(QUOTES)?.length ?? 0;
export const countReports = (text: string): number => countWords(text, REPORTS);
export const countAddresses = (text: string): number => countWords(text, ADDRESSES);

/** Counts words that a pattern finds, where no letter stands beside them: looking around within the pattern costs several times as much. */
function countWords(text: string, words: RegExp): number {
  let count = 0;
  for (const { 0: word, index } of text.matchAll(words)) {
    if (!LETTER.test(text.charAt(index - 1)) && !LETTER.test(text.charAt(index + word.length))) count++;
  }
  return count;
}
