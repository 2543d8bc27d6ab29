import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Permissions that a package may ask for; each is explained in the README. */
const PERMISSIONS = new Set(['storage', 'scripting', 'activeTab']);
/** What a package may hold, by name. */
const EXPECTED =
  /^(?:manifest\.json|LICENSE|NOTICE|[a-z]+\.(?:js|css|html)|_locales\/\w+\/messages\.json|icons\/[\w-]+\.(?:png|svg)|models\/\w+\.(?:bin|md)|knowledge\/\w+\.(?:bin|md))$/;
/** Traces of the machine that built it, of test code and of source maps; between spaces a playwright is somebody's calling. */
const TRACES = /sourceMappingURL|\/node_modules\/|\bfile:\/\/|__test|vitest|(?<! )playwright|playwright(?! )/;

/**
 * Everything that must not be in a package, one line each.
 * @param names files below the folder, with slashes
 */
export function checkPackage(folder: string, names: readonly string[], version: string): string[] {
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const manifest = JSON.parse(read('manifest.json'));
  const problems = names.filter(name => !EXPECTED.test(name)).map(name => `${name} does not belong into a package`);
  for (const name of names.filter(each => /\.(?:js|css|html|json)$/.test(each))) {
    const [trace] = TRACES.exec(read(name)) ?? [];
    if (trace !== undefined) problems.push(`${name} holds "${trace}"`);
  }
  if (manifest.version !== version) problems.push(`the manifest is of version ${manifest.version}, not ${version}`);
  if (manifest.key !== undefined) problems.push('the manifest holds a key');
  for (const permission of manifest.permissions) {
    if (!PERMISSIONS.has(permission)) problems.push(`the permission "${permission}" is not explained in the README`);
  }
  return [...problems, ...checkStoreRules(manifest)];
}

/** Rules of the Chrome Web Store on manifests: https://developer.chrome.com/docs/extensions/reference/manifest */
function checkStoreRules(manifest: Record<string, unknown>): string[] {
  const rules: readonly (readonly [boolean, string])[] = [
    [manifest.manifest_version === 3, 'the manifest is not of version 3'],
    [/^\d+(?:\.\d+){0,3}$/.test(String(manifest.version)), 'the version is not one to four numbers'],
    [String(manifest.short_name ?? '').length <= 12, 'the short name is longer than 12 characters'],
    [!('update_url' in manifest), 'the manifest has an update address'],
    [!('web_accessible_resources' in manifest), 'pages may read resources of the package'],
  ];
  return rules.filter(([holds]) => !holds).map(([, problem]) => problem);
}
