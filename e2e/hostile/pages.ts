import { BODY, page, paragraph } from './article.ts';

/** A page that a hostile or broken site could send. */
export interface HostilePage {
  readonly body: string | Buffer;
  /** `text/html; charset=utf-8` where not said. */
  readonly type?: string;
  /** Whether it is an article whose names should be marked all the same; otherwise only nothing bad may happen. */
  readonly marked: boolean;
  /** Whether the page itself leaves its document alone, so that any change is ours. */
  readonly still: boolean;
  /** Whether it is longer than what is read. */
  readonly long?: boolean;
}

const still = (body: string | Buffer, marked = true, type?: string): HostilePage => ({
  body,
  marked,
  still: true,
  ...(type && { type }),
});
const long = (body: string): HostilePage => ({ ...still(body), long: true });
const moving = (body: string, marked = true): HostilePage => ({ body, marked, still: false });
const script = (code: string) => `<script>${code}</script>`;

/** Replaces what a script of ours would call, were it in the page's world; calls of an extension's are written down. */
const OVERWRITE = `
  const root = document.documentElement;
  const note = Element.prototype.setAttribute.bind(root, 'data-overheard');
  const trap = name => function () {
    const { stack } = new Error();
    if (stack.includes('-extension://')) note(name + ' ' + stack); // the test's own calls are caught, too
    throw new Error('trap ' + name);
  };
  for (const [holder, names] of [
    [Array.prototype, ['flatMap', 'findLast', 'map']], [Map.prototype, ['set']], [WeakMap.prototype, ['set']], [Node.prototype, ['contains']],
    [Element.prototype, ['closest', 'attachShadow', 'checkVisibility']], [Document.prototype, ['createRange', 'caretPositionFromPoint']],
    [HighlightRegistry.prototype, ['set', 'highlightsFromPoint']], [window, ['Highlight', 'MutationObserver', 'requestIdleCallback', 'matchMedia']],
  ]) for (const name of names) holder[name] = trap(name);
  Object.defineProperty(Object.prototype, 'payload', { get: trap('payload'), configurable: true });
  Object.defineProperty(Node.prototype, 'textContent', { get: trap('textContent') });`;

const FIGHT_REGISTRY = `
  setInterval(() => {
    CSS.highlights.clear();
    for (const kind of ['person', 'place', 'claim', 'pulse']) {
      const range = document.createRange(); range.selectNode(document.body);
      CSS.highlights.set('backstory-' + kind, new Highlight(range));
    }
  }, 50);`;

const MARKUP_NAMES = [
  paragraph(
    'Reporters met Anna <img src=x onerror="window.pwned=1"> Berg, of <script>window.pwned=2</script> Holdings, in Oslo on Monday.',
  ),
  paragraph(
    '“The <svg onload=window.pwned=3> will open,” said Anna Berg "><iframe srcdoc="<script>parent.pwned=4</script>"> of the company.',
  ),
  paragraph(
    'The minister, Per {{constructor.constructor("pwned=5")()}} Lund, said that javascript:window.pwned=6 was a threat to Norway.',
  ),
].join('');

const ODD_NAMES = [
  paragraph(
    'The trader \u202eKarin Haugland\u202c met Tho\u200bmas Bra\u200dndt and \u2066Ana\u2069 \u0410nna Berg in Bergen on Tuesday.',
  ),
  paragraph(
    `Zalgo${'\u0301\u0327\u0308'.repeat(400)} Lund said that the \ufeffport of \u00adHam\u00admer\u00adfest would close, and left for Oslo.`,
  ),
].join('');

const BAIT = [
  `${'"'.repeat(20_000)} said Anna Berg.`,
  `${'A. '.repeat(20_000)} Berg of Oslo said.`,
  `${'a'.repeat(60_000)}!`,
  `“${'said Berg, '.repeat(8000)}`,
  `${'('.repeat(10_000)}${')'.repeat(10_000)} ${'1,'.repeat(10_000)}`,
  `${'Mr. '.repeat(10_000)}`,
  `${' \u00a0'.repeat(20_000)}.`,
]
  .map(paragraph)
  .join('');

