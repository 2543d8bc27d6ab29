import { t } from '../platform/i18n.ts';
import { type Settings, SUMMARY_LENGTHS } from '../settings/settings.ts';

interface SummaryLengthProps {
  readonly value: Settings['summaryLength'];
  readonly onChange: (value: Settings['summaryLength']) => void;
}

/** How many sentences the summary has. */
export function SummaryLength({ value, onChange }: SummaryLengthProps) {
  return (
    <fieldset class="lengths">
      <legend class="visually-hidden">{t('summaryLength')}</legend>
      {SUMMARY_LENGTHS.map(length => (
        <label key={length} class={length === value ? 'chosen' : ''}>
          <input
            type="radio"
            name="length"
            class="visually-hidden"
            checked={length === value}
            onChange={() => onChange(length)}
          />
          {length}
        </label>
      ))}
    </fieldset>
  );
}
