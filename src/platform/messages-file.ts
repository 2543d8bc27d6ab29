import * as v from 'valibot';

const file = v.record(
  v.string(),
  v.object({
    message: v.string(),
    placeholders: v.optional(v.record(v.string(), v.object({ content: v.string() }))),
  }),
);

/** Texts by key, with `$1` … `$9` where something is filled in. */
export type Texts = Readonly<Record<string, string>>;

/**
 * Reads a `messages.json` of `_locales`: named placeholders become the numbered ones they stand for.
 * @throws where it is none
 */
export function readMessages(json: unknown): Texts {
  return Object.fromEntries(
    Object.entries(v.parse(file, json)).map(([key, { message, placeholders = {} }]) => {
      const numberOf = new Map(
        Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]),
      );
      return [key, message.replace(/\$(\w+)\$/g, (whole, name: string) => numberOf.get(name.toLowerCase()) ?? whole)];
    }),
  );
}
