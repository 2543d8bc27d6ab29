import { linkEntities, MARGIN, weighReadings } from '../../src/knowledge/link.ts';
import type { Pack } from '../../src/knowledge/pack.ts';
import { dayOf } from '../../src/knowledge/tell.ts';
import { withoutFurniture } from '../../src/nlp/1-text/furniture.ts';
import { tokenize } from '../../src/nlp/1-text/tokenize.ts';
import type { TokenizedText } from '../../src/nlp/1-text/tokenized-text.ts';
import { chanceBefore } from '../../src/nlp/5-summary/chances.ts';
import { type DiscourseSentence, readDiscourse } from '../../src/nlp/5-summary/discourse.ts';
import { LEAST } from '../../src/nlp/6-background/find-background.ts';
import { analyse } from '../../src/nlp/analyse.ts';
import type { Models } from '../../src/nlp/models.ts';
import { type Article, type Entity, type Report, type Span, SURE } from '../../src/nlp/report.ts';
import { explainName } from './explain-name.ts';

/** Most items of a kind that are told. */
const MOST = 4;
const LONGEST_TEXT = 90;

/** What the explanations of the tiers are made of. */
interface Reading {
  readonly article: Article;
  readonly tokens: TokenizedText;
  readonly report: Report;
  readonly models: Models;
  readonly words: string;
}

/** Tells what each tier made of some words of an article, and why, as readable lines: for whoever looks for the cause of a wrong mark. */
export function explainWords(page: Article, models: Models, pack: Pack, words: string): string {
  const article = { ...page, text: withoutFurniture(page.text) };
  if (!article.text.includes(words)) return `“${words}” is not in the article’s text.`;
  const reading: Reading = { article, tokens: tokenize(article.text), report: analyse(page, models), models, words };
  const sections: [heading: string, lines: readonly string[]][] = [
    ['2-names: the evidence for each mention, by weight', linesOfNames(reading)],
    ['3-people: what the mentions were merged into', linesOfEntities(reading)],
    [`4-quotes: claims of theirs (stated from confidence ${SURE} on, else “probably”)`, linesOfQuotes(reading)],
    [`5-summary, 6-background: the sentences (background from chance ${LEAST} on)`, linesOfSentences(reading)],
    [`knowledge: records they may mean (the best must lead by ${MARGIN})`, linesOfLinks(reading, pack)],
  ];
  const body = sections.map(([heading, lines]) => `${heading}\n${(lines.length > 0 ? lines : ['  none']).join('\n')}`);
  return [words, ...body].join('\n');
}

const linesOfNames = ({ tokens, models, words }: Reading): string[] =>
  models.names ? [indent(explainName(tokens, models.names, words))] : ['  no trained weights: by capitals'];

const entitiesOf = ({ article, report, words }: Reading): Entity[] =>
  report.entities.filter(
    ({ name, mentions }) =>
      name.includes(words) || mentions.some(({ start, end }) => article.text.slice(start, end).includes(words)),
  );

const linesOfEntities = (reading: Reading): string[] =>
  entitiesOf(reading).map(({ id, name, type, mentions, role, salience }) => {
    const forms = [...new Set(mentions.map(span => textOf(reading, span)))].join(', ');
    const told = role ? `; role: ${role.text}` : '';
    return `  ${id} ${name}: ${type}, salience ${salience.toFixed(2)}, ${mentions.length} mentions as ${forms}${told}`;
  });

function linesOfQuotes(reading: Reading): string[] {
  const ids = new Set(entitiesOf(reading).map(({ id }) => id));
  const { report, words } = reading;
  const theirs = report.quotes.filter(
    ({ speaker }) => speaker && (ids.has(speaker.entityId ?? '') || speaker.text.includes(words)),
  );
  return theirs.slice(0, MOST).map(quote => {
    const { text, entity, confidence } = quote.speaker!;
    const cue = quote.cue ? `cue “${textOf(reading, quote.cue)}”` : 'no cue';
    const who = entity ? `${entity}, confidence ${confidence.toFixed(2)}` : 'nobody named';
    return `  ${quote.kind}, ${cue}, speaker “${text}” → ${who}: ${textOf(reading, quote)}`;
  });
}

function linesOfSentences({ article, tokens, report, models, words }: Reading): string[] {
  const { sentences } = readDiscourse(article, tokens, report.entities, report.quotes, models.discourse);
  const places = [
    ['summary', report.summary],
    ['background', report.background],
    ['more background', report.moreBackground],
  ] as const;
  return sentences
    .filter(({ text }) => text.includes(words))
    .slice(0, MOST)
    .map(sentence => {
      const at = places.find(([, list]) => list.some(({ start }) => start === sentence.run.start));
      const scores = `summary ${sentence.summaryScore.toFixed(2)}, before ${chanceBefore(sentence).toFixed(2)}`;
      return `  ${at?.[0] ?? 'not shown'}: ${scores}; ${likeliest(sentence)}: ${shorten(sentence.text)}`;
    });
}

const likeliest = ({ classes }: DiscourseSentence): string =>
  Object.entries(classes)
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([name, chance]) => `${name} ${chance.toFixed(2)}`)
    .join(', ');

function linesOfLinks(reading: Reading, pack: Pack): string[] {
  const { article, report } = reading;
  const links = linkEntities(pack, article, report.entities, dayOf(article, new Date()));
  const readings = weighReadings(pack, article, report.entities);
  return entitiesOf(reading).flatMap(({ id, name }) => {
    const link = links.get(id);
    const result = link === undefined ? 'not linked' : link.kind === 'one' ? link.record.wikipedia : 'one of several';
    const candidates = readings
      .get(id)!
      .slice(0, MOST)
      .map(({ record, support, score }) => {
        const sum = `${score.toFixed(1)} = ${record.prominence.toFixed(1)} prominence + ${support.toFixed(1)} by the article`;
        return `    ${sum}: ${record.name}, ${record.description}`;
      });
    return [`  ${id} ${name} → ${result}`, ...candidates];
  });
}

const textOf = ({ article }: Reading, { start, end }: Span): string => shorten(article.text.slice(start, end));
const shorten = (text: string) => (text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text);
const indent = (text: string) => text.replace(/^/gm, '  ');
