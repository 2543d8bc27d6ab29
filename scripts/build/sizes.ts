import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;

/** Budgets of the design, in bytes after gzip. */
const BUDGETS: readonly {
  readonly what: string;
  readonly matches: (file: string) => boolean;
  readonly bytes: number;
}[] = [
  { what: 'gate.js', matches: file => file === 'gate.js', bytes: 8 * KB },
  { what: 'content.js', matches: file => file === 'content.js', bytes: 45 * KB },
  { what: 'models and knowledge', matches: file => /^(models|knowledge)\//.test(file), bytes: 6000 * KB },
  { what: 'the whole package', matches: () => true, bytes: 8000 * KB },
];

export interface FileSize {
  readonly file: string;
  readonly bytes: number;
  readonly gzip: number;
}

/** Every file below a folder with its size in bytes, plain and gzipped. */
export function measure(folder: string): FileSize[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => join(folder, name))
    .filter(path => statSync(path).isFile())
    .sort()
    .map(path => {
      const content = readFileSync(path);
      return {
        file: relative(folder, path).replaceAll('\\', '/'),
        bytes: content.length,
        gzip: gzipSync(content).length,
      };
    });
}

/** One line for each budget that is broken. */
export function findBrokenBudgets(sizes: readonly FileSize[]): string[] {
  return BUDGETS.flatMap(({ what, matches, bytes }) => {
    const gzip = sizes.filter(({ file }) => matches(file)).reduce((sum, size) => sum + size.gzip, 0);
    return gzip > bytes ? [`${what} is ${kilobytes(gzip)} gzipped; the budget is ${kilobytes(bytes)}`] : [];
  });
}

/** A table of the bundles and the assets' sum, for people. */
export function formatSizes(sizes: readonly FileSize[]): string {
  const isBundle = ({ file }: FileSize) => /\.(js|css)$/.test(file);
  const sum = (list: readonly FileSize[]) => list.reduce((total, { gzip }) => total + gzip, 0);
  const rows = sizes.filter(isBundle).map(({ file, gzip }) => [file, gzip] as const);
  const folders = ['models', 'knowledge', '_locales'].map(
    folder => [`${folder}/`, sum(sizes.filter(({ file }) => file.startsWith(`${folder}/`)))] as const,
  );
  return [...rows, ...folders, ['in all', sum(sizes)] as const]
    .map(([name, gzip]) => `  ${name.padEnd(16)}${kilobytes(gzip).padStart(10)}`)
    .join('\n');
}

const kilobytes = (bytes: number) => `${(bytes / KB).toFixed(1)} kB`;
