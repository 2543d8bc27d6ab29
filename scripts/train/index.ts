// npm run train -- NAME [--data DIR] [--open]: trains one model from corpora and writes it with its data card.
import { parseArgs } from 'node:util';
import { trainDiscourse } from './discourse/index.ts';
import { trainGate } from './gate/index.ts';
import { trainNames } from './names/index.ts';
import type { TrainOptions } from './options.ts';
import { trainQuotes } from './quotes/index.ts';

const TRAINERS: Readonly<Record<string, (options: TrainOptions) => Promise<void>>> = {
  names: trainNames,
  discourse: trainDiscourse,
  gate: trainGate,
  quotes: trainQuotes,
};

const USAGE = `usage: npm run train -- ${Object.keys(TRAINERS).join('|')} [--data DIR] [--open]`;

async function main() {
  const { values, positionals } = parseArgs({
    options: {
      data: { type: 'string', default: '../shared/corpora' },
      open: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const train = TRAINERS[positionals[0] ?? ''];
  if (!train || positionals.length !== 1) throw new Error(USAGE);
  await train(values);
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
