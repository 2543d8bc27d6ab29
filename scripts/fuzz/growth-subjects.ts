import { judgePage } from '../../src/article/gate.ts';
import { readArticle } from '../../src/article/read-article.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import { tell } from '../../src/knowledge/tell.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import type { Models } from '../../src/nlp/models.ts';
import type { Article, Block } from '../../src/nlp/report.ts';
import { type Bait, letters, SERIES, UNITS } from './baits.ts';
import { parsePage } from './check-page.ts';
import type { GrowthSubject } from './growth.ts';
import { BAITED, type FuzzPage, inPage, PAGE_UNITS } from './pages.ts';

/** Where a bait stands in an article. */
const FRAMES: Readonly<Record<string, (bait: string) => Article>> = {
  alone: text => ({ text }),
  'in a sentence': bait => ({ text: `The council met on Monday in Oslo, Ana Bell said. ${bait} Bell said “no”.` }),
  'in a name': bait => ({ text: `The council met on Monday in Oslo. Ana ${bait} Brandt said that “we met”.` }),
  'in a quotation': bait => ({ text: `The council met on Monday in Oslo. “We met ${bait}”, Ana Brandt said.` }),
  'in a claim': bait => ({ text: `The council met on Monday in Oslo, Ana Bell said. He said that ${bait}` }),
  'under an article': bait => ({ text: `The council met on Monday, Ana Bell said.\nSign up for ${bait}\u2028a` }),
  'in blocks': bait => ({ text: bait, blocks: blocksOf(bait) }),
  'in another language': bait => ({ text: bait, lang: 'de' }),
};

/** Every other line as a quotation. */
function blocksOf(text: string): Block[] {
  let start = 0;
  return text.split('\n').map((line, i) => {
    const block: Block = { start, end: start + line.length, kind: i % 2 === 0 ? 'quote' : 'paragraph' };
    start = block.end + 1;
    return block;
  });
}

/** Articles of bait through the engine and what is known without network. */
export function articleSubjects(models: Models, pack: Pack): GrowthSubject[] {
  const baits: [string, Bait][] = [
    ...UNITS.map((unit): [string, Bait] => [JSON.stringify(unit), () => unit]),
    ...Object.entries(SERIES),
  ];
  return Object.entries(FRAMES).flatMap(([place, frame]) =>
    baits.map(
      ([name, bait]): GrowthSubject => ({
        name: `${name} ${place}`,
        make(units) {
          const article = frame(repeat(bait, units));
          return () => {
            const context = { article, site: '', day: '2024-03-06', isRejected: () => false };
            tell(pack, analyse(article, models), context);
          };
        },
      }),
    ),
  );
}

const P = '<p>The harbour council of Bergen voted on Tuesday to keep the old ferry quay open, after a long debate.</p>';
const nested = (open: string, close: string) => (parts: number) =>
  inPage('', `${open.repeat(parts)}${P}${close.repeat(parts)}`);
const inRow = (part: Bait) => (parts: number) => inPage('', Array.from({ length: parts }, (_, i) => part(i)).join(''));
const inHead = (part: Bait) => (parts: number) => inPage(Array.from({ length: parts }, (_, i) => part(i)).join(''));

/** Pages built to keep their readers busy: so many parts, nested or in a row, with the units that each part takes. */
const BUILDS: Readonly<Record<string, readonly [units: number, build: (parts: number) => FuzzPage]>> = {
  'nested blocks': [11, nested('<div>', '</div>')],
  'nested spans': [13, nested('<span>', '</span>')],
  'nested links': [28, nested('<a href="/a">', '</a>')],
  'nested figures': [17, nested('<figure>', '</figure>')],
  'nested quotations': [25, nested('<blockquote>', '</blockquote>')],
  'nested lists': [17, nested('<ul><li>', '</li></ul>')],
  'nested stories': [19, nested('<article>', '</article>')],
  'nested stories with headlines': [44, nested('<article><h1>Council keeps quay</h1>', '</article>')],
  'nested boxes of boilerplate': [27, nested('<div class="related">', '</div>')],
  'nested bodies': [38, nested('<div itemprop="articleBody">', '</div>')],
  'nested paragraphs': [P.length + 11, parts => inPage('', `<div>${P}`.repeat(parts) + '</div>'.repeat(parts))],
  'many paragraphs': [P.length, inRow(() => P)],
  'many paragraphs of their own build': [P.length + 26, inRow(i => `<div class="${letters(i)}">${P}</div>`)],
  'many stories': [
    6 * P.length + 45,
    inRow(i => `<article><h1>Council meets for ${letters(i)}</h1>${P.repeat(6)}</article>`),
  ],
  'many spans in a paragraph': [25, parts => inPage('', `<p>${'<span>Ana Bell</span>, '.repeat(parts)}</p>`)],
  'many comments in a paragraph': [14, parts => inPage('', `<p>${'Bell <!-- -->'.repeat(parts)}</p>`)],
  'many broken lines': [8, parts => inPage('', `<p>${'Bell<br>'.repeat(parts)}</p>`)],
  'many empty lines': [4, parts => inPage('', `<p>${'<br>'.repeat(parts)}</p>`)],
  'many links': [29, inRow(i => `<a href="/a">${letters(i)}</a>`)],
  'many headings': [40, inRow(i => `<h1>Council meets for ${letters(i)}</h1>`)],
  'many headings of one text': [40, inRow(() => '<h2>Council keeps the old ferry quay</h2>')],
  'many pieces in a heading': [10, parts => inPage('', `<h1>${'<b>Ana</b>'.repeat(parts)}</h1>`)],
  'many days': [39, inRow(() => '<time datetime="2024-03-06">6 March</time>')],
  'many authors': [36, inRow(i => `<a rel="author">Ana ${letters(i)}</a>`)],
  'many lists': [26, inRow(i => `<ul><li>${letters(i)}</li></ul>`)],
  'many cells': [30, parts => inPage('', `<table>${'<tr><td>Bell</td></tr>'.repeat(parts)}</table>`)],
  'many figures': [40, inRow(() => '<figure><img alt="a"></figure>')],
  'many forms': [30, inRow(() => '<form><input></form>')],
  'many words of shops': [20, inRow(i => `<b>$${i}.00 Add</b>`)],
  'many meta elements': [45, inHead(i => `<meta name="author" content="${letters(i)}">`)],
  'many scripts of metadata': [70, inHead(i => `<script type="application/ld+json">{"@type":"A","n":${i}}</script>`)],
  'many titles': [30, inHead(i => `<title>${letters(i)}</title>`)],
};

/** Pages through gate and reader; the parsing is not counted. */
export function pageSubjects(): GrowthSubject[] {
  const read = (page: FuzzPage) => {
    const document = parsePage(page);
    return () => {
      judgePage(document, page.url);
      readArticle(document, page.url);
    };
  };
  const values = BAITED.flatMap((inPlace, place) =>
    PAGE_UNITS.map(unit => ({
      name: `${JSON.stringify(unit)} at place ${place + 1} of a page`,
      make: (units: number) => read(inPlace(repeat(() => unit, units))),
    })),
  );
  const builds = Object.entries(BUILDS).map(([name, [size, build]]) => ({
    name,
    make: (units: number) => read(build(Math.ceil(units / size))),
  }));
  return [...values, ...builds];
}

function repeat(bait: Bait, units: number): string {
  const parts: string[] = [];
  for (let length = 0; length < units; ) {
    const part = bait(parts.length);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}
