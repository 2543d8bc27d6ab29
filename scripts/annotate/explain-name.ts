import type { TokenizedText } from '../../src/nlp/1-text/tokenized-text.ts';
import { explainMention } from '../../src/nlp/2-names/explain.ts';
import type { NameTagger } from '../../src/nlp/2-names/tag.ts';

/** Most mentions of one name that are explained. */
const MOST = 3;

/** Tells why a name was tagged as it is, wherever a text has it, as readable lines. */
export function explainName(tokens: TokenizedText, tagger: NameTagger, name: string): string {
  const { text } = tokens;
  const mentions = tagger.tag(tokens).filter(({ start, end }) => text.slice(start, end).includes(name));
  if (mentions.length === 0) return `“${name}” is not part of any name that was found.`;
  return mentions
    .slice(0, MOST)
    .map(mention => {
      const { type, rival, lists, reasons } = explainMention(tokens, tagger.model, mention);
      const found = `“${text.slice(mention.start, mention.end)}” at ${mention.start}: ${type}, confidence ${mention.confidence.toFixed(2)}`;
      const lines = reasons.map(({ what, words, weight }) => `  ${weight.toFixed(2).padStart(6)}  ${what}: ${words}`);
      return [`${found}; otherwise ${rival ?? 'no name'}`, `  lists: ${lists.join(', ') || 'none'}`, ...lines].join(
        '\n',
      );
    })
    .join('\n');
}
