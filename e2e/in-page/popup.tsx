// Bundled and run in a plain page: the popup over a briefing that never changes, and its notices, for pictures and measures of them.
import { type ComponentChild, render } from 'preact';
import { loadTexts, uiDirection, uiLanguage } from '../../src/platform/i18n.ts';
import { BriefingView } from '../../src/popup/BriefingView.tsx';
import popup from '../../src/popup/popup.css';
import { StateNotice } from '../../src/popup/StateNotice.tsx';
import type { ViewState } from '../../src/popup/view-state.ts';
import { DEFAULT_SETTINGS } from '../../src/settings/settings.ts';
import facts from '../../src/ui/facts.css';
import { SAMPLE_BRIEFING } from '../../src/ui/sample-briefing.ts';
import tokens from '../../src/ui/tokens.css';
import { type Language, speak } from './page-browser.ts';

type Shown = Exclude<ViewState, { view: 'working' }>;

declare global {
  /** Shows a state of the popup, that of the sample's briefing unless another is given. */
  var showPopup: (language: Language, state?: Shown) => Promise<void>;
}

const TAB = { id: 1, url: SAMPLE_BRIEFING.metadata.url };
const READY: Shown = { view: 'ready', briefing: SAMPLE_BRIEFING, truncated: false };

globalThis.showPopup = async (language, state = READY) => {
  speak(language);
  await loadTexts();
  document.documentElement.lang = uiLanguage();
  document.documentElement.dir = uiDirection();
  const style = document.createElement('style');
  style.textContent = [tokens, facts, popup.replace(/@import [^;]+;/g, '')].join('\n');
  document.head.replaceChildren(style);
  document.title = 'Backstory';
  const root = document.createElement('div');
  document.body.replaceChildren(root);
  render(viewOf(state), root);
};

function viewOf(state: Shown): ComponentChild {
  if (state.view !== 'ready') return <StateNotice state={state} tab={TAB} work={() => () => undefined} />;
  const { briefing, truncated } = state;
  return (
    <BriefingView
      tab={TAB}
      settings={DEFAULT_SETTINGS}
      briefing={briefing}
      truncated={truncated}
      onCorrect={() => undefined}
    />
  );
}
