import { readFileSync } from 'node:fs';
import { installDataPackages, packageFile } from '../../lib/packages.ts';

/** What finds articles in pages otherwise, and marks words in them, by exact version. */
const PEERS = { '@mozilla/readability': '0.6.0', defuddle: '0.19.4', 'mark.js': '8.11.1' } as const;

/** The peers' names with their versions, as tables show them. */
export const PEER_LABELS: Readonly<Record<string, string>> = {
  isProbablyReaderable: `isProbablyReaderable (@mozilla/readability ${PEERS['@mozilla/readability']})`,
  Readability: `@mozilla/readability ${PEERS['@mozilla/readability']}, on a copy`,
  Defuddle: `defuddle ${PEERS.defuddle}, on a copy`,
  'the copy alone': 'the copy alone',
  'mark.js': `mark.js ${PEERS['mark.js']}`,
};

const FILES = {
  readers: [
    ['@mozilla/readability', 'Readability-readerable.js'],
    ['@mozilla/readability', 'Readability.js'],
    ['defuddle', 'dist/index.js'],
  ],
  markers: [['mark.js', 'dist/mark.min.js']],
} as const;

/** The peers that do a job as one script that sets their names globally. */
export function readPeers(job: keyof typeof FILES): string {
  installDataPackages(PEERS);
  return FILES[job].map(([name, file]) => readFileSync(packageFile(name, file), 'utf8')).join('\n;\n');
}
