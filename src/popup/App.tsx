import { useEffect, useState } from 'preact/hooks';
import { t } from '../platform/i18n.ts';
import { BriefingView } from './BriefingView.tsx';
import { Notice } from './Notice.tsx';
import { Skeleton } from './Skeleton.tsx';
import { annotateAnyway, loadView, retry, type Tab, type ViewState } from './view-state.ts';

export function App({ tab }: { tab: Tab }) {
  const [state, setState] = useState<ViewState>();
  useEffect(() => {
    loadView(tab, () => setState({ view: 'working' })).then(setState);
  }, [tab]);

  const work = (job: (tab: Tab) => Promise<ViewState>) => () => {
    setState({ view: 'working' });
    job(tab).then(setState);
  };

  switch (state?.view) {
    case undefined:
      return null; // for the few milliseconds until the page answers
    case 'working':
      return <Skeleton />;
    case 'forbidden':
      return <Notice title={t('forbiddenTitle')} text={t('forbiddenText')} />;
    case 'no-article':
      return (
        <Notice
          title={t(state.present ? 'noArticleTitle' : 'notLoadedTitle')}
          text={t(state.optedOut ? 'optedOutText' : state.present ? 'noArticleText' : 'notLoadedText')}
          action={{ label: t('annotateAnyway'), run: work(annotateAnyway) }}
        />
      );
    case 'failed':
      return (
        <Notice
          title={t('failedTitle')}
          text={t(
            state.code === 'no-body'
              ? 'failedNoBody'
              : state.code === 'no-permission'
                ? 'failedNoPermission'
                : 'failedText',
          )}
          action={{ label: t('retry'), run: work(state.code === 'no-permission' ? annotateAnyway : retry) }}
        />
      );
    case 'ready':
      return <BriefingView tab={tab} briefing={state.briefing} truncated={state.truncated} />;
  }
}
