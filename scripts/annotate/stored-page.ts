import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One page to annotate: a file to be served at an address of its own, or an address on the network. */
export interface PageSource {
  /** As it was given. */
  readonly file: string;
  readonly url: string;
  /** Absent where the page is fetched from the network. */
  readonly path?: string;
  /** Character encoding of the file, where it is known. */
  readonly encoding?: string;
}

/** Largest file that is read, in bytes: no article comes near it. */
const MAX_BYTES = 50_000_000;

/** Whether a word of the command line names a page. */
export const isPage = (name: string): boolean => /^https?:\/\/|\.html?(?:\.gz)?$/i.test(name);

/** Pages named on the command line. A file is served at an address that keeps its name, for the gate reads addresses. */
export function pagesOf(names: readonly string[]): PageSource[] {
  return names.map(name => {
    if (/^https?:\/\//.test(name)) return { file: name, url: name };
    const slug = basename(name).replace(/\.html?(?:\.gz)?$/, '');
    return { file: name, url: `https://page.invalid/${encodeURIComponent(slug)}`, path: name };
  });
}

/**
 * Pages of an index: tab-separated, with columns `id`, `url` and `encoding`; the files are `html/ID.html.gz` beside it.
 * @throws where the index cannot be read or has no such columns
 */
export async function pagesOfIndex(index: string): Promise<PageSource[]> {
  const [head, ...lines] = (await readFile(index, 'utf8')).trim().split('\n');
  const columns = head.split('\t');
  const [id, url, encoding] = ['id', 'url', 'encoding'].map(name => columns.indexOf(name));
  if (id < 0 || url < 0) throw new Error(`${index}: needs the columns "id" and "url"`);
  return lines.map(line => {
    const cells = line.split('\t');
    const path = join(dirname(index), 'html', `${cells[id]}.html.gz`);
    return { file: path, url: cells[url], path, ...(cells[encoding] && { encoding: cells[encoding] }) };
  });
}

/** The file's bytes, unpacked; an address that is none is served as one of this machine. */
export async function readStoredPage({ path }: PageSource): Promise<Buffer> {
  const content = await readFile(path!);
  const bytes = path!.endsWith('.gz') ? gunzipSync(content, { maxOutputLength: MAX_BYTES }) : content;
  if (bytes.length > MAX_BYTES) throw new Error(`larger than ${MAX_BYTES / 1e6} MB`);
  return bytes;
}
