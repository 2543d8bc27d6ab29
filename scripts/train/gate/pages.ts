import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';

/** A stored page with its label. */
export interface LabelledPage {
  readonly id: string;
  readonly url: string;
  readonly article: boolean;
  readonly document: Document;
}

/**
 * Reads the labelled pages of a folder one after the other: `index.tsv` with the columns id, label (article, other or unscored), url and encoding, and
 * `html/ID.html.gz`.
 * @throws where the index or a page cannot be read
 */
export function* readLabelledPages(folder: string): Generator<LabelledPage> {
  const [head, ...lines] = readFileSync(join(folder, 'index.tsv'), 'utf8').trim().split('\n');
  const columns = head.split('\t');
  for (const line of lines) {
    const cells = line.split('\t');
    const cell = (name: string) => cells[columns.indexOf(name)] ?? '';
    if (cell('label') === 'unscored') continue;
    const bytes = gunzipSync(readFileSync(join(folder, 'html', `${cell('id')}.html.gz`)));
    const { document } = parseHTML(new TextDecoder(cell('encoding') || 'utf-8').decode(bytes));
    yield { id: cell('id'), url: cell('url'), article: cell('label') === 'article', document };
  }
}
