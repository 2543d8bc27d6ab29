import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CACHE = fileURLToPath(new URL('../../out/cache/', import.meta.url));

/** Requires a module or a data file of a package in the cache. */
export type PackageRequire = NodeJS.Require;

/**
 * Installs data packages that only training needs into a cache outside the project's own packages (some are hundreds of megabytes).
 * @param packages exact versions, by name
 */
export function installDataPackages(packages: Readonly<Record<string, string>>): PackageRequire {
  const missing = Object.entries(packages).filter(([name, version]) => installedVersion(name) !== version);
  if (missing.length > 0) {
    mkdirSync(CACHE, { recursive: true });
    if (!existsSync(join(CACHE, 'package.json'))) writeFileSync(join(CACHE, 'package.json'), '{"private":true}');
    console.error(`Downloading ${missing.map(([name]) => name).join(', ')}…`);
    const { status } = spawnSync(
      'npm',
      [
        'install',
        '--silent',
        '--no-audit',
        '--no-fund',
        '--save-exact',
        ...missing.map(([name, version]) => `${name}@${version}`),
      ],
      { cwd: CACHE, stdio: ['ignore', 2, 2] },
    );
    if (status !== 0) throw new Error('npm could not install the data packages; see its message above');
  }
  return createRequire(join(CACHE, 'package.json'));
}

function installedVersion(name: string): string | undefined {
  const file = join(CACHE, 'node_modules', name, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).version : undefined;
}

/** Absolute path of a file that may be kept beside the packages. */
export const cacheFile = (file: string): string => join(CACHE, file);

/** Absolute path of a file in a cached package. */
export const packageFile = (name: string, file: string): string => join(CACHE, 'node_modules', name, file);

/** A JSON file of a cached package, whether or not the package exports it. */
export const readPackageJson = (name: string, file: string): unknown =>
  JSON.parse(readFileSync(packageFile(name, file), 'utf8'));
