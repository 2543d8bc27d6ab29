import { useState } from 'preact/hooks';
import type { Card } from '../knowledge/card.ts';
import { type Article, ENTITY_TYPES, type Entity, type EntityType, type Report, type Span } from '../nlp/report.ts';
import { t, tCount } from '../platform/i18n.ts';
import { aboutLine, officeLine } from '../ui/about-line.ts';
import { EntityFacts } from '../ui/EntityFacts.tsx';
import { MentionList } from '../ui/MentionList.tsx';

/** From so many names on there is a search, and before it each type shows only its first few. */
const MANY = 20;
const FEW = 6;

interface EntityListProps {
  readonly article: Article;
  readonly report: Report;
  readonly cards: readonly Card[];
  readonly onJump: (span: Span) => void;
  readonly onReject: (entityId: string) => void;
  readonly onRestore: (entityId: string) => void;
}

/** Who and what the article names, by type, most salient first; an entry opens to what is known of it. */
export function EntityList(props: EntityListProps) {
  const { entities } = props.report;
  const [search, setSearch] = useState('');
  if (entities.length === 0) return <p class="empty">{t('noEntities')}</p>;
  const wanted = search.trim().toLowerCase();
  const found = entities.filter(({ name }) => name.toLowerCase().includes(wanted));
  return (
    <div class="entities">
      {entities.length > MANY && (
        <input
          type="search"
          aria-label={t('searchNames')}
          placeholder={t('searchNames')}
          onInput={event => setSearch(event.currentTarget.value)}
        />
      )}
      {wanted !== '' && found.length === 0 && (
        <p class="empty" role="status">
          {t('nothingFound')}
        </p>
      )}
      {ENTITY_TYPES.map(type => (
        <EntityGroup
          key={type}
          type={type}
          entities={found.filter(entity => entity.type === type)}
          mayCut={wanted === '' && entities.length > MANY}
          {...props}
        />
      ))}
    </div>
  );
}

interface EntityGroupProps extends EntityListProps {
  readonly type: EntityType;
  readonly entities: readonly Entity[];
  readonly mayCut: boolean;
}

function EntityGroup({ type, entities, mayCut, ...props }: EntityGroupProps) {
  const [shownAll, setShownAll] = useState(false);
  if (entities.length === 0) return null;
  const isCut = mayCut && !shownAll && entities.length > FEW + 1;
  return (
    <section>
      <h3>
        <span class={`type-${type}`}>{t(`type_${type}`)}</span>
      </h3>
      <ul>
        {(isCut ? entities.slice(0, FEW) : entities).map(entity => (
          <EntityEntry key={entity.id} entity={entity} {...props} />
        ))}
      </ul>
      {isCut && (
        <button type="button" class="quiet" onClick={() => setShownAll(true)}>
          {tCount('more', entities.length - FEW)}
        </button>
      )}
    </section>
  );
}

function EntityEntry({
  entity,
  article,
  report,
  cards,
  onJump,
  onReject,
  onRestore,
}: EntityListProps & { readonly entity: Entity }) {
  const [isOpen, setOpen] = useState(false);
  const card = cards.find(({ entityId }) => entityId === entity.id);
  // Once the entry is open, the office stands among the facts.
  const about = aboutLine(entity, card) ?? (isOpen ? undefined : officeLine(card));
  return (
    <li>
      <button type="button" class="name" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <bdi>{entity.name}</bdi>
        {entity.mentions.length > 1 && <span class="count">{entity.mentions.length}</span>}
        {about !== undefined && (
          <span class="role">
            <bdi>{about}</bdi>
          </span>
        )}
      </button>
      {isOpen && (
        <div class="facts">
          <EntityFacts
            heading="h4"
            entity={entity}
            card={card}
            quotes={report.quotes}
            article={article}
            onJump={onJump}
            onReject={onReject}
            onRestore={onRestore}
          />
          <MentionList mentions={entity.mentions} text={article.text} onJump={onJump} />
        </div>
      )}
    </li>
  );
}
