const words = (list: string) => new Set(list.split(' '));

/** Words before a person's name that are not part of it. */
export const PERSON_TITLES = words(
  'mr mrs ms miss dr prof professor sir dame lord lady sheikh president vice-president premier chancellor minister senator sen representative rep congressman congresswoman governor gov mayor judge justice general gen colonel col major captain capt lieutenant lt sergeant sgt admiral pope cardinal archbishop bishop rabbi imam ayatollah king queen prince princess emperor emir sultan ambassador secretary commissioner chairman chairwoman chief director coach spokesman spokeswoman detective inspector officer',
);

/** Last words of organisations' names. */
export const ORGANIZATION_WORDS = words(
  'inc corp corporation co company ltd limited llc plc gmbh ag sa nv group holdings bank university college institute ministry department agency authority commission committee council court parliament congress senate army navy force forces police party union association federation league club church times post journal herald tribune news agency foundation fund trust organization organisation society bureau office airlines airways motors telecom technologies systems partners capital industries network cable',
);

/** Words of names of places. */
export const PLACE_WORDS = words(
  'street avenue road river lake sea ocean mount mountain island islands bay gulf cape strait valley desert province county state city airport port harbour harbor bridge square park north south east west northern southern eastern western',
);

/** Ends of demonyms and other names that are neither people, organisations nor places. */
export const DEMONYM = /(?:ese|ian|ean|ish|sian|i)$/;
