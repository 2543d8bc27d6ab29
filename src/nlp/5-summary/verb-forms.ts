const PAST = new Set(
  'went came took made gave saw knew grew held led left lost met paid put ran sent set shot sold spent won fell found fought broke brought built bought caught chose drew drove fled hit hurt kept laid let rose sought stood struck swore taught threw wore cut cost beat quit shut split withdrew became began got thought felt heard spoke flew sank stole hung bore rode shook'.split(
    ' ',
  ),
);
const FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    H: 'had',
    h: 'has have',
    W: 'was were',
    i: 'is are am',
    m: 'will would can could may might should must',
    s: 'said told added says wrote tells',
    d: 'did does do',
    b: 'been be being',
  }).flatMap(([form, words]) => words.split(' ').map(word => [word, form] as const)),
);

/**
 * The verbs of a sentence outside of quotation marks, one letter each in order: H had, h has, W was, i is, m modal, s said, d did, b been, P past tense or
 * participle, g -ing. "had been arrested" is "HbP". By form only: a participle cannot be told from the past tense.
 */
export function verbForms(words: readonly string[], first: number, end: number): string {
  let forms = '';
  let isQuoted = false;
  for (let token = first; token < end; token++) {
    const word = words[token];
    if (word === '“') isQuoted = true;
    else if (word === '”') isQuoted = false;
    else if (word === '"') isQuoted = !isQuoted;
    if (!isQuoted) forms += formOf(word);
  }
  return forms;
}

function formOf(word: string): string {
  const known = FORMS.get(word) ?? FORMS.get(word.toLowerCase());
  if (known) return known;
  if (PAST.has(word) || (word.length > 3 && word.endsWith('ed') && isLower(word))) return 'P';
  return word.length > 4 && word.endsWith('ing') ? 'g' : '';
}

const isLower = (word: string) => word[0] === word[0].toLowerCase();

/** The first finite verb with its participle: "HbP" of "gHbPs"; "" where there is none. */
export const firstFinite = (forms: string): string => /[HhWimsPd]b?P?/.exec(forms)?.[0] ?? '';
