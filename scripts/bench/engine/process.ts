// Runs by itself in a fresh process: what a start of the engine costs, and its memory. Prints one line of JSON.
import { performance } from 'node:perf_hooks';
import { analyse } from '../../../src/nlp/analyse.ts';
import { loadModelFiles } from '../../lib/models.ts';
import { articlesOfLength, readArticles } from './articles.ts';

const megabytes = () => process.memoryUsage().rss / 1e6;

const [article] = articlesOfLength(readArticles(process.argv[2]), 1000, 1);
const empty = megabytes();
const started = performance.now();
const models = await loadModelFiles();
const loaded = performance.now();
const withModels = megabytes();
analyse(article, models);
const first = performance.now();
for (let i = 0; i < 200; i++) analyse(article, models);
console.log(
  JSON.stringify({
    loadMs: loaded - started,
    firstArticleMs: first - loaded,
    rssEmptyMb: empty,
    rssModelsMb: withModels,
    rssPeakMb: process.resourceUsage().maxRSS / 1000,
  }),
);
