import { useEffect, useState } from 'preact/hooks';
import { BriefingView } from './BriefingView.tsx';
import { Skeleton } from './Skeleton.tsx';
import { StateNotice } from './StateNotice.tsx';
import type { Start } from './start.ts';
import { loadView, type ViewState } from './view-state.ts';

export function App({ tab, settings, view }: Start) {
  const [state, setState] = useState(view);
  useEffect(() => {
    if (state.view !== 'working') return;
    let isCurrent = true;
    state.next.then(next => isCurrent && setState(next));
    return () => {
      isCurrent = false;
    };
  }, [state]);

  const work = (job: () => Promise<ViewState>) => () => setState({ view: 'working', next: job() });
  if (state.view === 'working') return <Skeleton />;
  if (state.view !== 'ready') return <StateNotice state={state} tab={tab} work={work} />;
  return (
    <BriefingView
      tab={tab}
      settings={settings}
      briefing={state.briefing}
      truncated={state.truncated}
      onCorrect={() => loadView(tab).then(setState)}
    />
  );
}
