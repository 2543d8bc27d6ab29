import * as v from 'valibot';
import type { Country } from './places.ts';

/** https://www.wikidata.org/wiki/Wikidata:SPARQL_query_service; QLever answers the same query at https://qlever.dev/api/wikidata. */
export const WIKIDATA_ENDPOINT = 'https://query.wikidata.org/sparql';

/** Heads of state (P35) and of government (P6) of every country with an ISO code (P297), with the time they held office. */
const QUERY = `
PREFIX wd: <http://www.wikidata.org/entity/>
PREFIX wdt: <http://www.wikidata.org/prop/direct/>
PREFIX p: <http://www.wikidata.org/prop/>
PREFIX ps: <http://www.wikidata.org/prop/statement/>
PREFIX pq: <http://www.wikidata.org/prop/qualifier/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
SELECT ?code ?office ?name ?start ?end WHERE {
  ?country wdt:P297 ?code .
  { ?country p:P35 ?held . ?held ps:P35 ?person . BIND("head of state" AS ?office) }
  UNION { ?country p:P6 ?held . ?held ps:P6 ?person . BIND("head of government" AS ?office) }
  ?held pq:P580 ?start . OPTIONAL { ?held pq:P582 ?end }
  ?person rdfs:label ?name .
  FILTER(LANG(?name) = "en" && ?start >= "2000-01-01T00:00:00Z"^^xsd:dateTime)
}`;

const cell = v.object({ value: v.string() });
const answerSchema = v.object({
  results: v.object({
    bindings: v.array(v.object({ code: cell, office: cell, name: cell, start: cell, end: v.optional(cell) })),
  }),
});

/** Fewer rows than this are a sick service, not the world. */
const FEWEST_ROWS = 300;
const TRIES = 3;
const PAUSE = 60_000;

export interface WikidataOptions {
  readonly endpoint: string;
  readonly countries: readonly Country[];
  readonly today: string;
  readonly fewestRows?: number;
  /** Milliseconds between tries, where the service does not say. */
  readonly pause?: number;
}

/**
 * Leaders of all countries from Wikidata's query service, as the text of a file of records: one block a country, each fact with Wikidata as its source.
 * @throws where the service fails three times, answers in another shape, or knows too few
 */
export async function fetchLeaders({
  endpoint,
  countries,
  today,
  fewestRows = FEWEST_ROWS,
  pause = PAUSE,
}: WikidataOptions): Promise<string> {
  const { bindings } = v.parse(answerSchema, await ask(endpoint, pause)).results;
  if (bindings.length < fewestRows)
    throw new Error(`Wikidata names ${bindings.length} leaders; ${fewestRows} are expected`);
  const blocks = countries.flatMap(({ code, name, continent }) => {
    const facts = bindings
      .filter(row => row.code.value === code)
      .map(row => {
        const [from, to] = [row.start.value.slice(0, 10), row.end?.value.slice(0, 10) ?? ''];
        return { from, line: `leader: ${row.name.value}, ${row.office.value} @ ${from}..${to} [Wikidata]` };
      })
      .sort((a, b) => a.from.localeCompare(b.from) || a.line.localeCompare(b.line));
    if (facts.length === 0) return [];
    const lines = [...new Set(facts.map(({ line }) => line))];
    return [[name, `country: Country or territory in ${continent}`, ...lines].join('\n')];
  });
  const head = [
    '# Heads of state and government since 2000, from Wikidata (CC0). Made by "npm run pack -- --wikidata"; not to be edited.',
    `# as of: ${today}`,
  ];
  return `${[head.join('\n'), ...blocks].join('\n\n')}\n`;
}

async function ask(endpoint: string, pause: number): Promise<unknown> {
  const url = `${endpoint}?${new URLSearchParams({ query: QUERY, format: 'json' })}`;
  // Wikimedia asks for a name: https://foundation.wikimedia.org/wiki/Policy:Wikimedia_Foundation_User-Agent_Policy
  const headers = { accept: 'application/sparql-results+json', 'user-agent': 'Backstory pack builder' };
  for (let tries = 1; ; tries++) {
    const response = await fetch(url, { headers });
    if (response.ok) return response.json();
    const isBusy = response.status === 429 || response.status >= 500;
    if (!isBusy || tries === TRIES) throw new Error(`Wikidata answers ${response.status} ${response.statusText}`);
    const seconds = Number(response.headers.get('retry-after') ?? Number.NaN);
    await new Promise(resolve => setTimeout(resolve, Number.isNaN(seconds) ? pause : seconds * 1000));
  }
}
