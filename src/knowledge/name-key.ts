import { normaliseName } from '../nlp/3-people/normalise.ts';

/** Names that differ only in case, accents, stops, a leading "the" or a middle initial are one. */
export function nameKey(name: string): string {
  return normaliseName(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^the /, '')
    .replace(/(?<=\p{L}{2}) \p{L} (?=\p{L}{2})/gu, ' ');
}