const nest = (depth: number, attribute: string) =>
  `<div id="deep${depth}" ${attribute}></div>${script(
    `{let d=document.getElementById("deep${depth}");for(let i=0;i<${depth};i++){const e=document.createElement("div");d.append(e);d=e}d.append("Anna Berg of Oslo said so.")}`,
  )}`;

const manyNames = () =>
  Array.from({ length: 2000 }, (_, i) =>
    paragraph(
      Array.from({ length: 50 }, (_, j) => `Anna Berg${i % 97}${'abcdefghij'[j % 10]} met Per Lund of Oslo`).join(', '),
    ),
  ).join('');

const XHTML = (inner: string) =>
  `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Harbour vote</title><meta property="og:type" content="article"/><meta property="article:published_time" content="2024-03-06"/></head><body><article><h1>Harbour vote</h1>${inner}</article></body></html>`;

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><text y="40">Anna Berg of Oslo said that the harbour would close.</text><foreignObject width="600" height="300"><p xmlns="http://www.w3.org/1999/xhtml">Anna Berg met Per Lund.</p></foreignObject></svg>';

/** By the name in the address, `/hostile/NAME`. Made when asked for: some are large. */
export const HOSTILE: Readonly<Record<string, () => HostilePage>> = {
  'overwritten-globals': () => moving(page(BODY, script(OVERWRITE)), false),
  'registry-fought-over': () => moving(page(BODY + script(FIGHT_REGISTRY)), false),
  'names-of-markup': () => still(page(BODY + MARKUP_NAMES)),
  'odd-names': () => still(page(BODY + ODD_NAMES)),
  // Chromium itself falls over elements nested deeper than this where they are laid out.
  'nested-deep': () => moving(page(BODY + nest(1500, '') + nest(50_000, 'hidden'))),
  'text-of-10-mb': () =>
    long(page(paragraph(`Anna Berg of Oslo said that the port would stay open. `.repeat(19)).repeat(10_000))),
  'paragraph-of-2-mb': () =>
    long(page(BODY + paragraph('Anna Berg of Oslo said that the port would stay open. '.repeat(38_000)))),
  'names-100000': () => still(page(manyNames())),
  'pattern-bait': () => still(page(BODY + BAIT)),
  'mutates-every-frame': () =>
    moving(
      page(
        `${BODY}<p id="ticker">0</p>${script('let n=0;const tick=()=>{document.getElementById("ticker").textContent="Anna Berg "+n++;document.body.dataset.n=n;requestAnimationFrame(tick)};tick()')}`,
      ),
    ),
  'removes-our-host': () =>
    moving(
      page(
        `${BODY}${script('new MutationObserver(()=>{for(const e of document.querySelectorAll("backstory-card"))e.remove()}).observe(document,{childList:true,subtree:true})')}`,
      ),
    ),
  'written-late': () =>
    moving(
      page(
        `<p>Loading</p>${script(`setTimeout(()=>{document.open();document.write(${JSON.stringify(page(BODY)).replaceAll('</', '<\\/')});document.close()},400)`)}`,
      ),
    ),
  xhtml: () => still(XHTML(BODY), true, 'application/xhtml+xml; charset=utf-8'),
  svg: () => still(SVG, false, 'image/svg+xml'),
  'only-a-frame': () =>
    still(page(`<iframe srcdoc="${BODY.replaceAll('"', '&quot;')}" width="800" height="600"></iframe>`), false),
  'closed-shadow-root': () =>
    still(
      page(
        `<div id="host"></div>${script(`document.getElementById("host").attachShadow({mode:"closed"}).innerHTML=${JSON.stringify(BODY)}`)}`,
      ),
      false,
    ),
  'editable-article': () => moving(page(`<div contenteditable="true" autofocus>${BODY}</div>`), false),
  'quirks-mode': () => still(page(BODY).replace('<!doctype html>', '')),
  'windows-1252': () =>
    still(
      Buffer.from(page(BODY).replace('utf-8', 'windows-1252').replaceAll('“', '"').replaceAll('”', '"'), 'latin1'),
      true,
      'text/html; charset=windows-1252',
    ),
  'utf-16': () => still(Buffer.from(`\ufeff${page(BODY)}`, 'utf16le'), true, 'text/html; charset=utf-16le'),
  'cut-off': () => still(page(BODY).slice(0, -400)),
};
