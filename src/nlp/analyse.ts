import { withoutFurniture } from './1-text/furniture.ts';
import { isEnglish } from './1-text/language.ts';
import { tokenize } from './1-text/tokenize.ts';
import { findMentions } from './2-names/find-mentions.ts';
import { buildEntities } from './3-people/build-entities.ts';
import { findQuotes } from './4-quotes/find-quotes.ts';
import { readDiscourse } from './5-summary/discourse.ts';
import { readForeign } from './5-summary/read-foreign.ts';
import { listFacts } from './6-background/list-facts.ts';
import type { Models } from './models.ts';
import type { Article, Report } from './report.ts';

/**
 * The engine: reads one article and reports what it found. Pure; each tier reads only the tiers before it. It reads English: of a text in another language it
 * tells only what needs no knowledge of it.
 */
export function analyse(page: Article, models: Models): Report {
  const article = { ...page, text: withoutFurniture(page.text) };
  const tokens = tokenize(article.text);
  const sentences = tokens.sentences.map(({ start, end }) => ({ start, end }));
  if (!isEnglish(tokens, article.lang)) {
    const { quotes, lead } = readForeign(tokens);
    return { sentences, entities: [], quotes, summary: lead, background: [], moreBackground: [] };
  }
  const mentions = findMentions(tokens, models.names);
  const entities = buildEntities(article, tokens, mentions);
  const quotes = findQuotes(article, tokens, entities, models.quotes);
  const discourse = readDiscourse(article, tokens, entities, quotes, models.discourse);
  return { sentences, entities, quotes, ...listFacts(discourse) };
}
