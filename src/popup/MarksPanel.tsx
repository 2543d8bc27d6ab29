import { t } from '../platform/i18n.ts';
import { LAYERS, type Settings } from '../settings/settings.ts';
import type { ChangeSettings } from '../ui/use-settings.ts';

interface MarksPanelProps {
  readonly url: string | undefined;
  readonly settings: Settings;
  readonly change: ChangeSettings;
}

/** Marks on or off on this site, and each layer of them everywhere. */
export function MarksPanel({ url, settings, change }: MarksPanelProps) {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : '';
  const isQuiet = settings.quietSites.includes(host);
  const toggleSite = () =>
    change(({ quietSites }) => ({
      quietSites: isQuiet ? quietSites.filter(site => site !== host) : [...quietSites, host],
    }));
  return (
    <>
      {host !== '' && (
        <label class="switch">
          <input type="checkbox" checked={!isQuiet} onChange={toggleSite} />
          <span>{t('marksOnSite', host)}</span>
        </label>
      )}
      <fieldset disabled={isQuiet}>
        <legend>{t('markedInText')}</legend>
        {LAYERS.map(layer => (
          <label key={layer} class="switch">
            <input
              type="checkbox"
              checked={settings.layers[layer]}
              onChange={() => change(({ layers }) => ({ layers: { ...layers, [layer]: !layers[layer] } }))}
            />
            <span class={`layer-${layer}`}>{t(`layer_${layer}`)}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}
