/** What a feature template looks at: for telling, not for tagging. */
export interface Template {
  readonly what: string;
  /** Offsets of the words it looks at. */
  readonly at: readonly number[];
}

const WORD = 'word';
const SHAPE = 'letter case';
const CLUSTER = 'words of this kind';
const LIST = 'word list';
const PHRASE = 'list of names';
const RUN = 'capitalised words around';
const ELSEWHERE = 'elsewhere in the text';

const templates = new Map<number, Template>();
const define = (number: number, what: string, ...at: number[]) => {
  templates.set(number, { what, at });
};

define(0, 'how common names are');
define(1, WORD, 0);
for (const [number, at] of [
  [2, [0]],
  [3, [-1]],
  [4, [1]],
  [5, [-2]],
  [6, [2]],
  [7, [-1, 0]],
  [8, [0, 1]],
  [9, [-1, 1]],
  [10, [-2, -1]],
  [11, [1, 2]],
] as const)
  define(number, WORD, ...at);
define(12, 'word before, letter case', -1, 0);
define(13, 'word after, letter case', 0, 1);
define(14, SHAPE, 0);
define(15, 'letter case in this line', 0);
define(16, SHAPE, -1, 0);
define(17, SHAPE, 0, 1);
define(18, SHAPE, -1, 0, 1);
define(19, SHAPE, -1);
define(20, SHAPE, 1);
define(21, SHAPE, -2, -1, 0);
define(22, SHAPE, 0, 1, 2);
define(24, 'word in this line', 0);
for (let k = 0; k < 5; k++) {
  define(30 + k, `first ${k + 1} letters`, 0);
  define(36 + k, `last ${k + 1} letters`, 0);
}
define(42, 'ending and letter case', 0);
define(43, 'ending, word after', 0, 1);
define(44, 'ending of the word before', -1, 0);
define(45, 'ending of the word after', 0, 1);
define(48, 'word some places before');
define(49, 'word some places after');
for (let offset = -2; offset <= 2; offset++) {
  define(62 + offset, CLUSTER, offset);
  define(72 + offset, CLUSTER, offset);
  define(92 + offset, LIST, offset);
  define(102 + offset, PHRASE, offset);
}
define(80, CLUSTER, 0);
define(81, CLUSTER, 0);
define(82, CLUSTER, -1, 0);
define(83, CLUSTER, 0, 1);
define(84, CLUSTER, -1, 1);
define(85, CLUSTER, -1);
define(86, CLUSTER, 1);
define(87, CLUSTER, -1, 1);
define(96, LIST, 0);
define(106, LIST, 0, 1);
define(107, LIST, -1, 0);
define(108, 'lists of words and names', 0);
define(109, 'list of names, word before', -1, 0);
define(110, 'list of names, word after', 0, 1);
define(111, 'list of names, kind of the word before', -1, 0);
define(112, 'list of names, kind of the word after', 0, 1);
for (let number = 180; number <= 188; number++) define(number, ELSEWHERE, 0);
for (let number = 190; number <= 196; number++) define(number, RUN, 0);

/** What a template looks at; its number where it has no description. */
export function templateOf(number: number): Template {
  return templates.get(number) ?? { what: `feature ${number}`, at: [] };
}
