import type { Score } from './measure.ts';

interface CardFacts {
  readonly sizes: { readonly raw: number; readonly gzip: number };
  readonly documents: number;
  readonly examples: Readonly<Record<string, number>>;
  readonly features: Readonly<Record<string, number>>;
  /** On PolNeAR dev, contents of all attributions with exact limits. */
  readonly contents: { readonly weights: Score; readonly rules: Score };
  readonly settings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The data card of the claim rankers, as Markdown. */
export function writeQuotesCard({ sizes, documents, examples, features, contents, settings }: CardFacts): string {
  const row = (name: string, what: string) =>
    `| ${name} | ${what} | ${examples[name].toLocaleString('en')} | ${features[name].toLocaleString('en')} | ${Object.entries(
      settings[name],
    )
      .map(([key, value]) => `${key} ${value}`)
      .join(', ')} |`;
  const score = (name: string, { precision, recall, f1 }: Score) =>
    `| ${name} | ${precision.toFixed(1)} | ${recall.toFixed(1)} | ${f1.toFixed(1)} |`;
  return `# Claim rankers

The articles behind the corpus are their publishers’; the annotations are research data. **These weights are for non-commercial use (CC BY-NC-SA 4.0).** The code is MIT. No text of the corpus is here:
weights stand against 32-bit hashes. Without this file the rules of the tier serve.

Four log-linear rankers over hashed features, trained on PolNeAR train (Newell et al. 2018; ${documents} articles of US politics, 2015–2016). What one model is given of another’s answers while it is trained
is of folds that the other has not seen. Made by \`npm run train -- quotes\`; do not edit.

| model | chooses | examples | features | settings |
| --- | --- | --- | --- | --- |
${row('cue', 'whether a word of speech tells a claim')}
${row('source', 'the phrase that names the speaker of a cue')}
${row('content', 'the span on a side of a cue that is claimed')}
${row('link', 'what a quotation is, and with which cue it is told')}

Size: ${(sizes.raw / 1e3).toFixed(0)} kB, gzipped ${(sizes.gzip / 1e3).toFixed(0)} kB.

Contents with exact limits on PolNeAR dev (84 articles), of all attributions: what was said as well as beliefs and wishes, which the product does not look for. Published on
PolNeAR test by this measure: CRF 28.6, BiLSTM-CRF 59.0, BERT-CRF 71.0, CofeNet-BERT 72.9 (Wang et al. 2022).

| | precision | recall | F1 |
| --- | --- | --- | --- |
${score('these weights', contents.weights)}
${score('rules alone, as in the open build', contents.rules)}

Limits: English, US political news; British single quotation marks, interviews and transcripts are found by rules; claims within claims are told by the outermost speaker only.
`;
}
