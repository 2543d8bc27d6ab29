import { isEnglishTag } from '../report.ts';
import { classOf, LOWER } from './char-class.ts';
import type { TokenizedText } from './tokenized-text.ts';

const words = (list: string) => new Set(list.split(' '));

/** Small words that English has to itself. */
const ENGLISH = words(
  'the and to that with from for by were are has have this his their they said which been not but who its would of is was had it she what when will could about after into than there these because',
);

/** Small words of other languages of news that are no English words: German, Dutch, Scandinavian, French, Spanish, Italian, Portuguese, Polish, Turkish, Indonesian. */
const FOREIGN = words(
  'der das und ist nicht ein eine einer eines mit von dem zu auf für sich auch wird werden bei nach aus über sind wie dass het een van niet dat voor zijn aan bij naar ook wordt och att det som är på för inte av till ikke af til og har ved blir fra etter skal kan om les des et est une dans pour que qui avec pas du au aux ne se sont cette leur el los las del una por con para es su como más pero ya fue sus entre il di che è sono della nel dei alla anche più ha gli os da em um uma com não na dos ao foi são pelo nie się na jest że oraz przez dla ve bir bu için ile olarak olan yang dan di dengan untuk pada ini itu dari',
);

/** Below so many words the text says too little. */
const FEWEST_WORDS = 12;
/** So many tokens tell the language. */
const SAMPLE = 2000;
/** A text with so many different words in small letters is prose, and of English prose more than this share of them are its small words (by far: 7 % and more). */
const LEAST_DIFFERENT = 40;
const LEAST_ENGLISH = 0.03;

/**
 * Whether a text is English, which is all that the tiers behind this one can read. The text's own small words decide (after Grefenstette 1995), the declared
 * language only where they do not: pages often declare a wrong one.
 * @param lang BCP 47 tag; assumed English where absent
 */
export function isEnglish({ words: tokens, text }: TokenizedText, lang?: string): boolean {
  if (!isMostlyLatin(text)) return false;
  let english = 0;
  let foreign = 0;
  let all = 0;
  const different = new Set<string>();
  for (const token of tokens.slice(0, SAMPLE)) {
    if (classOf(token.charCodeAt(0)) !== LOWER) continue;
    all++;
    different.add(token);
    if (ENGLISH.has(token)) english++;
    else if (FOREIGN.has(token)) foreign++;
  }
  const isDeclared = isEnglishTag(lang);
  if (all < FEWEST_WORDS) return isDeclared;
  if (english < LEAST_ENGLISH * all && different.size >= LEAST_DIFFERENT) return false;
  return isDeclared ? foreign <= 2 * english || foreign < 0.05 * all : english > 2 * foreign && english > 0.1 * all;
}

function isMostlyLatin(text: string): boolean {
  const sample = text.slice(0, 4000);
  // Most letters need no look at Unicode's tables.
  let plain = 0;
  for (let at = 0; at < sample.length; at++) if (isPlainLetter(sample.charCodeAt(at))) plain++;
  const others = sample.replace(/\p{ASCII}+/gu, '');
  const letters = plain + (others.match(/\p{L}/gu)?.length ?? 0);
  const latin = plain + (others.match(/\p{Script=Latin}/gu)?.length ?? 0);
  return latin >= letters / 2;
}

const isPlainLetter = (unit: number) => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
