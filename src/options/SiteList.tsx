import { useId, useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { readSites } from './sites.ts';

interface SiteListProps {
  readonly title: string;
  readonly hint: string;
  readonly sites: readonly string[];
  readonly onChange: (sites: string[]) => void;
}

/** A list of sites as text, one a line; saved when the field is left, unless a line is no site. */
export function SiteList({ title, hint, sites, onChange }: SiteListProps) {
  const id = useId();
  const [bad, setBad] = useState<string>();
  const save = (text: string) => {
    const result = readSites(text);
    setBad('bad' in result ? result.bad : undefined);
    if ('sites' in result) onChange(result.sites);
  };
  return (
    <fieldset>
      <legend>
        <label for={id}>{title}</label>
      </legend>
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        rows={4}
        dir="ltr"
        spellcheck={false}
        aria-describedby={`${id}-hint`}
        aria-invalid={bad !== undefined}
        defaultValue={sites.join('\n')}
        key={sites.join()}
        onChange={event => save(event.currentTarget.value)}
      />
      {bad !== undefined && (
        <p role="alert" class="bad">
          {t('optionsSiteBad', bad)}
        </p>
      )}
    </fieldset>
  );
}
