import type { Metafile } from 'esbuild';
import { folderOf } from './boundaries.ts';

type Imports = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Draws which folder of `src/` imports code of which, as a Mermaid flow chart. An arrow that others imply is left out.
 * @throws where folders import each other in a circle, naming it
 */
export function drawImports(metafiles: readonly Pick<Metafile, 'inputs'>[]): string {
  const imports = readImports(metafiles);
  const reach = (folder: string, path: readonly string[] = []): Set<string> => {
    if (path.includes(folder)) throw new Error(`folders import each other: ${[...path, folder].join(' → ')}`);
    const next = [...(imports.get(folder) ?? [])];
    return new Set(next.flatMap(each => [each, ...reach(each, [...path, folder])]));
  };
  const arrows = [...imports].flatMap(([folder, others]) => {
    const implied = new Set([...others].flatMap(other => [...reach(other, [folder])]));
    return [...others].filter(other => !implied.has(other)).map(other => `  ${folder} --> ${other}`);
  });
  return ['flowchart TD', ...arrows.sort()].join('\n');
}

function readImports(metafiles: readonly Pick<Metafile, 'inputs'>[]): Imports {
  const imports = new Map<string, Set<string>>();
  for (const [file, { imports: paths }] of metafiles.flatMap(({ inputs }) => Object.entries(inputs))) {
    const folder = folderOf(file);
    if (folder === undefined) continue;
    const others = imports.get(folder) ?? new Set();
    imports.set(folder, others);
    for (const { path } of paths) {
      const other = folderOf(path);
      if (other !== undefined && other !== folder) others.add(other);
    }
  }
  return imports;
}
