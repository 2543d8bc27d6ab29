/** Coarse part of speech of a token, told by closed lists and endings: cheap, and enough for the limits of a clause. */
export const WORD_CLASS = {
  outside: 0,
  other: 1,
  determiner: 2,
  possessive: 3,
  subject: 4,
  object: 5,
  preposition: 6,
  coordinator: 7,
  subordinator: 8,
  that: 9,
  wh: 10,
  be: 11,
  have: 12,
  do: 13,
  modal: 14,
  to: 15,
  not: 16,
  adverb: 17,
  ed: 18,
  ing: 19,
  s: 20,
  number: 21,
  name: 22,
  capital: 23,
  comma: 24,
  stop: 25,
  quote: 26,
  colon: 27,
  dash: 28,
  bracket: 29,
  genitive: 30,
  there: 31,
  time: 32,
} as const;

const LISTS: Readonly<Record<string, string>> = {
  determiner: 'the a an this these those some any no every each another both many several most all few such more',
  possessive: 'his her its their our my your',
  subject: 'he she they it we i you who',
  object: 'him them us me himself herself itself themselves ourselves myself',
  preposition:
    'in on at by for with from of about into over under between against during after before through without within among toward towards upon across since until despite like near per amid alongside',
  coordinator: 'and or but nor plus yet',
  subordinator: 'because if while although though unless whereas as than so',
  that: 'that',
  wh: 'which what when where why how whose whom whether',
  be: "is are was were be been being am 's ’s 're ’re 'm ’m",
  have: "has have had having 've ’ve 'd ’d",
  do: 'do does did done',
  modal: "will would can could may might must should shall ca wo 'll ’ll",
  to: 'to',
  not: "not n't n’t never",
  adverb:
    'also later then however once often already only even still just again too very now here earlier recently today yesterday ago instead',
  time: 'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb aug sept oct nov dec',
  there: 'there',
  ed: 'went took gave came made knew saw got found left kept held became began thought felt met led ran won lost spoke brought bought sent built fell grew rose drew drove broke chose stood sat paid put set cut hit let heard read meant spent taught wore fought sought caught gone taken given known seen shown done become begun fallen grown risen drawn driven broken chosen spoken written',
};

const KNOWN: ReadonlyMap<string, number> = new Map(
  Object.entries(LISTS).flatMap(([name, list]) =>
    list.split(' ').map(word => [word, WORD_CLASS[name as keyof typeof WORD_CLASS]] as const),
  ),
);
const MARKS: ReadonlyMap<string, number> = new Map(
  (
    [
      ['comma', ','],
      ['stop', '.!?…'],
      ['quote', '"“”„«»‘’\''],
      ['colon', ':;'],
      ['dash', '-–—―'],
      ['bracket', '()[]'],
    ] as const
  ).flatMap(([name, marks]) => [...marks].map(mark => [mark, WORD_CLASS[name]] as const)),
);

/** Class of a word outside of names. @param lower the word in lower case */
export function wordClass(word: string, lower: string, before: string): number {
  if (/^['’]s$/.test(lower)) return /^\p{L}/u.test(before) ? WORD_CLASS.genitive : WORD_CLASS.be;
  const known = KNOWN.get(lower) ?? MARKS.get(word[0]);
  if (known !== undefined && !(known === WORD_CLASS.modal && lower === 'may' && word !== 'may')) return known;
  if (/^[\d$£€]/.test(word)) return WORD_CLASS.number;
  if (/^\p{Lu}/u.test(word)) return WORD_CLASS.capital;
  if (lower.endsWith('ly')) return WORD_CLASS.adverb;
  if (lower.endsWith('ed')) return WORD_CLASS.ed;
  if (lower.endsWith('ing')) return WORD_CLASS.ing;
  if (/[^su]s$/.test(lower)) return WORD_CLASS.s;
  return /^\p{L}/u.test(word) ? WORD_CLASS.other : WORD_CLASS.outside;
}
