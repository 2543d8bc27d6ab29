// Bundled and run in a plain page: the popup over a briefing that never changes, for pictures of it.
import { render } from 'preact';
import { loadTexts, uiDirection, uiLanguage } from '../../src/platform/i18n.ts';
import { BriefingView } from '../../src/popup/BriefingView.tsx';
import popup from '../../src/popup/popup.css';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import facts from '../../src/ui/facts.css';
import { SAMPLE_BRIEFING } from '../../src/ui/sample-briefing.ts';
import tokens from '../../src/ui/tokens.css';
import { speak } from './page-browser.ts';

declare global {
  var showPopup: (language: 'en' | 'de' | 'ar') => Promise<void>;
}

globalThis.showPopup = async language => {
  speak(language);
  await loadTexts();
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
  const style = document.createElement('style');
  style.textContent = [tokens, facts, popup.replace(/@import [^;]+;/g, '')].join('\n');
  document.head.replaceChildren(style);
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  const tab = { id: 1, url: SAMPLE_BRIEFING.metadata.url };
  render(
    <BriefingView
      tab={tab}
      settings={DEFAULT_SETTINGS}
      briefing={SAMPLE_BRIEFING}
      truncated={false}
      onCorrect={() => undefined}
    />,
    root,
  );
};
