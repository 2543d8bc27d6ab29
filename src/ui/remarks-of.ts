import { isUnsure, type Quote } from '../nlp/report.ts';
import { t } from '../platform/i18n.ts';

/** What a reader should know of a claim besides its words: that it is not quoted, that its speaker is not certain. */
export const remarksOf = ({ kind, speaker }: Quote): string[] => [
  ...(kind === 'direct' ? [] : [t('reported')]),
  ...(isUnsure(speaker) ? [t('probably')] : []),
];
