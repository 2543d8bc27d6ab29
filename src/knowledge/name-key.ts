import { normaliseName } from '../nlp/3-people/normalise.ts';

/** Names that differ only in case, accents, stops, a leading "the" or a middle initial are one. */
export function nameKey(name: string): string {
  return normaliseName(name)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/^the /, '')
    .replace(/(?<=\p{L}{2}) \p{L} (?=\p{L}{2})/gu, ' ');
}

/**
 * Ways to name an institution within its country: "ministry of foreign affairs" is the "foreign ministry", too.
 * @param institution without the country
 */
export function institutionKeys(institution: string): string[] {
  const key = nameKey(institution).replace('defense', 'defence');
  const [, field] = /^(?:ministry|department) of (?:the )?(.+)$/.exec(key) ?? [];
  if (field !== undefined) return [key, `${field.replace(/ affairs$/, '')} ministry`];
  return [key];
}
