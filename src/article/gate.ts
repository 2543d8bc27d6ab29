import { GATE_FEATURES, type GateFeature, measureFeature } from './gate-features.ts';
import { GATE_BIAS, GATE_WEIGHTS } from './gate-weights.ts';
import { isNews, otherTypeOf } from './json-ld.ts';
import { hasRunningText } from './measure-text.ts';
import type { GateVerdict } from './page.ts';
import { type PageFacts, readPageFacts } from './page-facts.ts';

/** Least running text of an article, in characters: shorter ones have nothing to mark. */
const LEAST_TEXT = 200;
/** A signal that moves the weighted sum by less is not worth telling. */
const LEAST_TOLD = 0.05;

/**
 * Tells whether the page shows one article, cheaply: JSON-LD of the NewsArticle family decides, and what says that it is something else; otherwise
 * metadata, address and running text are weighed by a logistic regression, no further than until its sum is settled. Reads only; forces no layout.
 */
export function isArticlePage(document: Document, url: string): boolean {
  const facts = factsOf(document, url);
  if (facts === undefined) return false;
  const type = typeByJsonLd(facts);
  // The text is looked at last: it costs most, and what is no article needs none.
  return (type === undefined ? isOnTheArticleSide(facts) : type === NEWS) && hasRunningText(document, LEAST_TEXT);
}

/** The same with its signals and all weights: for explanations. */
export function judgePage(document: Document, url: string): GateVerdict {
  const facts = factsOf(document, url);
  if (facts === undefined) return { article: false, score: 0, signals: ['no address, or a home page'] };
  const type = typeByJsonLd(facts);
  if (type !== undefined && type !== NEWS) return { article: false, score: 0, signals: [`JSON-LD says ${type}`] };
  if (!hasRunningText(document, LEAST_TEXT)) return { article: false, score: 0, signals: ['hardly any running text'] };
  if (type === NEWS) return { article: true, score: 1, signals: ['JSON-LD says news'] };
  const shares = GATE_FEATURES.map(name => [name, GATE_WEIGHTS[name] * measureFeature(name, facts)] as const);
  const score = 1 / (1 + Math.exp(-shares.reduce((sum, [, share]) => sum + share, GATE_BIAS)));
  const told = `${facts.text().prose} characters of running text`;
  return { article: score >= 0.5, score, signals: [...shares.filter(isTold).sort(byShare).map(describe), told] };
}

const isHome = (path: string) => /^\/?(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(path);

/** @returns undefined for pages that are never articles by their address */
function factsOf(document: Document, url: string): PageFacts | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  return isHome(address.pathname) ? undefined : readPageFacts(document, address);
}

const NEWS = 'news';

/** What decides by itself: NEWS, or the type of something else; undefined where the features have to be weighed. */
function typeByJsonLd({ things }: PageFacts): string | undefined {
  if (things().some(isNews)) return NEWS;
  for (const thing of things()) {
    const type = otherTypeOf(thing);
    if (type !== undefined) return type;
  }
  return undefined;
}

const sumOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);
const MOST_FOR = sumOf(Object.values(GATE_WEIGHTS).filter(weight => weight > 0));
const MOST_AGAINST = sumOf(Object.values(GATE_WEIGHTS).filter(weight => weight < 0));

/** The sign of the weighted sum, known as soon as what is not measured yet cannot change it. */
function isOnTheArticleSide(facts: PageFacts): boolean {
  let sum = GATE_BIAS;
  let [most, least] = [MOST_FOR, MOST_AGAINST];
  for (const name of GATE_FEATURES) {
    if (sum + least >= 0) return true;
    if (sum + most < 0) return false;
    const weight = GATE_WEIGHTS[name];
    sum += weight * measureFeature(name, facts);
    if (weight > 0) most -= weight;
    else least -= weight;
  }
  return sum >= 0;
}

type Share = readonly [GateFeature, number];
const isTold = ([, share]: Share) => Math.abs(share) >= LEAST_TOLD;
const byShare = ([, a]: Share, [, b]: Share) => Math.abs(b) - Math.abs(a);
const describe = ([name, share]: Share) => `${share > 0 ? '+' : '−'}${Math.abs(share).toFixed(1)} ${name}`;
