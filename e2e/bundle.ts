import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const PAGE_BROWSER = fileURLToPath(new URL('./in-page/page-browser.ts', import.meta.url));

/** A script of `e2e/in-page/` with all it needs, to be evaluated in a plain page: the extension's API is stood in for. */
export async function bundleForPage(file: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(`./in-page/${file}`, import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    loader: { '.css': 'text' },
    plugins: [
      {
        name: 'page-browser',
        setup({ onResolve }) {
          onResolve({ filter: /\/platform\/browser\.ts$|^\.\/browser\.ts$/ }, () => ({ path: PAGE_BROWSER }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}
