import type { Article } from '../nlp/report.ts';

/** Name of an article's content: SHA-256 over what the engine reads, first 128 bits in hexadecimal. */
export async function contentHash({ title, date, lang, text, blocks }: Article): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([title, date, lang, text, blocks?.map(({ kind }) => kind)]));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest.subarray(0, 16), byte => byte.toString(16).padStart(2, '0')).join('');
}
