import { describe, expect, it } from 'vitest';
import { LABELS, labelOf, OUTSIDE } from '../../../src/nlp/2-names/labels.ts';
import { type CrfOptions, type TrainingSet, trainCrf } from './crf.ts';

const OPTIONS: CrfOptions = { epochs: 20, learningRate: 0.3, l1: 0, dropout: 0, averagedEpochs: 5, seed: 1 };
const PERSON = labelOf(0, 3);
const PLACE = labelOf(2, 3);
const MISC = labelOf(3, 3);

interface Sentence {
  readonly features: readonly number[];
  readonly labels: readonly number[];
  readonly hidesMisc?: boolean;
  readonly genre?: number;
}

/** One feature a token. */
function setOf(sentences: readonly Sentence[]): TrainingSet {
  const starts = [0];
  for (const { labels } of sentences) starts.push(starts[starts.length - 1] + labels.length);
  const ids = Uint32Array.from(sentences.flatMap(({ features }) => features));
  return {
    sentenceStarts: Uint32Array.from(starts),
    featureStarts: Uint32Array.from({ length: ids.length + 1 }, (_, i) => i),
    ids,
    featureCount: Math.max(...ids) + 1,
    labels: Uint8Array.from(sentences.flatMap(({ labels }) => labels)),
    hidesMisc: Uint8Array.from(sentences, ({ hidesMisc }) => (hidesMisc ? 1 : 0)),
    repeats: new Uint8Array(sentences.length).fill(1),
    genres: Uint8Array.from(sentences, ({ genre = 0 }) => genre),
    genreCount: 2,
  };
}

const train = (sentences: readonly Sentence[], options = OPTIONS) => trainCrf(setOf(sentences), options, () => {});
const best = (weights: Float32Array, feature: number) => {
  const own = [...weights.subarray(feature * LABELS, (feature + 1) * LABELS)];
  return own.indexOf(Math.max(...own));
};

describe('trainCrf', () => {
  const sentences = [
    { features: [0, 1], labels: [PERSON, OUTSIDE] },
    { features: [2, 1], labels: [PLACE, OUTSIDE] },
  ];

  it('learns which features speak for which labels', () => {
    const { weights } = train(sentences);
    expect([0, 1, 2].map(feature => best(weights, feature))).toEqual([PERSON, OUTSIDE, PLACE]);
  });

  it('gives the same weights for the same seed, others for another', () => {
    const options = { ...OPTIONS, dropout: 0.5 };
    expect(train(sentences, options).weights).toEqual(train(sentences, options).weights);
    expect(train(sentences, { ...options, seed: 2 }).weights).not.toEqual(train(sentences, options).weights);
  });

  it('learns nothing of misc from a corpus that hides it', () => {
    const seen = [{ features: [0], labels: [MISC] }];
    const hidden = Array.from({ length: 9 }, () => ({ features: [0], labels: [OUTSIDE], hidesMisc: true }));
    expect(best(train([...seen, ...hidden]).weights, 0)).toBe(MISC);
    expect(best(train([...seen, ...hidden.map(each => ({ ...each, hidesMisc: false }))]).weights, 0)).toBe(OUTSIDE);
  });

  it('leaves to a genre what it alone marks so', () => {
    const news = Array.from({ length: 3 }, () => ({ features: [0], labels: [PLACE] }));
    const web = Array.from({ length: 9 }, () => ({ features: [0], labels: [PERSON] }));
    expect(best(train([...news, ...web]).weights, 0)).toBe(PERSON);
    expect(best(train([...news, ...web.map(each => ({ ...each, genre: 1 }))]).weights, 0)).toBe(PLACE);
  });
});
