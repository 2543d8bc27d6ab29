import { type Quote, SURE } from '../nlp/report.ts';
import { t } from '../platform/i18n.ts';

/** What a reader should know of a claim besides its words: that it is not quoted, that its speaker is not certain. */
export function Remark({ quote: { kind, speaker } }: { quote: Quote }) {
  const isUnsure = speaker?.entity !== undefined && speaker.confidence < SURE;
  const parts = [kind === 'direct' ? '' : t('reported'), isUnsure ? t('probably') : ''].filter(part => part !== '');
  return parts.length > 0 ? <span class="remark">{parts.join(', ')}</span> : null;
}
