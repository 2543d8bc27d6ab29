import type { Card, Fact, FactSource } from '../knowledge/card.ts';
import type { Article, Entity, Quote, Span } from '../nlp/report.ts';
import { t, tCount } from '../platform/i18n.ts';
import { aboutLine } from './about-line.ts';
import { factLabel, factTime, sourceLabel, sourceLink } from './format-fact.ts';
import { joinPieces } from './group-quotes.ts';
import { QuoteLines } from './QuoteLines.tsx';

/** Claims shown before the reader asks for the others. */
const FEW = 3;

interface EntityFactsProps {
  readonly entity: Entity;
  readonly card: Card | undefined;
  readonly quotes: readonly Quote[];
  readonly article: Article;
  readonly onJump: (span: Span) => void;
  /** The reader says that the card is about somebody else. */
  readonly onReject: (entityId: string) => void;
  /** It was the right one after all. */
  readonly onRestore: (entityId: string) => void;
  /** Level of the headings, below that of the entity's name. */
  readonly heading: 'h3' | 'h4';
}

/** What is known of an entity: facts with source and date, what came after the article, what it said here. */
export function EntityFacts(props: EntityFactsProps) {
  const { entity, card, quotes, article, onJump, onReject, onRestore, heading: Heading } = props;
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
      {article.date === undefined && facts.some(isOfToday) && <p class="explain">{t('undatedFacts')}</p>}
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
      {card?.rejected !== undefined && (
        <p class="explain">
          {t('rejected', card.rejected)}{' '}
          <button type="button" class="quiet" onClick={() => onRestore(entity.id)}>
            {t('undo')}
          </button>
        </p>
      )}
      <Said
        quotes={quotes.filter(({ speaker }) => speaker?.entityId === entity.id)}
        text={article.text}
        onJump={onJump}
        heading={Heading}
      />
    </>
  );
}

/** Facts of the article itself hold on its day; all others are told for a day, which is today where the article has no date. */
const isOfToday = ({ source }: Fact) => source.kind !== 'article';

interface SaidProps extends Pick<EntityFactsProps, 'quotes' | 'onJump' | 'heading'> {
  readonly text: string;
}

/** What somebody said here, in order of the text. */
function Said({ quotes, text, onJump, heading: Heading }: SaidProps) {
  if (quotes.length === 0) return null;
  const claims = joinPieces(quotes);
  return (
    <>
      <Heading class="minor">{tCount('saidHere', claims.length)}</Heading>
      <QuoteLines class="said" claims={claims} few={FEW} text={text} onJump={onJump} />
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
            {run.map((fact, i) => (
              <FactLine
                key={`${fact.property} ${fact.value} ${fact.from ?? ''}`}
                fact={fact}
                isLabelled={fact.property !== run[i - 1]?.property}
              />
            ))}
          </dl>
          <Source source={run[0].source} onJump={onJump} />
        </div>
      ))}
    </>
  );
}

/** An event stands under its date, any other fact under its name, which is said once for several. */
function FactLine({ fact, isLabelled }: { fact: Fact; isLabelled: boolean }) {
  const time = factTime(fact);
  const isEvent = fact.property === 'event' && time !== undefined;
  return (
    <div>
      <dt>{isEvent ? time : <span class={isLabelled ? '' : 'visually-hidden'}>{factLabel(fact)}</span>}</dt>
      <dd>
        <bdi>{fact.value}</bdi>
        {time !== undefined && !isEvent && (
          <>
            {' '}
            <span class="when">{time}</span>
          </>
        )}
      </dd>
    </div>
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
