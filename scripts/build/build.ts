import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';
import { buildPack } from '../pack/pack-file.ts';
import { findBrokenBoundaries, packageOf } from './boundaries.ts';
import { type Manifest, manifestFor, TARGETS, type Target } from './manifest.ts';
import { findBrokenBudgets, formatSizes, measure } from './sizes.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Scripts of a page are classic (no `import` there); the extension's own pages and worker are modules. */
const PAGE_SCRIPTS = { gate: 'src/content/gate.ts', content: 'src/content/index.ts' };
const MODULES = {
  background: 'src/background/index.ts',
  popup: 'src/popup/index.tsx',
  options: 'src/options/index.tsx',
};

/** What is copied as it is: from below the root, to below the package. */
const ASSETS: readonly (readonly [from: string, to: string])[] = [
  ['assets/_locales', '_locales'],
  ['assets/icons', 'icons'],
  ['assets/marks.css', 'marks.css'],
  ['assets/knowledge/pack.md', 'knowledge/pack.md'],
  ['src/popup/popup.html', 'popup.html'],
  ['src/options/options.html', 'options.html'],
  ['LICENSE', 'LICENSE'],
  ['NOTICE', 'NOTICE'],
];
const MODEL_FILES = ['names', 'quotes', 'discourse'].flatMap(name => [`${name}.bin`, `${name}.md`]);

export interface BuildSettings {
  readonly models: 'default' | 'open';
  readonly out: string;
}

/**
 * The bundles of both browsers, in memory, with what esbuild knows of their imports.
 * @param out the folder that their paths are given in
 */
export async function bundleAll(out: string) {
  const common: BuildOptions = {
    absWorkingDir: ROOT,
    bundle: true,
    minify: true,
    metafile: true,
    legalComments: 'none',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    target: ['chrome140', 'firefox150'],
    define: { 'process.env.NODE_ENV': '"production"' },
    write: false,
    outdir: out,
    logLevel: 'warning',
  };
  return Promise.all([
    // The card's styles go into its shadow root, as text.
    build({ ...common, entryPoints: PAGE_SCRIPTS, format: 'iife', loader: { '.css': 'text' } }),
    build({ ...common, entryPoints: MODULES, format: 'esm' }),
  ]);
}

/**
 * Makes `chrome` and `firefox` below the folder `out`, each loads unpacked, and prints the gzipped size of every bundle.
 * @returns names of the npm packages whose code is in the bundles, sorted
 * @throws where a boundary or a budget is broken, naming it
 */
export async function buildAll({ models, out }: BuildSettings): Promise<string[]> {
  const bundles = await bundleAll(out);
  const problems = bundles.flatMap(({ metafile }) => findBrokenBoundaries(metafile!));
  if (problems.length > 0) throw new Error(problems.join('\n'));

  const source = JSON.parse(await readFile(join(ROOT, 'manifest.json'), 'utf8')) as Manifest;
  const pack = buildPack();
  const modelFolder = models === 'open' ? 'assets/models/open' : 'assets/models';
  for (const target of TARGETS) {
    const folder = join(out, target);
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const { path, contents } of bundles.flatMap(({ outputFiles }) => outputFiles!)) {
      await writeFile(path.replace(out, folder), contents);
    }
    const copies = [...ASSETS, ...MODEL_FILES.map(file => [`${modelFolder}/${file}`, `models/${file}`] as const)];
    for (const [from, to] of copies) {
      if (existsSync(join(ROOT, from))) await cp(join(ROOT, from), join(folder, to), { recursive: true });
    }
    await mkdir(join(folder, 'knowledge'), { recursive: true });
    await writeFile(join(folder, 'knowledge/pack.bin'), pack);
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifestFor(target, source), null, 2)}\n`);
    report(target, folder);
  }
  const inputs = bundles.flatMap(({ metafile }) => Object.keys(metafile!.inputs));
  return [...new Set(inputs.flatMap(path => packageOf(path) ?? []))].sort();
}

function report(target: Target, folder: string): void {
  const sizes = measure(folder);
  console.log(`dist/${target}, gzipped:\n${formatSizes(sizes)}`);
  const broken = findBrokenBudgets(sizes);
  if (broken.length > 0) throw new Error(broken.join('\n'));
}
