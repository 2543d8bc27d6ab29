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
const NO_MODELS = { cue: NO_MODEL, source: NO_MODEL, content: NO_MODEL, link: NO_MODEL };

/** A document as the models see it, with its annotation. */
interface Read {
  readonly document: QuoteDocument;
  readonly view: QuoteView;
  readonly cues: ReadonlyMap<number, Attribution>;
}

type ModelName = (typeof QUOTE_MODELS)[number];
type Examples = Readonly<Record<ModelName, readonly RankExample[]>>;
type Say = (text: string) => void;

/** Trains the claim rankers on PolNeAR and writes them with their data card. */
export async function trainQuotes({ data, open }: TrainOptions): Promise<void> {
  if (open) throw new Error('there are no openly licensed corpora for this model: without weights its rules serve');
  const models = fileURLToPath(new URL('../../../assets/models/', import.meta.url));
  const names = new NameTagger(readNamesModel(new Uint8Array(readFileSync(`${models}names.bin`)).buffer));
  const started = Date.now();
  const say: Say = text => console.error(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${text}`);

  const all = readPolnear(data, 'train').map(document => readDocument(document, names));
  say(`${all.length} documents read`);
  const examples = gatherExamples(all, say);
  const rankers = trainAll(examples, say);

  const file = writeModels(rankers, 0);
  writeFileSync(`${models}quotes.bin`, file);
  const sizes = { raw: file.length, gzip: gzipSync(file).length };
  const dev = readPolnear(data, 'dev');
  writeFileSync(
    `${models}quotes.md`,
    writeQuotesCard({
      sizes,
      documents: all.length,
      examples: perModel(name => examples[name].length),
      features: perModel(name => rankers[name].rows.size),
      contents: {
        weights: measureContents(dev, names, readQuotesModel(file.buffer as ArrayBuffer)),
        rules: measureContents(dev, names, undefined),
      },
      settings: SETTINGS,
    }),
  );
  console.log(`${(sizes.raw / 1e3).toFixed(0)} kB, gzipped ${(sizes.gzip / 1e3).toFixed(0)} kB`);
}

const perModel = <T>(of: (name: ModelName) => T) =>
  Object.fromEntries(QUOTE_MODELS.map(name => [name, of(name)])) as Record<ModelName, T>;

function readDocument(document: QuoteDocument, names: NameTagger): Read {
  const tokens = tokenize(document.text);
  const view = viewQuotes(tokens, buildEntities(document, tokens, findMentions(tokens, names)));
  return { document, view, cues: goldCues(view, document) };
}

/**
 * Examples of each ranker. What a ranker reads of the ones before it is what those answer to documents that they were not trained on (jackknifing): on their own they
 * are nearly always right, and the ranker would learn to trust them too much.
 */
function gatherExamples(all: readonly Read[], say: Say): Examples {
  const folds = Array.from({ length: FOLDS }, (_, fold) => fold);
  const without = <T>(of: readonly T[], fold: number) => of.filter((_, i) => i % FOLDS !== fold);
  const findWith = (models: readonly QuotesModel[]) => all.map(({ view }, i) => findCues(view, models[i % FOLDS]));

  const early = folds.map(fold => ({
    ...NO_MODELS,
    cue: trainRanker(without(all, fold).flatMap(cueExamples), SETTINGS.cue),
    source: trainRanker(without(all, fold).flatMap(sourceExamples), SETTINGS.source),
  }));
  say('cues and sources of each fold');
  const found = findWith(early.map(toModel));

  const contents = all.map((read, i) => contentExamples(read, found[i]));
  say(`${contents.flat().length} contents to choose`);
  const late = folds.map(fold => ({
    ...early[fold],
    content: trainRanker(without(contents, fold).flat(), SETTINGS.content),
  }));
  say('contents of each fold');
  const complete = findWith(late.map(toModel));

  return {
    cue: all.flatMap(cueExamples),
    source: all.flatMap(sourceExamples),
    content: contents.flat(),
    link: all.flatMap((read, i) => linkExamples(read, complete[i])),
  };
}

const trainAll = (examples: Examples, say: Say) =>
  perModel(name => {
    const ranker = trainRanker(examples[name], SETTINGS[name]);
    say(`${name}: ${examples[name].length} examples, ${ranker.rows.size} features`);
    return prune(ranker, SETTINGS[name].leastWeight);
  });

const prune = ({ rows }: Ranker, least: number): Ranker => ({
  classCount: 1,
  rows: new Map([...rows].filter(([, [weight]]) => Math.abs(weight) >= least)),
});

const writeModels = (rankers: Readonly<Record<ModelName, Ranker>>, least: number) =>
  writeLinearModels(
    QUOTE_MODELS.map(name => rankers[name]),
    least,
  );

const toModel = (rankers: Readonly<Record<ModelName, Ranker>>): QuotesModel =>
  readQuotesModel(writeModels(rankers, 0.01).buffer as ArrayBuffer);

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
