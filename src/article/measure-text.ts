/** Running text of a page, in characters; a character of a dense script counts for more. */
export interface TextMeasure {
  readonly prose: number;
  /** Share of the prose in the element that holds most of it, 0 to 1. */
  readonly concentration: number;
  readonly meanParagraph: number;
  /** Quotation marks in the prose. */
  readonly quotes: number;
  /** Words of reported speech in the prose. */
  readonly reports: number;
  /** Words that address the reader or speak for the site. */
  readonly addresses: number;
  readonly links: number;
}

/** Shorter paragraphs are labels and teasers. */
const SHORTEST_PARAGRAPH = 50;
/** Share of link text from which a paragraph is a list of links. */
const MOST_LINKED = 0.4;
/** From so much text in paragraphs on, text outside of paragraphs is not looked for. */
const ENOUGH = 1200;

const DENSE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/;
const DENSITY = 2.2;
const QUOTES = /["“”„«»「]/g;
const words = (alternatives: string) => new RegExp(`(?<!\\p{L})(?:${alternatives})(?!\\p{L})`, 'gu');
/** Words of reported speech, and words of advertising and advice, in the languages of most readers. */
const REPORTS = words(
  'said|says|told|[Aa]ccording to|sagte|sagt|erklärte|teilte|[Ll]aut|dijo|[Ss]egún|afirmó|explicó|déclaré|affirmé|[Ss]elon|disse|[Ss]egundo|[Ss]econdo|ha detto|[Vv]olgens|zei|[Ii]følge|[Ee]nligt|sade|powiedział|[Ww]edług|сказал|заявил',
);
const ADDRESSES = words('[Yy]ou|[Yy]our|[Oo]ur|[Ww]e|[Uu]nsere?[nrms]?|[Vv]otre|[Vv]os|[Nn]otre|[Nn]uestr[oa]s?');
const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;

/** Measures the running text: in paragraphs, and where there is little, in whatever else holds long text. Reads only; forces no layout. */
export function measureText(document: Document): TextMeasure {
  const byPlace = new Map<Element, number>();
  let prose = 0;
  let paragraphs = 0;
  let quotes = 0;
  let reports = 0;
  let addresses = 0;
  const add = (text: string, linked: number, place: Element | null) => {
    const trimmed = text.trim();
    const length = trimmed.length * (DENSE.test(trimmed) ? DENSITY : 1);
    if (length < SHORTEST_PARAGRAPH || linked >= MOST_LINKED * text.length) return;
    prose += length;
    paragraphs++;
    quotes += countOf(trimmed, QUOTES);
    reports += countOf(trimmed, REPORTS);
    addresses += countOf(trimmed, ADDRESSES);
    if (place) byPlace.set(place, (byPlace.get(place) ?? 0) + length);
  };
  for (const paragraph of document.getElementsByTagName('p')) {
    let linked = 0;
    for (const link of paragraph.getElementsByTagName('a')) linked += (link.textContent ?? '').length;
    add(paragraph.textContent ?? '', linked, paragraph.parentElement);
  }
  // Old pages and some systems set paragraphs by line breaks in a div, a span or a table cell.
  if (prose < ENOUGH && document.body) {
    for (const element of document.body.querySelectorAll('div,td,article,section,span,li,font')) {
      if (element.closest('p,a,script,style') === null) add(ownText(element), 0, element);
    }
  }
  let links = 0;
  for (const link of document.getElementsByTagName('a')) links += (link.textContent ?? '').trim().length;
  const most = Math.max(0, ...byPlace.values());
  return {
    prose: Math.round(prose),
    concentration: most / Math.max(1, prose),
    meanParagraph: prose / Math.max(1, paragraphs),
    quotes,
    reports,
    addresses,
    links,
  };
}

function ownText(element: Element): string {
  let own = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node.nodeName === '#text') own += (node as Text).data;
  }
  return own;
}
