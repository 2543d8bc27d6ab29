import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** A module and what it imports as one script, to be run in a page. */
export async function bundle(entry: URL): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(entry)],
    bundle: true,
    write: false,
    format: 'iife',
    target: ['chrome140', 'firefox150'],
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
