import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const HEAD = `Backstory ships the following software of others, each under its own licence.
Models and the knowledge pack have data cards of their own: assets/models/*.md, assets/knowledge/*.md.
Made by "npm run package -- --notice"; do not edit.
`;

/**
 * The NOTICE file: name, version and licence text of every package whose code is shipped.
 * @throws where a package has no licence text
 */
export function formatNotice(packages: readonly string[]): string {
  return [HEAD, ...packages.map(formatPackage)].join(`\n${'-'.repeat(80)}\n`);
}

function formatPackage(name: string): string {
  const folder = join(ROOT, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find(each => /^licen[cs]e/i.test(each));
  if (file === undefined) throw new Error(`${name} has no licence file`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
