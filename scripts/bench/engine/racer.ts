// Runs in a process of its own, see startRacers: one contender, a round over all articles whenever it is told.
import { loadModelFiles } from '../../lib/models.ts';
import { compared } from './articles.ts';
import { ourContenders, peerContenders } from './contenders.ts';
import { timeOf } from './measure.ts';
import type { Ready } from './race.ts';

const [number, file] = process.argv.slice(2);
const articles = compared(file);
const contenders = [...ourContenders(await loadModelFiles(), articles), ...(await peerContenders())];
const { name, job, run } = contenders[Number(number)];

process.on('message', () => {
  process.send?.(
    timeOf(() => {
      for (const article of articles) run(article);
    }),
  );
});
process.send?.({ name, job, of: contenders.length } satisfies Ready);
