interface CardFacts {
  readonly sizes: { readonly raw: number; readonly gzip: number };
  readonly counts: { readonly discourse: number; readonly ranker: number };
  /** Of the cross-validation, in percent but for the number shown. */
  readonly figures: Readonly<Record<string, number>>;
  readonly settings: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** The data card of the discourse model and the summary ranker, as Markdown. */
export function writeDiscourseCard({ sizes, counts, settings, figures }: CardFacts): string {
  const listSettings = (name: string) =>
    Object.entries(settings[name])
      .map(([key, value]) => `${key} ${value}`)
      .join(', ');
  const rows = Object.entries(figures)
    .map(([name, value]) => `| ${name.replace(/[A-Z]/g, letter => ` ${letter.toLowerCase()}`)} | ${value} |`)
    .join('\n');
  return `# Discourse model and summary ranker

The articles behind both corpora are their publishers’; the annotations are research data. **These weights are for non-commercial use (CC BY-NC-SA 4.0).** The code is MIT. No text of the corpora is here:
weights stand against 32-bit hashes. Without this file cue words and position serve.

A linear-chain CRF over the sentences and two softmax classifiers, all over hashed features. Of a sentence: position, length, tense and time cues, resolved times against the article’s day, likeness to headline and lead, speech, names, neighbours,
words and pairs of words; of a word or a pair of words (after Hong and Nenkova 2014): how often, how early and in how well ranked sentences it is used. Made by \`npm run train -- discourse\`; do not edit.

| part | corpus | sentences | settings |
| --- | --- | --- | --- |
| discourse (main event, consequence, previous event, context, history, anecdote, evaluation, expectation, not article) | NewsDiscourse train (Choubey et al. 2020) | ${counts.discourse.toLocaleString('en')} | ${listSettings('discourse')} |
| ranker (in the greedy oracle of the editors’ highlights or not) | CNN part of CNN/DailyMail train, 1,000 articles | ${counts.ranker.toLocaleString('en')} | ${listSettings('ranker')} |
| terms (in the highlights or not) | the same | the twelve best ranked of each | ${listSettings('terms')} |

| five-fold cross-validation | |
| --- | --- |
${rows}

Of the lists as the engine shows them, on the fifth of the articles that was held out: events and background are counted among all that is shown, and among three places of every article, whether filled
or not; lead is the first three sentences of the report, and the gain over it in points of F1, words as their stems (ROUGE-1.5.5 -m), the background taken out of the summary.

Size: ${(sizes.raw / 1e3).toFixed(0)} kB, gzipped ${(sizes.gzip / 1e3).toFixed(0)} kB.

Limits: English newswire of 2006 to 2019; previous events and current context are hard to tell apart even for people; features longer than news reports are outside of what it was trained on.
`;
}
