/**
 * Properties of facts, in the order of their use to a reader. The records write them in small words ("member of"); the interface has a label for each
 * (`property_memberOf`).
 */
export const PROPERTIES = [
  'role',
  'position',
  'leader',
  'event',
  'knownFor',
  'owner',
  'parent',
  'memberOf',
  'party',
  'partOf',
  'operates',
  'industry',
  'founded',
  'headquarters',
  'born',
  'died',
  'spouse',
  'country',
  'capital',
  'successor',
  'dissolved',
  'population',
  'area',
  'currency',
] as const;
export type Property = (typeof PROPERTIES)[number];

/** Properties that tell what happened on a day, in a month or in a year; all others hold for a time. */
const MOMENTS: ReadonlySet<Property> = new Set(['event', 'founded', 'born', 'died', 'dissolved']);
export const isMoment = (property: Property): boolean => MOMENTS.has(property);
