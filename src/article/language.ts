const words = (list: string) => list.split(' ');

/** Small words that tell languages of one script apart: the commonest that few of the others share. */
export const SMALL_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: words('the and of to that for with was is on by it from this were which'),
  de: words('der die und das nicht ist den mit von sich auf für ein eine auch dem'),
  nl: words('de het een en van niet dat voor zijn met op aan ook bij naar wordt'),
  fr: words('le la les des et est une dans pour qui que du pas au sur avec'),
  es: words('el la los las que y en del una por con para es se su como'),
  it: words('il di che è la per non del una sono gli nel con della anche più'),
  pt: words('o de que e do da em um para não uma os no com na mais'),
  sv: words('och att det som en på är av för med den till inte om har ett'),
  da: words('og at det er en af til på den der ikke de for med som et'),
  no: words('og at det er en av til på som ikke for med har den å et'),
  fi: words('ja on ei että se oli hän mutta ovat myös joka kun niin mukaan'),
  pl: words('w i na z się nie do że jest to o jak po od za przez'),
  cs: words('a se v na je že to s z do o ve který za pro by'),
  tr: words('ve bir bu için de da ile olarak olan çok daha sonra gibi kadar'),
  ro: words('și de în a la cu că pe este din nu o pentru să care mai'),
  hu: words('a az és hogy nem is egy meg volt de ez csak már vagy mint'),
  id: words('yang dan di ini itu dengan untuk dari pada tidak dalam akan juga'),
  vi: words('và của là có không được trong cho một người những đã với các'),
};

/** The languages that have a small word. */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [lang, list] of Object.entries(SMALL_WORDS)) {
  for (const word of list) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), lang]);
}

const WORDS = /\p{L}+/gu;
/** The same for lower-case words of Latin letters alone, several times as fast. */
const LATIN_WORDS = /[a-zªµºß-öø-ˁˆ-ˑˠ-ˤˬˮḀ-ỿ]+/g;

/** Languages that have a script, or letters of it, to themselves; the first whose letters are common decides. */
const SCRIPTS: readonly (readonly [lang: string, letters: RegExp])[] = [
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /\p{Script=Hangul}/gu],
  ['zh', /\p{Script=Han}/gu],
  ['th', /\p{Script=Thai}/gu],
  ['he', /\p{Script=Hebrew}/gu],
  ['el', /\p{Script=Greek}/gu],
  ['hi', /\p{Script=Devanagari}/gu],
  ['uk', /[іїєґ]/gi],
  ['ru', /\p{Script=Cyrillic}/gu],
  ['fa', /[پچژگ]/g],
  ['ar', /\p{Script=Arabic}/gu],
];
/** Tags that a script alone does not refute: other languages are written in it too. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  ru: ['uk', 'bg', 'sr', 'mk', 'be', 'kk', 'mn'],
  ar: ['fa', 'ur', 'ps', 'ckb', 'ug'],
  fa: ['ar', 'ur', 'ps', 'ckb', 'ug'],
  hi: ['mr', 'ne'],
  no: ['nb', 'nn', 'da'],
  da: ['nb', 'nn', 'no'],
  id: ['ms'],
  cs: ['sk'],
  es: ['ca', 'gl'],
  zh: ['yue', 'ja'],
  uk: ['be'],
};

/** Letters of other scripts than Latin, for all that matters here. */
const OTHER_LETTERS = /[\u0370-\u1dff\u2c00-\uffff]/;

/** So much of a text is looked at, in UTF-16 units. */
const SAMPLE = 4000;
/** Shorter texts, in words, tell too little. */
const FEWEST_WORDS = 25;
/** Share of the letters, or of the words, from which they decide, and how far ahead the best language must be. */
const LEAST_LETTERS = 0.15;
const RARE_LETTERS = 0.02;
const LEAST_WORDS = 0.12;
const LEAD = 1.25;

/**
 * Tells a text's language by its script and its small words (Grefenstette 1995, "Comparing two language identification schemes").
 * @returns a primary language subtag; empty where the text does not tell
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE).toLowerCase();
  const isLatin = !OTHER_LETTERS.test(sample);
  if (!isLatin) {
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    for (const [lang, own] of SCRIPTS) {
      const least = lang === 'uk' || lang === 'fa' ? RARE_LETTERS : LEAST_LETTERS;
      if ((sample.match(own)?.length ?? 0) > least * letters) return lang;
    }
  }
  const tokens = sample.match(isLatin ? LATIN_WORDS : WORDS) ?? [];
  if (tokens.length < FEWEST_WORDS) return '';
  const counts = new Map(Object.keys(SMALL_WORDS).map(lang => [lang, 0]));
  for (const token of tokens) {
    for (const lang of LANGUAGES_OF.get(token) ?? []) counts.set(lang, (counts.get(lang) ?? 0) + 1);
  }
  const [[best, most], [next, second]] = [...counts].sort(([, a], [, b]) => b - a);
  const isClear = most >= LEAD * second || SHARED[best]?.includes(next) === true;
  return isClear && most >= LEAST_WORDS * tokens.length ? best : '';
}

/** Undetermined, by BCP 47. */
const OTHER = 'und';
/** A text with so many different words in small letters is prose, and of English prose more than this share of them are its small words (by far: 7 % and more). */
const LEAST_DIFFERENT = 40;
const LEAST_ENGLISH = 0.03;
const SMALL_LETTERS = /(?<![\p{L}\p{N}])\p{Ll}+(?![\p{L}\p{N}])/gu;
const ENGLISH = new Set(SMALL_WORDS.en);

function isPlainlyNotEnglish(text: string): boolean {
  const tokens: readonly string[] = text.slice(0, SAMPLE).match(SMALL_LETTERS) ?? [];
  const english = tokens.filter(token => ENGLISH.has(token)).length;
  return english < LEAST_ENGLISH * tokens.length && new Set(tokens).size >= LEAST_DIFFERENT;
}

/**
 * The declared tag, unless the text is plainly in another language: themes and templates often declare their own. "und" where the text is prose, but in
 * neither English nor a language that is known here.
 */
export function settleLanguage(declared: string, text: string): string {
  const detected = detectLanguage(text);
  const primary = declared.split('-')[0].toLowerCase();
  if (detected !== '') return detected === primary || SHARED[detected]?.includes(primary) ? declared : detected;
  return (primary === '' || primary === 'en') && isPlainlyNotEnglish(text) ? OTHER : declared;
}
