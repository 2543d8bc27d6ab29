import type { ErrorCode } from '../messages/contract.ts';
import { browser } from '../platform/browser.ts';
import { t, uiLanguage } from '../platform/i18n.ts';
import { Notice } from './Notice.tsx';
import { ProblemReport } from './ProblemReport.tsx';
import { annotateAnyway, type NothingRead, retry, type Tab, type ViewState } from './view-state.ts';

interface StateNoticeProps {
  readonly state: Exclude<ViewState, { view: 'working' | 'ready' }>;
  readonly tab: Tab;
  /** Makes a button's handler of a job that leads to another state. */
  readonly work: (job: () => Promise<ViewState>) => () => void;
}

/** Why there is no briefing, in plain words, and what the reader can do about it. */
export function StateNotice({ state, tab, work }: StateNoticeProps) {
  const anyway = { label: t('annotateAnyway'), run: work(() => annotateAnyway(tab)) };
  switch (state.view) {
    case 'forbidden':
      return <Notice title={t('forbiddenTitle')} text={t('forbiddenText')} />;
    case 'reader-view':
      return <Notice title={t('readerViewTitle')} text={t('readerViewText')} />;
    case 'pdf':
      return <Notice title={t('pdfTitle')} text={t('pdfText')} />;
    case 'no-permission': {
      const { origin } = state;
      const allowed = { label: t('allowSite'), run: work(() => allow(origin, tab)) };
      const text = t('noPermissionText', new URL(origin).host);
      return (
        <Notice title={t('noPermissionTitle')} text={text} actions={[allowed, { ...anyway, label: t('allowOnce') }]} />
      );
    }
    case 'nothing-read':
      return <NothingReadNotice why={state.why} anyway={anyway} />;
    case 'foreign': {
      const again = { label: t('tryAnyway'), run: work(() => retry(tab, true)) };
      return <Notice title={t('foreignTitle')} text={t('foreignText', languageName(state.lang))} actions={[again]} />;
    }
    case 'failed': {
      const again = state.code === 'no-permission' ? anyway.run : work(() => retry(tab));
      return (
        <Notice title={t('failedTitle')} text={failureText(state.code)} actions={[{ label: t('retry'), run: again }]}>
          <ProblemReport code={state.code} />
        </Notice>
      );
    }
  }
}

interface NothingReadProps {
  readonly why: NothingRead;
  readonly anyway: { readonly label: string; readonly run: () => void };
}

function NothingReadNotice({ why, anyway }: NothingReadProps) {
  switch (why) {
    case 'no-article':
      return <Notice title={t('noArticleTitle')} text={t('noArticleText')} actions={[anyway]} />;
    case 'opted-out':
      return <Notice title={t('optedOutTitle')} text={t('optedOutText')} actions={[anyway]} />;
    case 'not-loaded':
      return <Notice title={t('notLoadedTitle')} text={t('notLoadedText')} actions={[anyway]} />;
    case 'blocked':
      return (
        <Notice
          title={t('blockedTitle')}
          text={t('blockedText')}
          actions={[anyway, { label: t('options'), run: () => browser.runtime.openOptionsPage() }]}
        />
      );
  }
}

function failureText(code: ErrorCode): string {
  if (code === 'no-body') return t('failedNoBody');
  if (code === 'no-permission') return t('failedNoPermission');
  return t('failedText');
}

/** The browser asks the reader; then the page is read as if it had been allowed before. */
async function allow(origin: string, tab: Tab): Promise<ViewState> {
  const granted = await browser.permissions.request({ origins: [`${origin}/*`] });
  return granted ? annotateAnyway(tab) : { view: 'no-permission', origin };
}

/** Name of a language in the interface's own; the tag itself where that is not known. */
function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(uiLanguage(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag; // no language tag at all
  }
}
