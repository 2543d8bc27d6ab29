import { useEffect, useState } from 'preact/hooks';
import type { ErrorCode } from '../messages/contract.ts';
import { browser } from '../platform/browser.ts';
import { t, uiLanguage } from '../platform/i18n.ts';
import { BriefingView } from './BriefingView.tsx';
import { Notice } from './Notice.tsx';
import { ProblemReport } from './ProblemReport.tsx';
import { Skeleton } from './Skeleton.tsx';
import type { Start } from './start.ts';
import { annotateAnyway, loadView, type NothingRead, retry, type Tab, type ViewState } from './view-state.ts';

export function App({ tab, settings }: Start) {
  const [state, setState] = useState<ViewState>();
  useEffect(() => {
    loadView(tab, () => setState({ view: 'working' })).then(setState);
  }, [tab]);

  const work = (job: () => Promise<ViewState>) => () => {
    setState({ view: 'working' });
    job().then(setState);
  };
  const anyway = { label: t('annotateAnyway'), run: work(() => annotateAnyway(tab)) };

  switch (state?.view) {
    case undefined:
      return null; // for the few milliseconds until the page answers
    case 'working':
      return <Skeleton />;
    case 'forbidden':
      return <Notice title={t('forbiddenTitle')} text={t('forbiddenText')} />;
    case 'pdf':
      return <Notice title={t('pdfTitle')} text={t('pdfText')} />;
    case 'no-permission':
      return (
        <Notice
          title={t('noPermissionTitle')}
          text={t('noPermissionText', new URL(state.origin).host)}
          actions={[
            { label: t('allowSite'), run: work(() => allow(state.origin, tab)) },
            { label: t('allowOnce'), run: anyway.run },
          ]}
        />
      );
    case 'nothing-read':
      return <NothingReadNotice why={state.why} anyway={anyway} />;
    case 'foreign':
      return (
        <Notice
          title={t('foreignTitle')}
          text={t('foreignText', languageName(state.lang))}
          actions={[{ label: t('tryAnyway'), run: work(() => retry(tab, true)) }]}
        />
      );
    case 'failed':
      return (
        <Notice
          title={t('failedTitle')}
          text={failureText(state.code)}
          actions={[
            state.code === 'no-permission'
              ? { ...anyway, label: t('retry') }
              : { label: t('retry'), run: work(() => retry(tab)) },
          ]}
        >
          <ProblemReport code={state.code} />
        </Notice>
      );
    case 'ready':
      return (
        <BriefingView
          tab={tab}
          settings={settings}
          briefing={state.briefing}
          truncated={state.truncated}
          onReject={() => loadView(tab, () => undefined).then(setState)}
        />
      );
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
