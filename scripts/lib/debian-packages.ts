import { spawnSync } from 'node:child_process';

/** Runs a command with its output on standard error; tells whether it succeeded. */
export function run(
  file: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): boolean {
  const { status } = spawnSync(file, args, { stdio: ['ignore', 2, 2], env: { ...process.env, ...environment } });
  return status === 0;
}

/** Installs packages of a Debian-like distribution, as root or by sudo without a password; tells whether it succeeded. */
export function installDebianPackages(packages: readonly string[]): boolean {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const asRoot = (...command: string[]) => {
    const [file, ...args] = [...sudo, ...command];
    return run(file, args, { DEBIAN_FRONTEND: 'noninteractive' });
  };
  asRoot('apt-get', 'update', '-qq');
  return asRoot('apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...packages);
}
