import { GATE_FEATURES, type GateFeature, measurePage } from './gate-features.ts';
import { GATE_BIAS, GATE_WEIGHTS } from './gate-weights.ts';
import { isNews, otherTypeOf, readJsonLd } from './json-ld.ts';
import type { GateVerdict } from './page.ts';

/** Least running text of an article, in characters: shorter ones have nothing to mark. */
const LEAST_TEXT = 200;
/** A signal that moves the weighted sum by less is not worth telling. */
const LEAST_TOLD = 0.05;

/**
 * Tells whether the page shows one article, cheaply: JSON-LD of the NewsArticle family decides, and what says that it is something else; otherwise
 * metadata, address and running text are weighed by a logistic regression. Reads only; forces no layout.
 */
export function judgePage(document: Document, url: string): GateVerdict {
  const no = (...signals: string[]): GateVerdict => ({ article: false, score: 0, signals });
  if (!URL.canParse(url)) return no('no address');
  const address = new URL(url);
  if (isHome(address.pathname)) return no('home page');
  const things = readJsonLd(document);
  const { prose, features } = measurePage(document, address, things);
  const told = `${prose} characters of running text`;
  if (things.some(isNews)) {
    const article = prose >= LEAST_TEXT;
    return { article, score: article ? 1 : 0, signals: ['JSON-LD says news', told] };
  }
  const other = things.map(otherTypeOf).find(type => type !== undefined);
  if (other !== undefined) return no(`JSON-LD says ${other}`);
  if (prose < LEAST_TEXT) return no(told);
  const shares = GATE_FEATURES.map(name => [name, GATE_WEIGHTS[name] * features[name]] as const);
  const score = 1 / (1 + Math.exp(-shares.reduce((sum, [, share]) => sum + share, GATE_BIAS)));
  return { article: score >= 0.5, score, signals: [...shares.filter(isTold).sort(byShare).map(describe), told] };
}

const isHome = (path: string) => /^\/?(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(path);

type Share = readonly [GateFeature, number];
const isTold = ([, share]: Share) => Math.abs(share) >= LEAST_TOLD;
const byShare = ([, a]: Share, [, b]: Share) => Math.abs(b) - Math.abs(a);
const describe = ([name, share]: Share) => `${share > 0 ? '+' : '−'}${Math.abs(share).toFixed(1)} ${name}`;
