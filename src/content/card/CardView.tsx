import type { Briefing } from '../../messages/briefing.ts';
import { type Quote, type Span, SURE } from '../../nlp/report.ts';
import { t } from '../../platform/i18n.ts';
import { EntityFacts } from '../../ui/EntityFacts.tsx';
import type { Mark } from '../paint/marks.ts';

interface CardViewProps {
  readonly mark: Mark;
  readonly briefing: Briefing;
  readonly pinned: boolean;
  readonly onPin: () => void;
  readonly onClose: () => void;
  readonly onJump: (span: Span) => void;
}

/** The card of a mark: of a name what is known of it, of a claim who made it. */
export function CardView({ mark, briefing, pinned, onPin, onClose, onJump }: CardViewProps) {
  const { report, cards, article } = briefing;
  const entity = report.entities.find(({ id }) => id === mark.entityId);
  const quote = mark.quote === undefined ? undefined : report.quotes[mark.quote];
  const card = cards.find(({ entityId }) => entityId === entity?.id);
  const role = entity?.role?.text ?? card?.description;
  return (
    <>
      <header>
        <h2 id="name">
          <bdi class={entity ? `type-${entity.type}` : ''}>
            {entity?.name ?? quote?.speaker?.text ?? t('unknownSpeaker')}
          </bdi>
        </h2>
        <button
          type="button"
          class="tool"
          aria-pressed={pinned}
          aria-label={t('cardPin')}
          title={t('cardPin')}
          onClick={onPin}
        >
          {pinned ? '●' : '○'}
        </button>
        <button type="button" class="tool" aria-label={t('cardClose')} title={t('cardClose')} onClick={onClose}>
          ✕
        </button>
      </header>
      {role !== undefined && (
        <p class="role" dir="auto">
          {role}
        </p>
      )}
      {quote && <ClaimLine quote={quote} text={article.text} />}
      {entity && <EntityFacts entity={entity} card={card} quotes={report.quotes} text={article.text} onJump={onJump} />}
    </>
  );
}

function ClaimLine({ quote: { kind, speaker, cue }, text }: { quote: Quote; text: string }) {
  const how = t(kind === 'direct' ? 'cardDirect' : 'cardReported');
  const isUnsure = speaker?.entity !== undefined && speaker.confidence < SURE;
  const words = cue === null ? '' : ` (“${text.slice(cue.start, cue.end)}”)`;
  return (
    <p class="hint">
      {isUnsure && `${t('probably')} · `}
      {how}
      <bdi>{words}</bdi>
    </p>
  );
}
