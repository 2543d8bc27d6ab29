// Runs in a page: the gate and the reading of the article beside their peers, on the live document.
import { isArticlePage } from '../../../src/article/gate.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { type TurnTimes, takeTurns } from './turns.ts';

// The peers' own scripts, evaluated before this one: `peers.ts`.
declare const isProbablyReaderable: (document: Document) => boolean;
declare const Readability: new (document: Document) => { parse(): unknown };
declare const Defuddle: new (document: Document) => { parse(): unknown };

export interface ReadingTimes {
  readonly isArticle: boolean;
  readonly gate: readonly TurnTimes[];
  /** Empty where the gate says that the page is no article: then it is not read. */
  readonly reading: readonly TurnTimes[];
}

declare global {
  var timeReading: (rounds: number, page: number) => ReadingTimes;
}

const copy = () => document.cloneNode(true) as Document;
const url = () => location.href;

const GATES = [
  { name: 'Backstory', run: () => isArticlePage(document, url()) },
  { name: 'isProbablyReaderable', run: () => isProbablyReaderable(document) },
];
const READERS = [
  { name: 'Backstory', run: () => readArticle(document, url()) },
  { name: 'Readability', run: () => new Readability(copy()).parse() },
  { name: 'Defuddle', run: () => new Defuddle(copy()).parse() },
  { name: 'the copy alone', run: copy },
];

globalThis.timeReading = (rounds, page) => {
  // Browsers keep lists of elements while the document stays the same: a comment that comes and goes makes every call find them anew.
  const comment = document.createComment('');
  const touch = () => {
    document.documentElement.append(comment);
    comment.remove();
  };
  const now = () => performance.now();
  const gate = takeTurns(GATES, rounds, page, now, touch);
  const isArticle = isArticlePage(document, url());
  return { isArticle, gate, reading: isArticle ? takeTurns(READERS, rounds, page, now, touch) : [] };
};
