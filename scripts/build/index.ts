// npm run build [-- --models open] [--out DIR]: makes dist/chrome and dist/firefox, each loads unpacked.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildAll } from './build.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

async function main() {
  const { values } = parseArgs({
    options: {
      models: { type: 'string', default: 'default' },
      out: { type: 'string', default: join(ROOT, 'dist') },
    },
  });
  if (values.models !== 'default' && values.models !== 'open') throw new Error('--models is "default" or "open"');
  await buildAll({ models: values.models, out: values.out });
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
