import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { tokenize } from '../../../src/nlp/1-text/tokenize.ts';
import { findMentions } from '../../../src/nlp/2-names/find-mentions.ts';
import { readNamesModel } from '../../../src/nlp/2-names/model.ts';
import { NameTagger } from '../../../src/nlp/2-names/tag.ts';
import { buildEntities } from '../../../src/nlp/3-people/build-entities.ts';
import { viewQuotes } from '../../../src/nlp/4-quotes/find-quotes.ts';
import { contentChoices } from '../../../src/nlp/4-quotes/learned/content-choices.ts';
import { cueChoices } from '../../../src/nlp/4-quotes/learned/cue-choices.ts';
import { cueSums, findCues, speechOf } from '../../../src/nlp/4-quotes/learned/find-learned.ts';
import { type FoundCue, linkChoices, type SpeechBefore } from '../../../src/nlp/4-quotes/learned/link-choices.ts';
import { QUOTE_MODELS, type QuotesModel, readQuotesModel } from '../../../src/nlp/4-quotes/learned/model.ts';
import type { QuoteView } from '../../../src/nlp/4-quotes/learned/quote-view.ts';
import { sourceChoices } from '../../../src/nlp/4-quotes/learned/source-choices.ts';
import { type RankExample, type Ranker, toExample, trainRanker } from '../../lib/train-ranker.ts';
import { writeLinearModels } from '../../lib/write-linear-models.ts';
import type { TrainOptions } from '../options.ts';
import { writeQuotesCard } from './card.ts';
import { type Attribution, type QuoteDocument, readPolnear } from './corpus.ts';
import { goldContent, goldCues, goldLink, goldSource, matchContent } from './gold.ts';
import { measureContents } from './measure.ts';

const SETTINGS = {
  cue: { epochs: 12, learningRate: 0.03, l2: 1e-3, leastCount: 2, seed: 51, leastWeight: 0.02 },
  source: { epochs: 12, learningRate: 0.03, l2: 1e-3, leastCount: 2, seed: 52, leastWeight: 0.02 },
  content: { epochs: 25, learningRate: 0.02, l2: 1e-2, leastCount: 4, seed: 53, leastWeight: 0.02 },
  link: { epochs: 12, learningRate: 0.03, l2: 1e-3, leastCount: 2, seed: 54, leastWeight: 0.02 },
} as const;
const FOLDS = 2;
const NO_MODEL: Ranker = { classCount: 1, rows: new Map() };

/** A document as the models see it, with its annotation. */
interface Read {
  readonly document: QuoteDocument;
  readonly view: QuoteView;
  readonly cues: ReadonlyMap<number, Attribution>;
}

