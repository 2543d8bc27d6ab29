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

/** The letter of a word by itself, see `verbForms`; empty for what is no verb. */
export function verbForm(word: string): string {
  const known = FORMS.get(word) ?? FORMS.get(word.toLowerCase());
  if (known) return known;
  if (PAST.has(word) || (word.length > 3 && word.endsWith('ed') && isLower(word))) return 'P';
  return word.length > 4 && word.endsWith('ing') ? 'g' : '';
}

const isLower = (word: string) => word[0] === word[0].toLowerCase();
