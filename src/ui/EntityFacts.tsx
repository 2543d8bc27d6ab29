import type { Card, Fact, FactSource } from '../knowledge/card.ts';
import type { Entity, Quote, Span } from '../nlp/report.ts';
import { t, tCount } from '../platform/i18n.ts';
import { aboutLine } from './about-line.ts';
import { factLabel, factTime, sourceLabel, sourceLink } from './format-fact.ts';

interface EntityFactsProps {
  readonly entity: Entity;
  readonly card: Card | undefined;
  readonly quotes: readonly Quote[];
  /** The article's text. */
  readonly text: string;
  readonly onJump: (span: Span) => void;
  /** The reader says that the card is about somebody else. */
  readonly onReject: (entityId: string) => void;
  /** Level of the headings, below that of the entity's name. */
  readonly heading: 'h3' | 'h4';
}

/** What is known of an entity: facts with source and date, what came after the article, what it said here. */
export function EntityFacts({ entity, card, quotes, text, onJump, onReject, heading: Heading }: EntityFactsProps) {
  const said = quotes.filter(({ speaker }) => speaker?.entityId === entity.id);
  const about = aboutLine(entity, card);
  const description = card?.description === about ? undefined : card?.description;
  // The line below the name says it already.
  const facts = card?.facts.filter(({ property, value }) => property !== 'role' || value !== about) ?? [];
  return (
    <>
      {card?.choices !== undefined && <Choices name={entity.name} choices={card.choices} />}
      {description !== undefined && <p class="description">{description}</p>}
      {card?.extract !== undefined && (
        <blockquote class="extract">
          <p dir="auto">{card.extract.text}</p>
          <Source source={card.extract.source} onJump={onJump} />
        </blockquote>
      )}
      <Facts facts={facts} onJump={onJump} />
      {card !== undefined && card.later.length > 0 && (
        <>
          <Heading class="minor">{t('sinceThen')}</Heading>
          <Facts facts={card.later} onJump={onJump} />
        </>
      )}
      {card?.link !== undefined && (
        <button type="button" class="quiet" onClick={() => onReject(entity.id)}>
          {t('notThisOne')}
        </button>
      )}
      {said.length > 0 && (
        <>
          <Heading class="minor">{tCount('saidHere', said.length)}</Heading>
          <ul class="said">
            {said.map(quote => (
              <li key={quote.start}>
                <button type="button" class="verbatim" dir="auto" onClick={() => onJump(quote)}>
                  {text.slice(quote.start, quote.end)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function Choices({ name, choices }: { name: string; choices: NonNullable<Card['choices']> }) {
  return (
    <div class="hint">
      <p>{t('severalCalled', name)}</p>
      <ul>
        {choices.map(({ title, description }) => (
          <li key={title}>
            <bdi>
              <strong>{title}</strong>
            </bdi>{' '}
            <bdi>{description}</bdi>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Facts in their order, with their source below the last of each run that has the same. */
function Facts({ facts, onJump }: { facts: readonly Fact[]; onJump: (span: Span) => void }) {
  return (
    <>
      {runsOfSource(facts).map(run => (
        <div key={`${sourceKey(run[0].source)} ${run[0].property} ${run[0].value}`} class="fact-run">
          <dl>
            {run.map(fact => {
              const time = factTime(fact);
              return (
                <div key={`${fact.property} ${fact.value} ${fact.from ?? ''}`}>
                  <dt>{factLabel(fact)}</dt>
                  <dd>
                    <bdi>{fact.value}</bdi>
                    {time !== undefined && <span class="when"> {time}</span>}
                  </dd>
                </div>
              );
            })}
          </dl>
          <Source source={run[0].source} onJump={onJump} />
        </div>
      ))}
    </>
  );
}

const sourceKey = (source: FactSource) =>
  `${source.kind} ${source.url ?? ''} ${source.asOf ?? ''} ${source.excerpt?.start ?? ''}`;

function runsOfSource(facts: readonly Fact[]): Fact[][] {
  const runs: Fact[][] = [];
  for (const fact of facts) {
    const run = runs.at(-1);
    if (run && sourceKey(run[0].source) === sourceKey(fact.source)) run.push(fact);
    else runs.push([fact]);
  }
  return runs;
}

function Source({ source, onJump }: { source: FactSource; onJump: (span: Span) => void }) {
  const { excerpt } = source;
  const url = sourceLink(source);
  if (excerpt !== undefined) {
    return (
      <p class="source">
        <button type="button" class="link" onClick={() => onJump(excerpt)}>
          {t('thisArticle')}
        </button>
      </p>
    );
  }
  return (
    <p class="source">
      {url === undefined ? (
        sourceLabel(source)
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {sourceLabel(source)}
        </a>
      )}
      {source.licence !== undefined && (
        <>
          {' · '}
          <a href={source.licence.url} target="_blank" rel="noreferrer">
            {source.licence.name}
          </a>
        </>
      )}
    </p>
  );
}