/** Trains the claim rankers on PolNeAR and writes them with their data card. */
export async function trainQuotes({ data, open }: TrainOptions): Promise<void> {
  if (open) throw new Error('there are no openly licensed corpora for this model: without weights its rules serve');
  const models = fileURLToPath(new URL('../../../assets/models/', import.meta.url));
  const names = new NameTagger(readNamesModel(new Uint8Array(readFileSync(`${models}names.bin`)).buffer));
  const started = Date.now();
  const say = (text: string) => console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

  const all = readPolnear(data, 'train').map((document): Read => {
    const tokens = tokenize(document.text);
    const view = viewQuotes(tokens, buildEntities(document, tokens, findMentions(tokens, names)));
    return { document, view, cues: goldCues(view, document) };
  });
  say(`${all.length} documents read`);

  const outOf = <T>(pick: (read: Read, fold: number) => T) => all.map((read, i) => pick(read, i % FOLDS));
  const without = (fold: number) => all.filter((_, i) => i % FOLDS !== fold);

  const early = Array.from({ length: FOLDS }, (_, fold) => ({
    cue: trainRanker(without(fold).flatMap(cueExamples), SETTINGS.cue),
    source: trainRanker(without(fold).flatMap(sourceExamples), SETTINGS.source),
  })).map(own => toModel({ ...own, content: NO_MODEL, link: NO_MODEL }));
  say('cues and sources of each fold');
  const found = outOf(({ view }, fold) => findCues(view, early[fold]));

  const contents = all.map((read, i) => contentExamples(read, found[i]));
  say(`${contents.flat().length} contents to choose`);
  const contentFolds = Array.from({ length: FOLDS }, (_, fold) =>
    trainRanker(contents.filter((_, i) => i % FOLDS !== fold).flat(), SETTINGS.content),
  );
  say('contents of each fold');
  const late = contentFolds.map((content, fold) => ({
    ...early[fold],
    content: toModel({ cue: NO_MODEL, source: NO_MODEL, content, link: NO_MODEL }).content,
  }));
  const complete = outOf(({ view }, fold) => findCues(view, late[fold]));

  const examples = {
    cue: all.flatMap(cueExamples),
    source: all.flatMap(sourceExamples),
    content: contents.flat(),
    link: all.flatMap((read, i) => linkExamples(read, complete[i])),
  };
  const rankers = Object.fromEntries(
    QUOTE_MODELS.map(name => {
      const ranker = trainRanker(examples[name], SETTINGS[name]);
      say(`${name}: ${examples[name].length} examples, ${ranker.rows.size} features`);
      return [name, prune(ranker, SETTINGS[name].leastWeight)];
    }),
  ) as Record<(typeof QUOTE_MODELS)[number], Ranker>;

  const file = writeLinearModels(
    QUOTE_MODELS.map(name => rankers[name]),
    0,
  );
  writeFileSync(`${models}quotes.bin`, file);
  const sizes = { raw: file.length, gzip: gzipSync(file).length };
  const count = (of: (name: (typeof QUOTE_MODELS)[number]) => number) =>
    Object.fromEntries(QUOTE_MODELS.map(name => [name, of(name)]));
  const dev = readPolnear(data, 'dev');
  writeFileSync(
    `${models}quotes.md`,
    writeQuotesCard({
      sizes,
      documents: all.length,
      examples: count(name => examples[name].length),
      features: count(name => rankers[name].rows.size),
      contents: {
        weights: measureContents(dev, names, readQuotesModel(file.buffer as ArrayBuffer)),
        rules: measureContents(dev, names, undefined),
      },
      settings: SETTINGS,
    }),
  );
  console.log(`${(sizes.raw / 1e3).toFixed(0)} kB, gzipped ${(sizes.gzip / 1e3).toFixed(0)} kB`);
}

const prune = ({ rows }: Ranker, least: number): Ranker => ({
  classCount: 1,
  rows: new Map([...rows].filter(([, [weight]]) => Math.abs(weight) >= least)),
});

function toModel(rankers: Readonly<Record<(typeof QUOTE_MODELS)[number], Ranker>>): QuotesModel {
  const file = writeLinearModels(
    QUOTE_MODELS.map(name => rankers[name]),
    0.01,
  );
  return readQuotesModel(file.buffer as ArrayBuffer);
}

function cueExamples({ view, cues }: Read): RankExample[] {
  return Array.from({ length: view.count }, (_, i) => i)
    .filter(i => view.speech[i] === 1)
    .map(i => toExample(cueChoices(view, i), cues.has(i) ? 1 : 0));
}

function sourceExamples({ view, cues }: Read): RankExample[] {
  return [...cues].flatMap(([cue, attribution]) => {
    const choices = sourceChoices(view, cue);
    const gold = goldSource(view, choices, attribution);
    return gold < 0 ? [] : [toExample(choices, gold)];
  });
}

/** Contents of the cues found, right or wrong, and of those annotated. */
function contentExamples({ view, cues }: Read, found: readonly FoundCue[]): RankExample[] {
  const sources = new Map(found.map(({ cue, source }) => [cue, source]));
  const asked = [...new Set([...sources.keys(), ...cues.keys()])].sort((a, b) => a - b);
  const sums = cueSums(view, sources.keys());
  return asked.flatMap(cue =>
    (['left', 'right'] as const).flatMap(side => {
      const choices = contentChoices(view, { ...sums, cue, source: sources.get(cue) }, side);
      const attribution = cues.get(cue);
      const gold = matchContent(choices, attribution && goldContent(view, cue, side, attribution));
      return gold < 0 ? [] : [toExample(choices, gold)];
    }),
  );
}

function linkExamples({ view, document }: Read, cues: readonly FoundCue[]): RankExample[] {
  let before: SpeechBefore | undefined;
  let attributionBefore: Attribution | undefined;
  return view.regions.flatMap((_, index) => {
    const choices = linkChoices(view, index, cues, before);
    const right = goldLink(view, index, choices, document, attributionBefore);
    if (right === undefined || right.gold < 0) return [];
    const speech = speechOf(choices.links[right.gold], index);
    if (speech) {
      before = speech;
      attributionBefore = right.attribution;
    }
    return [toExample(choices, right.gold)];
  });
}
