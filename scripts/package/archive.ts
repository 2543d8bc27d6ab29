import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** The earliest time a zip file can hold: the same in every archive, so that one commit makes one archive. */
const MTIME = new Date('1980-01-01T00:00:00');

/**
 * A zip archive of files below a folder, the same bytes for the same files on every machine: sorted names, no times, no owners.
 * @param names relative to the folder, with slashes
 */
export function archive(folder: string, names: readonly string[]): Uint8Array {
  const files = [...names].sort().map(name => [name, new Uint8Array(readFileSync(join(folder, name)))] as const);
  return zipSync(Object.fromEntries(files), { level: 9, mtime: MTIME, os: 3 });
}
