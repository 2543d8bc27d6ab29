import type { Briefing } from '../../messages/briefing.ts';
import { type Entity, isUnsure, type Quote, type Span } from '../../nlp/report.ts';
import { t, tCount } from '../../platform/i18n.ts';
import { aboutLine } from '../../ui/about-line.ts';
import { EntityFacts } from '../../ui/EntityFacts.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { Mark } from '../paint/marks.ts';

export interface CardActions {
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onJump: (span: Span) => void;
  readonly onReject: (entityId: string) => void;
  readonly onRestore: (entityId: string) => void;
  /** Goes to another mention and shows the card there. */
  readonly onMention: (entity: Entity, mention: Span) => void;
}

interface CardViewProps extends CardActions {
  readonly mark: Mark;
  readonly briefing: Briefing;
  readonly pinned: boolean;
}

/** What a card is called: the entity, or whoever made the claim. */
export function cardName({ entityId, quote }: Mark, { report }: Briefing): string {
  const entity = report.entities.find(({ id }) => id === entityId);
  const speaker = quote === undefined ? undefined : report.quotes[quote]?.speaker?.text;
  return entity?.name ?? speaker ?? t('unknownSpeaker');
}

/** The card of a mark: of a name what is known of it, of a claim who made it. */
export function CardView({ mark, briefing, pinned, ...actions }: CardViewProps) {
  const { report, cards, article } = briefing;
  const entity = report.entities.find(({ id }) => id === mark.entityId);
  const quote = mark.quote === undefined ? undefined : report.quotes[mark.quote];
  const card = cards.find(({ entityId }) => entityId === entity?.id);
  const about = entity && aboutLine(entity, card);
  return (
    <>
      <header>
        <h2>
          <bdi class={entity ? `type-${entity.type}` : ''}>{cardName(mark, briefing)}</bdi>
        </h2>
        <button
          type="button"
          class="tool"
          aria-pressed={pinned}
          aria-label={t('cardPin')}
          title={t('cardPin')}
          onClick={actions.onPin}
        >
          <Icon name="pin" />
        </button>
        <button type="button" class="tool" aria-label={t('cardClose')} title={t('cardClose')} onClick={actions.onClose}>
          <Icon name="close" />
        </button>
      </header>
      {about !== undefined && (
        <p class="role">
          <bdi>{about}</bdi>
        </p>
      )}
      {quote && <ClaimLine quote={quote} text={article.text} />}
      {entity && (
        <>
          <EntityFacts
            heading="h3"
            entity={entity}
            card={card}
            quotes={report.quotes.filter(each => each !== quote)}
            article={article}
            onJump={actions.onJump}
            onReject={actions.onReject}
            onRestore={actions.onRestore}
          />
          <Mentions entity={entity} at={mark} onMention={actions.onMention} />
        </>
      )}
    </>
  );
}

function ClaimLine({ quote: { kind, speaker, cue }, text }: { quote: Quote; text: string }) {
  const how = t(kind === 'direct' ? 'cardDirect' : 'cardReported');
  return (
    <p class="remark">
      {isUnsure(speaker) && `${t('probably')} · `}
      {how}
      {cue !== null && (
        <>
          {' · '}
          <bdi>{text.slice(cue.start, cue.end)}</bdi>
        </>
      )}
    </p>
  );
}

/** The way from mention to mention, round at the ends. */
function Mentions({ entity, at, onMention }: { entity: Entity; at: Span } & Pick<CardActions, 'onMention'>) {
  const { mentions } = entity;
  const count = mentions.length;
  if (count < 2) return null;
  const current = mentions.findIndex(({ start }) => start === at.start);
  const step = (by: number) => onMention(entity, mentions[(Math.max(current, 0) + by + count) % count]);
  return (
    <p class="walk">
      <span>{tCount('mentions', count)}</span>
      <button type="button" class="tool" aria-label={t('previousMention')} onClick={() => step(-1)}>
        <Icon name="previous" />
      </button>
      <button type="button" class="tool" aria-label={t('nextMention')} onClick={() => step(1)}>
        <Icon name="next" />
      </button>
    </p>
  );
}
