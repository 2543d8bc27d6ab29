import * as v from 'valibot';
import type { PackFact } from '../pack-record.ts';
import { PROPERTIES } from '../properties.ts';

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

const line = v.pipe(v.string(), v.maxLength(2000));

const fact = v.object({
  property: v.picklist(PROPERTIES),
  value: line,
  from: v.optional(line),
  to: v.optional(line),
  source: v.optional(line),
}) satisfies v.GenericSchema<unknown, PackFact>;

/** The guard of what was kept: another version may have written it. */
export const wikiEntrySchema = v.variant('kind', [
  v.object({ kind: v.literal('missing') }),
  v.object({ kind: v.literal('several'), title: line }),
  v.object({
    kind: v.literal('page'),
    title: line,
    url: line,
    extract: line,
    description: v.optional(line),
    qid: v.optional(line),
    isPerson: v.optional(v.boolean()),
    facts: v.array(fact),
    asOf: line,
  }),
]) satisfies v.GenericSchema<unknown, WikiEntry>;
