import { tokenize } from '../../../src/nlp/1-text/tokenize.ts';
import { LEXICON_BITS, PHRASE_BITS } from '../../../src/nlp/2-names/lexicon.ts';
import type { CuratedRecord, RecordKind } from '../../pack/parse-records.ts';

const BIT_OF_KIND: Readonly<Record<RecordKind, number>> = {
  person: PHRASE_BITS.knownPerson,
  org: PHRASE_BITS.knownOrganization,
  group: PHRASE_BITS.knownOrganization,
  place: PHRASE_BITS.region,
  country: PHRASE_BITS.country,
  event: PHRASE_BITS.knownThing,
  law: PHRASE_BITS.knownThing,
  work: PHRASE_BITS.knownThing,
  product: PHRASE_BITS.knownThing,
};
const BEGINS_NAME = /^(?:\p{Lu}|\d)/u;
const NAME_PART = /^\p{Lu}\p{L}+$/u;
const NO_NAME_PART = /^(?:Jr|Sr|Sir|Prince|King|Queen|Pope|Saint)$/;

type AddBit = (text: string, bit: number) => void;

/** Adds what the newspapers call a curated record to the lists: its names and aliases as phrases; of a person also first name and surname as words. */
export function addKnownNames(record: CuratedRecord, addWord: AddBit, addPhrase: AddBit): void {
  for (const form of formsOf(record)) {
    addPhrase(form, BIT_OF_KIND[record.kind]);
    if (record.kind === 'person') addNameParts(form, addWord);
  }
}

/** Each name also without accents; "US Open (tennis)" is known by what is before the bracket. */
function formsOf({ name, aliases }: Pick<CuratedRecord, 'name' | 'aliases'>): Set<string> {
  const forms = [name, ...aliases].map(form => form.replace(/ \(.*\)$/, '')).filter(form => BEGINS_NAME.test(form));
  return new Set(forms.flatMap(form => [form, form.normalize('NFD').replace(/\p{M}/gu, '')]));
}

function addNameParts(form: string, addWord: AddBit): void {
  const words = tokenize(form).words.filter(word => NAME_PART.test(word) && !NO_NAME_PART.test(word));
  if (words.length !== 2 && words.length !== 3) return;
  addWord(words[0], LEXICON_BITS.firstName);
  addWord(words[words.length - 1], LEXICON_BITS.surname);
}
