import { useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { DEFAULT_SETTINGS, MARK_KINDS, type MarkKind, type Settings } from '../settings/settings.ts';
import { changeSettings } from '../settings/store.ts';
import { Sample } from './Sample.tsx';
import { SiteList } from './SiteList.tsx';

const LABELS: Record<MarkKind, string> = {
  person: 'type_person',
  organization: 'type_organization',
  place: 'type_place',
  misc: 'type_misc',
  claim: 'optionsClaims',
  background: 'optionsBackground',
};

/** All settings; each is saved as it is changed. */
export function OptionsPage({ stored }: { stored: Settings }) {
  const [settings, setSettings] = useState(stored);
  const [saved, setSaved] = useState(false);
  const change = async (part: Partial<Settings>) => {
    setSettings(await changeSettings(part));
    setSaved(true);
  };
  const { marks, run, blockedSites, quietSites } = settings;
  return (
    <main>
      <h1>{t('optionsTitle')}</h1>
      <fieldset>
        <legend>{t('optionsMarks')}</legend>
        <Sample marks={marks} />
        {MARK_KINDS.map(kind => (
          <label key={kind}>
            <input
              type="checkbox"
              checked={marks[kind]}
              onChange={() => change({ marks: { ...marks, [kind]: !marks[kind] } })}
            />
            <span class={`type-${kind}`}>{t(LABELS[kind])}</span>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('optionsRun')}</legend>
        {(['everywhere', 'click'] as const).map(choice => (
          <label key={choice}>
            <input type="radio" name="run" checked={run === choice} onChange={() => change({ run: choice })} />
            {t(choice === 'everywhere' ? 'optionsRunEverywhere' : 'optionsRunClick')}
          </label>
        ))}
      </fieldset>
      <SiteList
        title={t('optionsBlocked')}
        hint={t('optionsBlockedHint')}
        sites={blockedSites}
        onChange={sites => change({ blockedSites: sites })}
      />
      <SiteList
        title={t('optionsQuiet')}
        hint={t('optionsQuietHint')}
        sites={quietSites}
        onChange={sites => change({ quietSites: sites })}
      />
      <p>
        <button type="button" class="quiet" onClick={() => change(DEFAULT_SETTINGS)}>
          {t('optionsReset')}
        </button>
      </p>
      <p role="status">{saved && t('optionsSaved')}</p>
    </main>
  );
}
