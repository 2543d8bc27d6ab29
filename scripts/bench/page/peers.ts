import { readFileSync } from 'node:fs';
import { installDataPackages, packageFile } from '../../lib/packages.ts';

/** What finds articles in pages otherwise, by exact version. */
const PEERS = { '@mozilla/readability': '0.6.0', defuddle: '0.19.4' } as const;

/** The peers' names with their versions, as tables show them. */
export const PEER_LABELS: Readonly<Record<string, string>> = {
  isProbablyReaderable: `isProbablyReaderable (@mozilla/readability ${PEERS['@mozilla/readability']})`,
  Readability: `@mozilla/readability ${PEERS['@mozilla/readability']}, on a copy`,
  Defuddle: `defuddle ${PEERS.defuddle}, on a copy`,
  'the copy alone': 'the copy alone',
};

/** The peers as one script that sets their names globally. */
export function readPeers(): string {
  installDataPackages(PEERS);
  const files = [
    ['@mozilla/readability', 'Readability-readerable.js'],
    ['@mozilla/readability', 'Readability.js'],
    ['defuddle', 'dist/index.js'],
  ] as const;
  return files.map(([name, file]) => readFileSync(packageFile(name, file), 'utf8')).join('\n;\n');
}
