import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebianPackages } from '../lib/debian-packages.ts';

const MEDIAWIKI = '/usr/share/mediawiki';
const PACKAGES = ['mediawiki', 'php-cli', 'php-sqlite3', 'php-intl', 'php-mbstring', 'php-xml'];

/** A real MediaWiki on this machine. */
export interface MediaWiki {
  /** `http://127.0.0.1:PORT`; it believes that its address is `publicOrigin`. */
  readonly origin: string;
  stop(): void;
}

/** Why there is no MediaWiki on this machine, or undefined where there is one. */
export function whyNoMediaWiki(): string | undefined {
  if (!existsSync(join(MEDIAWIKI, 'maintenance/install.php')))
    return `MediaWiki is not installed ("apt-get install ${PACKAGES.join(' ')}")`;
  const { status, stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  if (status !== 0) return 'PHP does not run';
  return /^pdo_sqlite$/m.test(stdout) ? undefined : 'PHP has no SQLite';
}

/** Installs MediaWiki where it is missing and the distribution has it; tells whether it is there. */
export function ensureMediaWiki(say: (message: string) => void): boolean {
  if (whyNoMediaWiki() === undefined) return true;
  say('MediaWiki is missing: installing the distribution’s package…');
  installDebianPackages(PACKAGES);
  return whyNoMediaWiki() === undefined;
}

/** Wikipedia marks disambiguation pages by an extension that Debian does not bundle; this is its magic word. */
const MAGIC_WORDS = `<?php $magicWords = ['en' => ['disambiguation' => [1, '__DISAMBIG__']]];\n`;
const SETTINGS = (origin: string, folder: string) => `
$wgServer = '${origin}';
$wgArticlePath = '/wiki/$1';
wfLoadExtension('TextExtracts');
wfLoadExtension('PageImages');
$wgExtensionMessagesFiles['Disambiguation'] = '${folder}/magic.php';
$wgHooks['GetDoubleUnderscoreIDs'][] = static function (&$ids) { $ids[] = 'disambiguation'; };
`;

/**
 * Sets up a new wiki in a temporary folder, fills it and starts it with PHP's own server.
 * @param pages wikitext by title
 * @param publicOrigin what the wiki takes for its own address, as `https://en.wikipedia.org`
 * @throws where MediaWiki's own scripts fail, with what they said
 */
export async function startMediaWiki(
  pages: Readonly<Record<string, string>>,
  publicOrigin: string,
  port: number,
): Promise<MediaWiki> {
  const folder = mkdtempSync(join(tmpdir(), 'backstory-wiki-'));
  const settings = join(folder, 'LocalSettings.php');
  const maintain = (script: string, args: readonly string[], input = '') => {
    const { status, stdout, stderr } = spawnSync('php', [join(MEDIAWIKI, 'maintenance', script), ...args], {
      encoding: 'utf8',
      input,
      env: { ...process.env, ...(existsSync(settings) && { MW_CONFIG_FILE: settings }) },
    });
    if (status !== 0) throw new Error(`${script}: ${stdout}${stderr}`);
  };
  const install = ['--dbtype', 'sqlite', '--dbpath', folder, '--dbname', 'wiki', '--scriptpath', '/w'];
  const keys = ['--confpath', folder, '--pass', 'only for this test', '--skins', '', 'Wiki', 'Admin'];
  maintain('install.php', [...install, ...keys]);
  writeFileSync(join(folder, 'magic.php'), MAGIC_WORDS);
  appendFileSync(settings, SETTINGS(publicOrigin, folder));
  for (const [title, text] of Object.entries(pages)) maintain('edit.php', ['--user', 'Admin', title], text);

  const root = join(folder, 'root');
  mkdirSync(root);
  symlinkSync(MEDIAWIKI, join(root, 'w'));
  const server = spawn('php', ['-S', `127.0.0.1:${port}`, '-t', root], {
    env: { ...process.env, MW_CONFIG_FILE: settings },
    stdio: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answers(`${origin}/w/api.php?action=query&format=json`, server);
  } catch (error) {
    stop();
    throw error;
  }
  return { origin, stop };
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error('MediaWiki does not answer');
}
