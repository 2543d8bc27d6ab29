import { posix } from 'node:path';
import type { Metafile } from 'esbuild';

/** Folders of `src/` that a folder's code may import at run time, besides itself; types cost nothing and are free. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  nlp: [],
  knowledge: ['nlp'],
  article: [],
  platform: [],
  settings: ['platform', 'nlp'],
  messages: ['platform', 'nlp', 'knowledge'],
  ui: ['platform', 'nlp', 'knowledge', 'messages', 'settings'],
  content: ['article', 'messages', 'settings', 'platform', 'ui', 'nlp'],
  popup: ['ui', 'messages', 'settings', 'platform', 'nlp'],
  options: ['ui', 'messages', 'settings', 'platform', 'nlp'],
  background: ['nlp', 'knowledge', 'messages', 'settings', 'platform'],
};

/** The only files of nlp/ and knowledge/ that the page's and the reader's sides may hold: names and types, no processing. */
const PLAIN_DATA = new Set(['src/nlp/report.ts', 'src/knowledge/card.ts', 'src/knowledge/properties.ts']);

/** Packages of node_modules that only one folder may import. */
const OWNERS: Readonly<Record<string, string>> = { 'webextension-polyfill': 'platform', idb: 'background' };

/** Checks the imports that esbuild followed against the design's boundaries; gives one line a broken rule. */
export function findBrokenBoundaries({ inputs }: Pick<Metafile, 'inputs'>): string[] {
  const problems: string[] = [];
  for (const [file, { imports }] of Object.entries(inputs)) {
    const folder = folderOf(file);
    if (folder === undefined) continue;
    for (const { path } of imports) {
      const owner = OWNERS[packageOf(path) ?? ''];
      if (owner !== undefined && owner !== folder)
        problems.push(`${file}: only ${owner}/ may import ${packageOf(path)}`);
      if (isLaterTier(path, file)) problems.push(`${file}: a tier may not import ${path} of a later one`);
      const other = folderOf(path);
      if (other === undefined || other === folder) continue;
      const allowed = MAY_IMPORT[folder];
      if (allowed === undefined) problems.push(`${file}: src/${folder} has no rule in scripts/build/boundaries.ts`);
      else if (!allowed.includes(other)) problems.push(`${file}: ${folder}/ may not import ${path}`);
      else if (needsPlainData(folder, other) && !PLAIN_DATA.has(path))
        problems.push(`${file}: ${folder}/ may not import ${path}: processing belongs to background/`);
    }
  }
  return problems;
}

const needsPlainData = (folder: string, other: string) =>
  (other === 'nlp' || other === 'knowledge') && folder !== 'background' && folder !== 'knowledge';

/** What puts the engine's tiers together comes after the last of them; what serves all, before the first. */
const WHOLE_ENGINE = new Set(['src/nlp/analyse.ts', 'src/nlp/models.ts']);

function tierOf(path: string): number | undefined {
  if (WHOLE_ENGINE.has(path)) return Number.POSITIVE_INFINITY;
  return path.startsWith('src/nlp/') ? Number(/^src\/nlp\/(\d)-/.exec(path)?.[1] ?? 0) : undefined;
}

function isLaterTier(path: string, than: string): boolean {
  const [tier, own] = [tierOf(path), tierOf(than)];
  return tier !== undefined && own !== undefined && tier > own;
}

/** Folder of `src/` that a file lies in. */
export const folderOf = (path: string) => /^src\/([^/]+)\//.exec(posix.normalize(path))?.[1];
/** Name of the npm package that a path of the bundler lies in. */
export const packageOf = (path: string) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
