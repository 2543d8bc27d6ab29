import { render } from 'preact';
import { t } from '../platform/i18n.ts';
import { loadSettings } from '../settings/store.ts';
import { openDocument } from '../ui/open-document.ts';
import { OptionsPage } from './OptionsPage.tsx';
import { findShortcuts } from './shortcuts.ts';
import './options.css';

openDocument(async () => {
  const [stored, shortcuts] = await Promise.all([loadSettings(), findShortcuts()]);
  return root => {
    document.title = `Backstory: ${t('optionsTitle')}`;
    render(<OptionsPage stored={stored} shortcuts={shortcuts} />, root);
  };
});
