import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t, tCount, uiLanguage } from '../platform/i18n.ts';
import {
  askAvailability,
  type RewriteFailure,
  type RewriteSource,
  type RewriteState,
  rewrite,
} from './rewrite/rewrite.ts';
import { findSummarizer, type SummarizerFactory } from './rewrite/summarizer.ts';

interface RewriteProps {
  readonly source: RewriteSource;
  /** The model of this browser; by default that of the window. */
  readonly summarizer?: SummarizerFactory | undefined;
  /** The verbatim summary. */
  readonly children: ComponentChildren;
}

const FAILURES = {
  'too-long': 'rewriteTooLong',
  unsupported: 'rewriteUnsupported',
  error: 'rewriteFailed',
} as const satisfies Record<RewriteFailure, string>;

/** The verbatim summary, and where the browser has a model of its own an offer to have it rewritten: labelled as generated, one click from the verbatim one. */
export function Rewrite({ source, summarizer = findSummarizer(globalThis), children }: RewriteProps) {
  const [state, setState] = useState<RewriteState>({ state: 'absent' });
  const work = useRef<AbortController | undefined>(undefined);
  useEffect(() => {
    const asked = new AbortController();
    askAvailability(summarizer).then(answer => {
      if (!asked.signal.aborted) setState(answer);
    });
    return () => {
      asked.abort();
      work.current?.abort();
    };
  }, [summarizer, source.text]);

  const offer: RewriteState = { state: 'offered', downloads: false };
  const stop = () => {
    work.current?.abort();
    setState(offer);
  };
  const start = () => {
    if (!summarizer) return;
    work.current?.abort();
    work.current = new AbortController();
    rewrite(summarizer, source, setState, work.current.signal);
  };

  if (state.state === 'written') return <Written {...state} onBack={() => setState(offer)} />;
  return (
    <>
      {children}
      <Offer state={state} onStart={start} onStop={stop} />
    </>
  );
}

function Written({ points, dropped, onBack }: { points: readonly string[]; dropped: number; onBack: () => void }) {
  return (
    <div class="rewrite">
      <p class="remark" role="status">
        {t('rewriteLabel')}
        {dropped > 0 && ` ${tCount('rewriteDropped', dropped)}`}
      </p>
      <ul class="summary">
        {points.map(point => (
          <li key={point} dir="auto">
            {point}
          </li>
        ))}
      </ul>
      <button type="button" class="quiet" onClick={onBack}>
        {t('rewriteBack')}
      </button>
    </div>
  );
}

function Offer({ state, onStart, onStop }: { state: RewriteState; onStart: () => void; onStop: () => void }) {
  switch (state.state) {
    case 'offered':
      return (
        <button type="button" class="quiet" onClick={onStart}>
          {t(state.downloads ? 'rewriteDownload' : 'rewrite')}
        </button>
      );
    case 'downloading':
    case 'writing':
      return (
        <p class="remark">
          <span role="status">
            {state.state === 'writing' ? t('rewriteWriting') : t('rewriteDownloading', percent(state.progress))}
          </span>{' '}
          <button type="button" class="quiet" onClick={onStop}>
            {t('rewriteStop')}
          </button>
        </p>
      );
    case 'failed':
      return (
        <p class="remark" role="status">
          {t(FAILURES[state.reason])}
        </p>
      );
    default:
      return null;
  }
}

const percent = (share: number) => new Intl.NumberFormat(uiLanguage(), { style: 'percent' }).format(share);
