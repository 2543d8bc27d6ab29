import { ENTITY_TYPES } from '../nlp/report.ts';
import { t } from '../platform/i18n.ts';
import { LAYERS, NAME_STYLES } from '../settings/settings.ts';
import { Sample } from './Sample.tsx';
import type { SettingsProps } from './settings-props.ts';

/** What is marked and how, with a live preview; what opens a card. */
export function MarksSection({ settings, change }: SettingsProps) {
  const { layers, types, openCardOn } = settings;
  return (
    <section>
      <h2>{t('optionsMarks')}</h2>
      <Sample settings={settings} />
      <fieldset>
        <legend class="visually-hidden">{t('markedInText')}</legend>
        {LAYERS.map(layer => (
          <label key={layer} class="switch">
            <input
              type="checkbox"
              checked={layers[layer]}
              onChange={() => change({ layers: { ...layers, [layer]: !layers[layer] } })}
            />
            <span>{t(`layer_${layer}`)}</span>
          </label>
        ))}
      </fieldset>
      <fieldset disabled={!layers.names}>
        <legend>{t('optionsStyles')}</legend>
        {ENTITY_TYPES.map(type => (
          <label key={type} class="field">
            <span>{t(`type_${type}`)}</span>
            <select
              value={types[type]}
              onChange={event => {
                const style = NAME_STYLES.find(each => each === event.currentTarget.value);
                if (style) change({ types: { ...types, [type]: style } });
              }}
            >
              {NAME_STYLES.map(style => (
                <option key={style} value={style}>
                  {t(`style_${style}`)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{t('optionsCardOn')}</legend>
        {(['hover', 'click'] as const).map(choice => (
          <label key={choice} class="switch">
            <input
              type="radio"
              name="card"
              checked={openCardOn === choice}
              onChange={() => change({ openCardOn: choice })}
            />
            <span>{t(choice === 'hover' ? 'optionsCardHover' : 'optionsCardClick')}</span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}
