import type { Card, Fact } from '../knowledge/card.ts';
import type { Entity, Quote, Span } from '../nlp/report.ts';
import { t, tCount, uiLanguage } from '../platform/i18n.ts';

interface EntityFactsProps {
  readonly entity: Entity;
  readonly card: Card | undefined;
  readonly quotes: readonly Quote[];
  /** The article's text. */
  readonly text: string;
  readonly onJump: (span: Span) => void;
}

/** What is known of an entity: facts with source and date, what came after the article, what it said here, where it is named. */
export function EntityFacts({ entity, card, quotes, text, onJump }: EntityFactsProps) {
  const said = quotes.filter(({ speaker }) => speaker?.entityId === entity.id);
  return (
    <div class="facts">
      {card?.description !== undefined && <p class="description">{card.description}</p>}
      {card?.choices !== undefined && (
        <p class="hint">{t('severalCalled', entity.name, card.choices.map(({ title }) => title).join(', '))}</p>
      )}
      {card !== undefined && card.facts.length > 0 && <Facts facts={card.facts} />}
      {card !== undefined && card.later.length > 0 && (
        <>
          <h4>{t('sinceThen')}</h4>
          <Facts facts={card.later} />
        </>
      )}
      {said.length > 0 && (
        <>
          <h4>{t('saidHere')}</h4>
          <ul>
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
      <p class="mentions">
        {tCount('mentions', entity.mentions.length)}{' '}
        {entity.mentions.slice(0, 12).map((mention, i) => (
          <button
            key={mention.start}
            type="button"
            class="jump"
            aria-label={t('jumpToMention', i + 1)}
            onClick={() => onJump(mention)}
          >
            {i + 1}
          </button>
        ))}
      </p>
    </div>
  );
}

function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <ul class="fact-list">
      {facts.map(fact => (
        <li key={`${fact.property} ${fact.value} ${fact.from ?? ''}`}>
          <span dir="auto">{fact.value}</span> {fact.from !== undefined && <span class="when">{years(fact)}</span>}{' '}
          <Source fact={fact} />
        </li>
      ))}
    </ul>
  );
}

function years({ property, from, to }: Fact): string {
  const write = (day: string) => {
    const style: Intl.DateTimeFormatOptions =
      day.length > 7
        ? { dateStyle: 'medium' }
        : day.length > 4
          ? { year: 'numeric', month: 'short' }
          : { year: 'numeric' };
    return new Intl.DateTimeFormat(uiLanguage(), { ...style, timeZone: 'UTC' }).format(
      Date.parse(day.length === 4 ? `${day}-01-01` : day),
    );
  };
  if (property === 'event' || property === 'born' || property === 'died') return write(from!);
  return to === undefined ? t('sinceDate', write(from!)) : `${write(from!)} – ${write(to)}`;
}

function Source({ fact: { source } }: { fact: Fact }) {
  const label = source.asOf === undefined ? source.name : t('sourceAsOf', source.name, source.asOf);
  if (source.url === undefined || !/^https:/.test(source.url)) return <span class="source">{label}</span>;
  return (
    <a class="source" href={source.url} target="_blank" rel="noreferrer">
      {label}
    </a>
  );
}
