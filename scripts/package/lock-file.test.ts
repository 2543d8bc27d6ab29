import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

// A file with hosts in it would install from those hosts, whatever registry is set.
it('the lock file names no host, and has a checksum for every package', () => {
  const lock = read('package-lock.json');
  expect(lock).not.toMatch(/https?:\/\/[^"]*\.tgz|"resolved"/);
  const { packages } = JSON.parse(lock) as { packages: Record<string, { integrity?: string; inBundle?: boolean }> };
  const unchecked = Object.entries(packages).filter(
    ([path, { integrity, inBundle }]) => path !== '' && !integrity && !inBundle,
  );
  expect(unchecked.map(([path]) => path)).toEqual([]);
});

it('every dependency has one exact version', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
  const ranges = Object.values({ ...dependencies, ...devDependencies }).filter(
    version => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(ranges).toEqual([]);
});
