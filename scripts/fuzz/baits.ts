/** Makes the part of a text with a number; the texts of a bait are its parts in a row. */
export type Bait = (part: number) => string;

/** Letters that tell a number, first one capital: names that differ. */
export function letters(number: number): string {
  let word = '';
  for (let rest = number; rest > 0 || word === ''; rest = Math.floor(rest / 26))
    word = String.fromCharCode(97 + (rest % 26)) + word;
  return word[0].toUpperCase() + word.slice(1);
}

/** Stretches of one unit that make a pattern backtrack, or a loop quadratic, where there is one that can be made to. */
export const UNITS: readonly string[] = [
  ...['"', '“', '‘', '’', "'", '«', '``', "''", '(', '[', '{', ')', '-', '—', '...', '. ', '.', ', ', ',', '; ', ': '],
  ...['? ', '!', '?!', '&', '/', '%', '#', '• ', '– ', ' ', '\n', '\n\n', ' \n', '\r\n', '\t', '\u00a0', '\u2028'],
  ...['a', 'A', '1', 'a ', 'A ', '1 ', 'Aa ', 'AB ', 'A. ', 'A.', 'a.b.', 'a@b.', '@a', 'http://', 'www.a', '1.', '1,'],
  ...[
    '\ud83d',
    '\udc00',
    '\ufffd',
    '\u200d',
    '\u200b',
    '\u00ad',
    '\u0301',
    '\u202e',
    '\ufeff',
    '😀',
    '👩‍👩‍👧',
    '👩‍👩‍👧 ',
  ],
  ...['ß ', 'İ ', 'ﬁ ', 'ａ', '中', '中文 ', 'ا', 'العربية '],
  ...['the ', 'of ', 'and ', 'that ', 'which ', 'who ', ', who ', 'has ', 'had been ', 'he ', 'its ', 'will ', 'not '],
  ...['said ', 'said. ', 'said: “', 'said that ', 'he said ', 'He said. ', 'who said ', 'according to ', 'asked '],
  ...[
    'Mr. ',
    'Dr. A. Bell, ',
    'St. ',
    'No. ',
    'U.S. ',
    'a.m. ',
    'Inc. ',
    'Ltd ',
    'Jr. ',
    'Bell Jr. ',
    'President Bell ',
  ],
  ...['Bell ', 'bell ', 'Bell-', 'Bell - ', 'Bell’s ', 'Bell and ', 'Bell, ', 'Bell (B) ', '(AB) ', 'ABC ', 'B. Bell '],
  ...['Ada Bell, ', 'Ada Bell, the president, ', 'the president, ', 'Bank of the ', 'the council of ', 'de la '],
  ...['Bell said ', 'Bell said. ', 'Bell said: ', '"Bell" said ', 'according to Bell, ', 'Hart told Bell that '],
  ...['Bell met Hart. ', 'It did. ', 'She said she knew. ', 'A Bell. ', 'Bell is the president ', 'said Bell. '],
  ...[
    '"a" ',
    '“a” ',
    '“a',
    '‘a’ ',
    '"a ',
    'a" ',
    "'a ",
    '“a.” ',
    '“A b,” said Bell. ',
    '“A b. ',
    '\n"A b.',
    '- “A',
    'A: a\n',
  ],
  ...['1998 ', 'in 2018 ', 'in May ', 'Monday ', 'on Monday ', 'last year ', 'yesterday, ', '12/1/2018 ', '$1 '],
  ...['Jan. 1, 2018, ', 'two days ago ', 'since 1998, ', 'from 1998 to ', 'Q: Why?\nA: Yes.\n', 'newsletter'],
];

const words = (list: string) => list.split(' ');
const TOLD = words('president chairman minister founder director mayor');

/** Texts in which every part is another: what is made for one name, place or sentence is made for as many as the text holds. */
export const SERIES: Readonly<Record<string, Bait>> = {
  'one name after the other': i => `${letters(i * 37 + 700)}, `,
  'full names': i => `Ana ${letters(i * 37 + 700)} met Bell. `,
  'one surname': i => `${letters(i * 37 + 700)} Bell spoke. `,
  'names of three words that many share': i =>
    `${letters(100 + (i % 41))} ${letters(200 + (Math.floor(i / 41) % 41))} ${letters(300 + (Math.floor(i / 1681) % 41))} met. `,
  'names of initials': i =>
    `${letters(i % 26)}. ${letters(Math.floor(i / 26) % 26)}. ${letters(Math.floor(i / 676))} met. `,
  'names told thrice that begin and end alike': i => `Ana A${letters(i).toLowerCase()}a met. `.repeat(3),
  'acronyms with their names': i => `The ${letters(i)} Gas Union (${letters(i)[0]}GU) met. `,
  companies: i => `${letters(i * 37 + 700)} Holdings Ltd rose. `,
  'names with a role': i => `Ana ${letters(i * 37 + 700)}, the ${TOLD[i % TOLD.length]} of Oslo, met. `,
  'titles before names': i => `President ${letters(i * 37 + 700)} met Bell. `,
  'quotations by many': i => `“We met,” said Ana ${letters(i * 37 + 700)}. `,
  'claims of many in one sentence': i => `Ana ${letters(i * 37 + 700)} said that he left, `,
  'pronouns after many names': i => `Ana ${letters(i * 37 + 700)} met, and he said she left, `,
  'nouns of speakers': i => `The ${TOLD[i % TOLD.length]} said that ${letters(i)} left; `,
  'quotations without end': i => `“${letters(i)} left. `,
  'lines of dialogue': i => `– ${letters(i)} left?\n`,
  'labelled speech': i => `${letters(i * 37 + 700)}: We left.\n`,
  'one word a line': i => `${letters(i)}\n`,
  'short sentences': i => `${letters(i)} left. `,
  'words that differ': i => `${letters(i * 37 + 700).toLowerCase()} `,
  'days that differ': i => `On ${1 + (i % 28)} May ${1000 + (i % 1000)} ${letters(i)} left. `,
  'days in one sentence': i => `on ${1 + (i % 28)} May ${1000 + (i % 1000)}, `,
  events: i => `In ${1950 + (i % 70)}, Ana ${letters(i)} was arrested in Oslo. `,
  numbers: i => `${i} `,
};
