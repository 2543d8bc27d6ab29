import { render } from 'preact';
import { browser } from '../platform/browser.ts';
import { t, uiLanguage } from '../platform/i18n.ts';
import { loadSettings } from '../settings/store.ts';
import { OptionsPage } from './OptionsPage.tsx';
import './options.css';

document.documentElement.lang = uiLanguage();
document.documentElement.dir = browser.i18n.getMessage('@@bidi_dir') || 'ltr';
document.title = t('optionsTitle');
loadSettings().then(settings => render(<OptionsPage stored={settings} />, document.getElementById('app')!));
