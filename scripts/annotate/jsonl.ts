import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import * as v from 'valibot';
import type { Pack } from '../../src/knowledge/pack.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import type { Models } from '../../src/nlp/models.ts';
import { withLinks } from './with-links.ts';

const InputLine = v.object({
  id: v.union([v.string(), v.number()]),
  title: v.optional(v.string()),
  date: v.optional(v.pipe(v.string(), v.isoDate())),
  lang: v.optional(v.string()),
  text: v.string(),
});

/**
 * A streaming filter: one JSON article a line in, one report a line out, in the same order, with flat memory.
 * @returns how many lines were bad; each is named on `problems`, the others are still done
 */
export async function annotateLines(
  input: Readable,
  output: Writable,
  problems: (message: string) => void,
  models: Models,
  pack: Pack,
): Promise<number> {
  let bad = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++;
    if (line.trim() === '') continue;
    const { article, problem } = readLine(line);
    if (article === undefined) {
      bad++;
      problems(`line ${number}: ${problem}`);
      continue;
    }
    const { id, ...rest } = article;
    if (!output.write(`${JSON.stringify({ id, ...withLinks(pack, rest, analyse(rest, models)) })}\n`))
      await once(output, 'drain');
  }
  return bad;
}

function readLine(line: string) {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return { problem: `not JSON (${(error as Error).message})` };
  }
  const result = v.safeParse(InputLine, value);
  if (result.success) return { article: result.output };
  const [issue] = result.issues;
  return { problem: `${v.getDotPath(issue) ?? 'the line'}: ${issue.message}` };
}
