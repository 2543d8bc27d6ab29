// npm run package [-- --notice]: the archives for the stores and the source archive for their reviewers under out/, reproducible and checked. With --notice
// it only writes the NOTICE file anew.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from '../build/build.ts';
import { TARGETS } from '../build/manifest.ts';
import { measure } from '../build/sizes.ts';
import { archive } from './archive.ts';
import { checkPackage } from './checks.ts';
import { formatNotice } from './notice.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const OUT = join(ROOT, 'out');
const NOTICE = join(ROOT, 'NOTICE');

async function main() {
  const { values } = parseArgs({ options: { notice: { type: 'boolean', default: false } } });
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const scratch = mkdtempSync(join(tmpdir(), 'backstory-package-'));
  try {
    const shipped = await buildAll({ models: 'default', out: join(scratch, 'first') });
    if (values.notice) return writeFileSync(NOTICE, formatNotice(shipped));
    await buildAll({ models: 'default', out: join(scratch, 'second') });
    const problems = [...checkNotice(shipped), ...TARGETS.flatMap(target => checkTarget(scratch, target, version))];
    if (problems.length > 0) throw new Error(problems.join('\n'));
    lint(join(scratch, 'first/firefox'));
    mkdirSync(OUT, { recursive: true });
    for (const target of TARGETS)
      write(`backstory-${target}-${version}.zip`, packFolder(join(scratch, 'first', target)));
    write(`backstory-source-${version}.zip`, archive(ROOT, sourceFiles()));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

const packFolder = (folder: string) =>
  archive(
    folder,
    measure(folder).map(({ file }) => file),
  );

function checkNotice(shipped: readonly string[]): string[] {
  const isCurrent = readFileSync(NOTICE, 'utf8') === formatNotice(shipped);
  return isCurrent ? [] : ['NOTICE is not of the packages that are shipped: run "npm run package -- --notice"'];
}

function checkTarget(scratch: string, target: string, version: string): string[] {
  const [first, second] = ['first', 'second'].map(build => join(scratch, build, target));
  const names = measure(first).map(({ file }) => file);
  const isSame = Buffer.compare(packFolder(first), packFolder(second)) === 0;
  const problems = checkPackage(first, names, version);
  return (isSame ? problems : [...problems, 'two builds differ']).map(problem => `${target}: ${problem}`);
}

function lint(folder: string): void {
  const { status, stdout, stderr } = spawnSync(
    join(ROOT, 'node_modules/.bin/web-ext'),
    ['lint', `--source-dir=${folder}`, '--self-hosted'],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`web-ext lint:\n${stdout}${stderr}`);
}

/** What a reviewer needs to build the same package: all that git knows. */
function sourceFiles(): string[] {
  return execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0').filter(Boolean);
}

function write(name: string, bytes: Uint8Array): void {
  const file = join(OUT, name);
  writeFileSync(file, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  console.log(`${relative(process.cwd(), file)}  ${(bytes.length / 1000).toFixed(0)} kB  sha256 ${hash}`);
}

main().catch(error => {
  console.error((error as Error).message);
  process.exitCode = 1;
});
