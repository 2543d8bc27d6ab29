import { useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { INTERFACE_LANGUAGES, type InterfaceLanguage, RUN_MODES, type Settings } from '../settings/settings.ts';
import type { SettingsChange } from '../settings/store.ts';
import { LookupSwitch } from '../ui/LookupSwitch.tsx';
import { useSettings } from '../ui/use-settings.ts';
import { DataSection } from './DataSection.tsx';
import { KeysSection } from './KeysSection.tsx';
import { MarksSection } from './MarksSection.tsx';
import { SiteList } from './SiteList.tsx';
import type { SettingsProps } from './settings-props.ts';
import type { Shortcut } from './shortcuts.ts';

interface OptionsPageProps {
  readonly stored: Settings;
  readonly shortcuts: readonly Shortcut[];
}

/** Every setting there is. A change is saved at once. */
export function OptionsPage({ stored, shortcuts }: OptionsPageProps) {
  const [settings, save] = useSettings(stored);
  const [status, setStatus] = useState('');
  const change = async (wanted: SettingsChange, done = t('optionsSaved')) =>
    setStatus((await save(wanted)) ? done : t('optionsNotSaved'));
  const props = { settings, change };
  return (
    <main>
      <h1>{t('optionsTitle')}</h1>
      <p class="lead">{t('optionsPrivacy')}</p>
      <MarksSection {...props} />
      <section>
        <h2>{t('lookups')}</h2>
        <LookupSwitch {...props} />
      </section>
      <RunSection {...props} />
      <section>
        <h2>{t('optionsLanguage')}</h2>
        <LanguageChoice {...props} />
      </section>
      <KeysSection shortcuts={shortcuts} />
      <DataSection {...props} load={read => change(read, t('loadedSettings'))} setStatus={setStatus} />
      <p role="status" class="status">
        {status}
      </p>
    </main>
  );
}

const RUN_LABELS = {
  everywhere: 'optionsRunEverywhere',
  chosen: 'optionsRunChosen',
  click: 'optionsRunClick',
} as const;

function RunSection({ settings, change }: SettingsProps) {
  return (
    <section>
      <h2>{t('optionsRun')}</h2>
      <fieldset>
        <legend class="visually-hidden">{t('optionsRun')}</legend>
        {RUN_MODES.map(mode => (
          <label key={mode} class="switch">
            <input type="radio" name="run" checked={settings.run === mode} onChange={() => change({ run: mode })} />
            <span>{t(RUN_LABELS[mode])}</span>
          </label>
        ))}
      </fieldset>
      {settings.run === 'chosen' && (
        <SiteList
          title={t('optionsChosen')}
          hint={t('optionsSitesHint')}
          sites={settings.chosenSites}
          onChange={chosenSites => change({ chosenSites })}
        />
      )}
      <SiteList
        title={t('optionsBlocked')}
        hint={t('optionsSitesHint')}
        sites={settings.blockedSites}
        onChange={blockedSites => change({ blockedSites })}
      />
      <SiteList
        title={t('optionsQuiet')}
        hint={t('optionsQuietHint')}
        sites={settings.quietSites}
        onChange={quietSites => change({ quietSites })}
      />
    </section>
  );
}

function LanguageChoice({ settings, change }: SettingsProps) {
  return (
    <label class="field">
      <span>{t('optionsLanguageLabel')}</span>
      <select
        value={settings.language}
        onChange={event => {
          const language = INTERFACE_LANGUAGES.find(each => each === event.currentTarget.value);
          if (language) change({ language });
        }}
      >
        {INTERFACE_LANGUAGES.map(language => (
          <option key={language} value={language} lang={language === 'auto' ? undefined : language}>
            {language === 'auto' ? t('languageAuto') : ownName(language)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Every language is called by its own name, so that it is found by whoever cannot read the present one. */
function ownName(language: InterfaceLanguage): string {
  const name = new Intl.DisplayNames(language, { type: 'language', languageDisplay: 'standard' }).of(language);
  return name ?? language;
}
