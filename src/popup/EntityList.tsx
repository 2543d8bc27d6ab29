import { useState } from 'preact/hooks';
import type { Card } from '../knowledge/card.ts';
import { ENTITY_TYPES, type Entity, type Report, type Span } from '../nlp/report.ts';
import { t, tCount } from '../platform/i18n.ts';
import { EntityFacts } from '../ui/EntityFacts.tsx';

/** From so many names on there is a search, and before it each type shows only its first few. */
const MANY = 20;
const FEW = 6;

interface EntityListProps {
  readonly report: Report;
  readonly cards: readonly Card[];
  readonly text: string;
  readonly onJump: (span: Span) => void;
}

/** Who and what the article names, by type, most salient first; an entry opens to what is known of it. */
export function EntityList({ report, cards, text, onJump }: EntityListProps) {
  const [search, setSearch] = useState('');
  const [open, setOpen] = useState<string>();
  const [shown, setShown] = useState<readonly string[]>([]);
  if (report.entities.length === 0) return <p class="empty">{t('noEntities')}</p>;
  const wanted = search.trim().toLowerCase();
  const found = report.entities.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <div class="entities">
      {report.entities.length > MANY && (
        <input
          type="search"
          aria-label={t('searchNames')}
          placeholder={t('searchNames')}
          onInput={event => setSearch(event.currentTarget.value)}
        />
      )}
      {wanted !== '' && found.length === 0 && <p class="empty">{t('nothingFound')}</p>}
      {ENTITY_TYPES.map(type => {
        const entities = found.filter(entity => entity.type === type);
        if (entities.length === 0) return null;
        const isCut = wanted === '' && entities.length > FEW && !shown.includes(type);
        return (
          <section key={type}>
            <h3>{t(`type_${type}`)}</h3>
            <ul>
              {(isCut ? entities.slice(0, FEW) : entities).map(entity => {
                const card = cards.find(({ entityId }) => entityId === entity.id);
                const isOpen = open === entity.id;
                return (
                  <li key={entity.id}>
                    <button
                      type="button"
                      class="name"
                      aria-expanded={isOpen}
                      onClick={() => setOpen(isOpen ? undefined : entity.id)}
                    >
                      <EntityName entity={entity} card={card} />
                    </button>
                    {isOpen && (
                      <EntityFacts entity={entity} card={card} quotes={report.quotes} text={text} onJump={onJump} />
                    )}
                  </li>
                );
              })}
            </ul>
            {isCut && (
              <button type="button" class="quiet" onClick={() => setShown([...shown, type])}>
                {tCount('more', entities.length - FEW)}
              </button>
            )}
          </section>
        );
      })}
    </div>
  );
}

function EntityName({ entity, card }: { entity: Entity; card: Card | undefined }) {
  const role = entity.role?.text ?? card?.description;
  return (
    <>
      <bdi class={`type-${entity.type}`}>{entity.name}</bdi>
      {entity.mentions.length > 1 && <span class="count">{entity.mentions.length}</span>}
      {role !== undefined && (
        <span class="role" dir="auto">
          {role}
        </span>
      )}
    </>
  );
}
