import type { PackFact } from '../pack-record.ts';

/** What Wikipedia and Wikidata answered about one title, in the form that is kept. */
export type WikiEntry =
  | { readonly kind: 'missing' }
  /** A disambiguation page: several are called so. */
  | { readonly kind: 'several'; readonly title: string }
  | WikiPage;

export interface WikiPage {
  readonly kind: 'page';
  /** After redirects. */
  readonly title: string;
  readonly url: string;
  /** Its beginning, shortened to whole sentences. */
  readonly extract: string;
  readonly description?: string;
  /** Its item in Wikidata. */
  readonly qid?: string;
  /** Whether the item is a person; unknown where it was not asked. */
  readonly isPerson?: boolean;
  readonly facts: readonly PackFact[];
  /** Day it was fetched, `YYYY-MM-DD`. */
  readonly asOf: string;
}
