import { useEffect, useState } from 'preact/hooks';
import { BriefingView } from './BriefingView.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StateNotice } from './StateNotice.tsx';
import type { Start } from './start.ts';
import { loadView, type ViewState } from './view-state.ts';

export function App({ tab, settings }: Start) {
  const [state, setState] = useState<ViewState>();
  useEffect(() => {
    loadView(tab, () => setState({ view: 'working' })).then(setState);
  }, [tab]);

  const work = (job: () => Promise<ViewState>) => () => {
    setState({ view: 'working' });
    job().then(setState);
  };
  if (state === undefined) return null; // for the few milliseconds until the page answers
  if (state.view === 'working') return <Skeleton />;
  if (state.view !== 'ready') return <StateNotice state={state} tab={tab} work={work} />;
  return (
    <BriefingView
      tab={tab}
      settings={settings}
      briefing={state.briefing}
      truncated={state.truncated}
      onCorrect={() => loadView(tab, () => undefined).then(setState)}
    />
  );
}
