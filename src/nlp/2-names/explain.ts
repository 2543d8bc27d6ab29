import type { TokenizedText } from '../1-text/tokenized-text.ts';
import type { EntityType } from '../report.ts';
import { FeatureList } from './feature-list.ts';
import { addFeatures } from './features.ts';
import { LABEL_TYPES, LABELS, OUTSIDE, typeOf, writeMention } from './labels.ts';
import { LEXICON_BITS, PHRASE_BITS } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { NamesModel } from './model.ts';
import { templateOf } from './templates.ts';
import { type TextView, viewText } from './text-view.ts';
import { Vocabulary } from './vocabulary.ts';

/** One piece of evidence for a mention's type. */
export interface Reason {
  /** What was looked at: "word", "letter case", "list of names". */
  readonly what: string;
  /** The words of the text it was seen on. */
  readonly words: string;
  /** What it adds to the score of the type over that of the rival; below 0 it speaks against the type. */
  readonly weight: number;
}

/** Why a mention was tagged as it is. */
export interface Explanation {
  readonly text: string;
  readonly type: EntityType;
  /** What it would have been otherwise; undefined where no name. */
  readonly rival: EntityType | undefined;
  /** Strongest first, for or against. */
  readonly reasons: readonly Reason[];
  /** The lists that hold its words or all of it: "surname", "country". */
  readonly lists: readonly string[];
}

const MOST_REASONS = 12;

/** Tells the strongest features and the gazetteers that decided on a mention, by the difference each makes to the next best type. */
export function explainMention(tokens: TokenizedText, model: NamesModel, mention: Mention): Explanation {
  const view = viewText(tokens, new Vocabulary(model.lexicon), model.lexicon);
  const { firstToken, endToken, type } = mention;
  const labels = new Uint8Array(tokens.count);
  writeMention(labels, firstToken, endToken, LABEL_TYPES.indexOf(type));
  const rival = findRival(view, model, labels, mention);
  const weights = new Map<string, Reason>();
  for (let token = firstToken; token < endToken; token++) {
    const against = rival === undefined ? OUTSIDE : 1 + 4 * rival + ((labels[token] - 1) & 3);
    visitFeatures(view, model, token, (template, row) => {
      const { what, at } = templateOf(template);
      const words = at.map(offset => tokens.words[token + offset] ?? '').join(' ');
      const weight = (model.weights[row + labels[token]] - model.weights[row + against]) * model.scale;
      const key = `${what}: ${words}`;
      weights.set(key, { what, words, weight: (weights.get(key)?.weight ?? 0) + weight });
    });
  }
  const reasons = [...weights.values()].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, MOST_REASONS);
  return {
    text: tokens.text.slice(mention.start, mention.end),
    type,
    rival: rival === undefined ? undefined : LABEL_TYPES[rival],
    reasons,
    lists: listsOf(view, mention),
  };
}

/** Tells of the features of a token that the model knows: the template, and where the weights begin. */
function visitFeatures(
  view: TextView,
  { features }: NamesModel,
  token: number,
  tell: (template: number, row: number) => void,
): void {
  const list = new FeatureList();
  addFeatures(list, view, token);
  for (let i = 0; i < list.count; i++) {
    const feature = features.indexOf(list.hashes[i]);
    if (feature >= 0) tell(list.templates[i], feature * LABELS);
  }
}

/** The other type, or no name, with the highest score over the mention's tokens. */
function findRival(
  view: TextView,
  model: NamesModel,
  labels: Uint8Array,
  { firstToken, endToken }: Mention,
): number | undefined {
  const scores = new Map<number | undefined, number>();
  for (let token = firstToken; token < endToken; token++) {
    visitFeatures(view, model, token, (_, row) => {
      scores.set(undefined, (scores.get(undefined) ?? 0) + model.weights[row + OUTSIDE]);
      const position = (labels[token] - 1) & 3;
      for (let type = 0; type < LABEL_TYPES.length; type++)
        if (type !== typeOf(labels[token]))
          scores.set(type, (scores.get(type) ?? 0) + model.weights[row + 1 + 4 * type + position]);
    });
  }
  return [...scores].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

function listsOf({ infos, phrases }: TextView, { firstToken, endToken }: Mention): string[] {
  const named = (bits: number, of: Readonly<Record<string, number>>) =>
    Object.keys(of).filter(name => (bits & of[name]) !== 0);
  const found = new Set<string>();
  for (let token = firstToken; token < endToken; token++) {
    for (const name of named(infos[token].bits, LEXICON_BITS)) found.add(name);
    for (const name of named(phrases[token] >> 3, PHRASE_BITS)) found.add(name);
  }
  return [...found];
}
