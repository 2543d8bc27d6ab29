// npm run score [-- --data DIR] [--open]: measures the name weights of the repository on the development sets, as the trainer does, and prints tables in Markdown.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatAliases, scoreAliases } from '../train/names/aliases.ts';
import { readLabelled } from '../train/names/conll.ts';
import { DEV_CORPORA } from '../train/names/corpora.ts';
import { readTagger } from '../train/names/index.ts';
import { score } from '../train/names/score.ts';

function main() {
  const { values } = parseArgs({
    options: { data: { type: 'string', default: '../shared/corpora' }, open: { type: 'boolean', default: false } },
  });
  const names = readTagger(values.open);
  if (!names) throw new Error('there are no weights to measure');
  const sets = DEV_CORPORA.map(name => ({ name, texts: readLabelled(join(values.data, 'ner'), name) }));
  console.log('| development set | precision | recall | F1 |\n| --- | --- | --- | --- |');
  for (const { name, texts } of sets) {
    const { precision, recall, f1 } = score(name, texts, names);
    console.log(`| ${name} | ${precision.toFixed(1)} | ${recall.toFixed(1)} | ${f1.toFixed(1)} |`);
  }
  console.log(`\n${formatAliases(sets.map(({ name, texts }) => scoreAliases(name, texts, names)))}`);
}

try {
  main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
