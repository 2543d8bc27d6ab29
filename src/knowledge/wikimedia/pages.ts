import * as v from 'valibot';

/** Most titles in one call: the API gives extracts of no more. */
export const MOST_TITLES = 20;
const LONGEST_EXTRACT = 400;

/** An answer that says the service failed, inside a response that says it did not. */
export class WikimediaError extends Error {
  readonly isBusy: boolean;
  constructor(code: string) {
    super(`Wikimedia: ${code}`);
    this.isBusy = /^(?:maxlag|ratelimited|readonly)$/.test(code);
  }
}

/**
 * One call for all titles of an article. See https://www.mediawiki.org/wiki/API:Query and Extension:TextExtracts.
 * @param origin of a Wikipedia, e.g. `https://en.wikipedia.org`
 */
export function pagesUrl(origin: string, titles: readonly string[]): string {
  const parameters = new URLSearchParams({
    action: 'query',
    format: 'json',
    formatversion: '2',
    origin: '*', // anonymous, whatever the browser knows of the reader
    titles: titles.join('|'),
    redirects: '1',
    converttitles: '1',
    prop: 'extracts|pageprops|description|info',
    exintro: '1',
    explaintext: '1',
    exlimit: String(MOST_TITLES),
    ppprop: 'disambiguation|wikibase_item',
    inprop: 'url',
  });
  return `${origin}/w/api.php?${parameters}`;
}

const renames = v.optional(v.array(v.object({ from: v.string(), to: v.string() })), []);
const answer = v.object({
  error: v.optional(v.object({ code: v.string() })),
  query: v.optional(
    v.object({
      normalized: renames,
      converted: renames,
      redirects: renames,
      pages: v.optional(
        v.array(
          v.object({
            title: v.string(),
            missing: v.optional(v.boolean()),
            invalid: v.optional(v.boolean()),
            extract: v.optional(v.string(), ''),
            description: v.optional(v.string()),
            canonicalurl: v.optional(v.string()),
            pageprops: v.optional(
              v.object({ disambiguation: v.optional(v.string()), wikibase_item: v.optional(v.string()) }),
            ),
          }),
        ),
        [],
      ),
    }),
  ),
});

export interface FoundPage {
  readonly title: string;
  readonly isDisambiguation: boolean;
  readonly extract: string;
  readonly url: string;
  readonly description?: string;
  readonly qid?: string;
}

/**
 * Reads the answer to `pagesUrl`.
 * @returns by the title that was asked; null: there is no such page
 * @throws WikimediaError where the service says so, ValiError where the answer has another shape
 */
export function readPages(body: unknown, titles: readonly string[]): Map<string, FoundPage | null> {
  const { error, query } = v.parse(answer, body);
  if (error !== undefined) throw new WikimediaError(error.code);
  const pages = new Map(query?.pages.map(page => [page.title, page]));
  const steps = [query?.normalized, query?.converted, query?.redirects].map(
    list => new Map(list?.map(({ from, to }) => [from, to])),
  );
  return new Map(
    titles.map(asked => {
      const title = steps.reduce((name, step) => step.get(name) ?? name, asked);
      const page = pages.get(title);
      if (page === undefined || page.missing || page.invalid || page.canonicalurl === undefined) return [asked, null];
      const { extract, canonicalurl: url, description, pageprops } = page;
      const found: FoundPage = {
        title,
        url,
        extract: shorten(extract),
        isDisambiguation: pageprops?.disambiguation !== undefined,
        ...(description !== undefined && { description }),
        ...(pageprops?.wikibase_item !== undefined && { qid: pageprops.wikibase_item }),
      };
      return [asked, found];
    }),
  );
}

/** The first sentences that fit; one sentence that is longer is cut at a word. */
function shorten(extract: string): string {
  const text = extract.replace(/\s+/g, ' ').trim();
  if (text.length <= LONGEST_EXTRACT) return text;
  const head = text.slice(0, LONGEST_EXTRACT);
  const end = head.search(/[.!?。](?= [^.!?。]*$)/u);
  return end > 0 ? head.slice(0, end + 1) : `${head.slice(0, head.lastIndexOf(' '))} …`;
}
