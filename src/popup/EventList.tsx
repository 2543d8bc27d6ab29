import type { EntityEvent } from '../knowledge/card.ts';
import { t } from '../platform/i18n.ts';
import { factTime, sourceLabel, sourceLink } from '../ui/format-fact.ts';

interface EventListProps {
  readonly events: readonly EntityEvent[];
  /** Whether the article has a date that the events come before. */
  readonly isDated: boolean;
}

/** What the records know to have happened before, oldest first. */
export function EventList({ events, isDated }: EventListProps) {
  return (
    <>
      <h3>{t('fromTheRecords')}</h3>
      {!isDated && <p class="explain">{t('undatedFacts')}</p>}
      <ol class="timeline">
        {events.map(({ entityId, name, fact }) => (
          <li key={`${entityId} ${fact.from} ${fact.value}`}>
            <p class="when">{factTime(fact)}</p>
            <p>
              <bdi>
                <strong>{name}</strong>
              </bdi>
              : <bdi>{fact.value}</bdi>
            </p>
            <p class="source">
              <a href={sourceLink(fact.source)} target="_blank" rel="noreferrer">
                {sourceLabel(fact.source)}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </>
  );
}
