import { isBoilerplateName, readName, writtenNameOf } from './names.ts';

/** A stretch of text that stands on lines of its own, with the nodes it comes from. */
export interface TextBlock {
  /** Nearest element that starts a new line. */
  readonly element: Element;
  /** Text nodes, and the elements that break lines between them. */
  readonly nodes: (Text | Element)[];
  /** The words, white space folded to single spaces. */
  text: string;
  /** UTF-16 units of text within links. */
  linked: number;
  /** Ancestors that are named as boilerplate, outermost first. */
  readonly flagged: readonly Element[];
}

/** Elements whose text is not read: controls, embedded things, and parts that are by their tag not the article. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE SVG IFRAME BUTTON SELECT OPTION TEXTAREA INPUT OBJECT EMBED VIDEO AUDIO CANVAS NAV FOOTER DIALOG MENU MATH LABEL FIGCAPTION MAP HEAD BACKSTORY-CARD'.split(
    ' ',
  ),
);
const INLINE = new Set(
  'A ABBR ACRONYM B BDI BDO BIG CITE CODE DATA DEL DFN EM FONT I INS KBD MARK Q RUBY RT RP S SAMP SMALL SPAN STRIKE STRONG SUB SUP TIME TT U VAR WBR NOBR IMG PICTURE SOURCE'.split(
    ' ',
  ),
);
const SKIPPED_ROLE =
  /^(?:navigation|contentinfo|complementary|banner|dialog|alertdialog|search|menu|menubar|toolbar|tablist|form|status|alert)$/;
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i;

/** Deepest nesting that is followed: pages nested deeper are machine-made, and recursion must end. */
const MAX_DEPTH = 400;
/** A line broken by `<br>` counts as a paragraph of its own from this length on. */
const LONG_LINE = 200;

/** What holds for the text below an element; elements that change nothing of it share it. */
interface Context {
  readonly block: Element;
  readonly linked: boolean;
  readonly flagged: readonly Element[];
}

/** Cuts the visible text below an element into blocks, reading only. Hidden elements (attributes and inline style) are left out. */
export function collectBlocks(root: Element): TextBlock[] {
  const { blocks, addText, breakLine, flush } = createCutter();
  const known: NameCache = new Map();

  function enter(element: Element, context: Context, depth: number): void {
    const tag = element.tagName.toUpperCase();
    if (SKIPPED.has(tag)) return;
    const isBare = !element.hasAttributes();
    if (!isBare && isHidden(element)) return;
    if (tag === 'BR') {
      breakLine(element);
      return;
    }
    const role = isBare ? null : element.getAttribute('role');
    if (role !== null && SKIPPED_ROLE.test(role)) return;
    const inline = INLINE.has(tag);
    const flags = isFlagged(element, tag, inline, known);
    const inner = inline && tag !== 'A' && !flags ? context : within(context, element, tag, inline, flags);
    if (depth > MAX_DEPTH) return;
    if (!inline) flush();
    walk(element, inner, depth);
    if (!inline) flush();
  }

  function walk(element: Element, context: Context, depth: number): void {
    for (let node = element.firstChild; node !== null; node = node.nextSibling) {
      const type = node.nodeType;
      if (type === Node.TEXT_NODE) addText(node as Text, context);
      else if (type === Node.ELEMENT_NODE) enter(node as Element, context, depth + 1);
    }
  }

  walk(root, { block: root, linked: false, flagged: [] }, 0);
  flush();
  return blocks;
}

const within = (context: Context, element: Element, tag: string, inline: boolean, flags: boolean): Context => ({
  block: inline ? context.block : element,
  linked: context.linked || tag === 'A',
  flagged: flags ? [...context.flagged, element] : context.flagged,
});

/** Blanks that folding changes: runs, and single ones that are no space. */
const UNFOLDED = /\s{2,}|[^\S ]/;

/** Puts text nodes and line breaks together to blocks, in order of the document. */
function createCutter() {
  const blocks: TextBlock[] = [];
  let current: TextBlock | undefined;

  const flush = () => {
    if (current && current.text.trim() !== '') blocks.push(current);
    current = undefined;
  };

  function addText(node: Text, context: Context): void {
    const { data } = node;
    if (!current) {
      if (data.trim() === '') return;
      current = { element: context.block, nodes: [], text: '', linked: 0, flagged: context.flagged };
    }
    current.nodes.push(node);
    const folded = UNFOLDED.test(data) ? data.replace(/\s+/g, ' ') : data;
    current.text += folded;
    if (context.linked) current.linked += folded.trim().length;
  }

  function breakLine(element: Element): void {
    if (!current) return;
    let next = element.nextSibling;
    while (next?.nodeType === Node.TEXT_NODE && (next as Text).data.trim() === '') next = next.nextSibling;
    if (next?.nodeName === 'BR' || current.text.length > LONG_LINE) flush();
    else {
      current.nodes.push(element);
      current.text += ' ';
    }
  }

  return { blocks, addText, breakLine, flush };
}

function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  // Shops of words hide paragraphs from screen readers that they show to everybody else.
  if (element.getAttribute('aria-hidden') === 'true' && element.tagName !== 'P') return true;
  const style = element.getAttribute('style');
  return style !== null && HIDDEN_STYLE.test(style);
}

/** Answers by name as it is written, kept while a page is read: its elements share few names. */
type NameCache = Map<string, boolean>;

function isFlagged(element: Element, tag: string, inline: boolean, known: NameCache): boolean {
  if (tag === 'FIGURE') return element.querySelector('blockquote') === null;
  if (tag === 'ASIDE' || (tag === 'FORM' && element.querySelector('p') === null)) return true;
  if (tag === 'ARTICLE' || tag === 'MAIN' || (inline && tag !== 'SPAN' && tag !== 'SMALL')) return false;
  if (!isNamedBoilerplate(element, inline, known)) return false;
  if (element.getAttribute('itemprop')?.includes('articleBody')) return false;
  // A post of a social network, set into the text as a quotation.
  return element.querySelector(':scope > blockquote') === null;
}

function isNamedBoilerplate(element: Element, inline: boolean, known: NameCache): boolean {
  const written = element.hasAttributes() ? writtenNameOf(element) : '';
  if (written === '') return false;
  const key = inline ? `inline ${written}` : written;
  const before = known.get(key);
  if (before !== undefined) return before;
  const flagged = isBoilerplateName(readName(written), !inline);
  known.set(key, flagged);
  return flagged;
}
