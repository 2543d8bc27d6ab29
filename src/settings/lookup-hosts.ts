/** Hosts that look-ups ask, as patterns of host permissions. */
export const LOOKUP_HOSTS = ['https://*.wikipedia.org/*', 'https://www.wikidata.org/*'];
