// Runs a TypeScript script of the project, after installing the npm packages where they are missing or out of date.
// Plain JavaScript without dependencies: on a fresh clone this is the first thing that runs.
//   node scripts/run.mjs SCRIPT.ts [ARGUMENT ...]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const STAMP = resolve(ROOT, 'node_modules/.backstory-lock');

function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(resolve(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.error('Installing npm packages (once)…');
  // Standard output belongs to the script: npm's goes to standard error.
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('npm ci failed: see its message above. Is the npm registry reachable?');
    process.exit(1);
  }
  writeFileSync(STAMP, lock);
}

const [major] = process.versions.node.split('.').map(Number);
if (major < 20) {
  console.error(`Backstory's scripts need Node 20 or newer; this is ${process.version}.`);
  process.exit(1);
}
const [script, ...args] = process.argv.slice(2);
installPackages();
const { register } = await import('tsx/esm/api');
register();
const file = resolve(ROOT, script);
process.argv = [process.argv[0], file, ...args];
await import(pathToFileURL(file).href);
