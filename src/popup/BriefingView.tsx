import { Fragment } from 'preact';
import { useState } from 'preact/hooks';
import type { Briefing } from '../messages/briefing.ts';
import { callPage } from '../messages/client.ts';
import type { Span } from '../nlp/report.ts';
import { type TextKey, t, tCount, uiLanguage } from '../platform/i18n.ts';
import { SECTIONS, type SectionName } from '../settings/settings.ts';
import type { SettingsChange } from '../settings/store.ts';
import { formatDay } from '../ui/format-date.ts';
import { summaryOf } from '../ui/summary.ts';
import { useSettings } from '../ui/use-settings.ts';
import { Verbatim } from '../ui/Verbatim.tsx';
import { BackgroundList } from './BackgroundList.tsx';
import { EntityList } from './EntityList.tsx';
import { EventList } from './EventList.tsx';
import { QuoteList } from './QuoteList.tsx';
import { Rewrite } from './Rewrite.tsx';
import { Section } from './Section.tsx';
import { SummaryLength } from './SummaryLength.tsx';
import type { Start } from './start.ts';
import { Toolbar } from './Toolbar.tsx';

const WORDS_A_MINUTE = 230;
const TITLES = {
  summary: 'summary',
  background: 'background',
  entities: 'whoIsWho',
  quotes: 'whoSaidWhat',
} as const satisfies Record<SectionName, TextKey>;

interface BriefingViewProps extends Omit<Start, 'view'> {
  readonly briefing: Briefing;
  readonly truncated: boolean;
  /** The link of a card was taken back, or given back. */
  readonly onCorrect: () => void;
}

/** Everything known of the article in front. */
export function BriefingView({ tab, settings: stored, briefing, truncated, onCorrect }: BriefingViewProps) {
  const { article, metadata, report, cards } = briefing;
  const { text } = article;
  const [settings, save] = useSettings(stored);
  const [isUnsaved, setUnsaved] = useState(false);
  const change = async (wanted: SettingsChange) => setUnsaved(!(await save(wanted)));
  const summary = summaryOf(report, settings.summaryLength);
  const jump = (span: Span) => callPage(tab.id, 'page.reveal', { start: span.start, end: span.end });
  const correct = (call: 'page.reject' | 'page.restore') => (entityId: string) =>
    callPage(tab.id, call, { entityId }).then(onCorrect);
  const setFolded = (name: SectionName, folded: boolean) =>
    change(({ folded: before }) => ({ folded: [...before.filter(each => each !== name), ...(folded ? [name] : [])] }));
  const section = (id: SectionName) => ({
    id,
    title: t(TITLES[id]),
    folded: settings.folded.includes(id),
    onFold: (folded: boolean) => setFolded(id, folded),
  });

  return (
    <>
      <main class="briefing">
        <Headline briefing={briefing} truncated={truncated} />
        <SectionLine onGo={name => setFolded(name, false)} />
        <Section
          {...section('summary')}
          tool={<SummaryLength value={settings.summaryLength} onChange={summaryLength => change({ summaryLength })} />}
        >
          <Rewrite source={{ title: metadata.title, text, extract: extractOf(briefing) }}>
            <Summary sentences={summary} text={text} onJump={jump} />
          </Rewrite>
        </Section>
        <Section {...section('background')} count={report.background.length}>
          <BackgroundList facts={report.background} more={report.moreBackground} text={text} onJump={jump} />
          {briefing.events.length > 0 && <EventList events={briefing.events} isDated={article.date !== undefined} />}
        </Section>
        <Section {...section('entities')} count={report.entities.length}>
          {briefing.lookupProblem !== undefined && (
            <p class="hint">{t(briefing.lookupProblem === 'busy' ? 'lookupsBusy' : 'lookupsOffline')}</p>
          )}
          <EntityList
            article={article}
            report={report}
            cards={cards}
            onJump={jump}
            onReject={correct('page.reject')}
            onRestore={correct('page.restore')}
          />
        </Section>
        <Section {...section('quotes')} count={report.quotes.length}>
          <QuoteList report={report} text={text} onJump={jump} />
        </Section>
      </main>
      <Toolbar
        url={tab.url}
        briefing={briefing}
        summary={summary}
        settings={settings}
        change={change}
        problem={isUnsaved ? t('optionsNotSaved') : undefined}
      />
    </>
  );
}

function Headline({ briefing, truncated }: Pick<BriefingViewProps, 'briefing' | 'truncated'>) {
  const { title, byline } = briefing.metadata;
  return (
    <header>
      <SourceLine briefing={briefing} />
      <h1 dir="auto">{title || t('untitled')}</h1>
      {byline !== '' && (
        <p class="byline">
          <bdi>{byline}</bdi>
        </p>
      )}
      {truncated && <p class="hint">{t('truncated')}</p>}
    </header>
  );
}

function SectionLine({ onGo }: { onGo: (name: SectionName) => void }) {
  return (
    <nav aria-label={t('sections')}>
      {SECTIONS.map(name => (
        <a key={name} href={`#${name}`} onClick={() => onGo(name)}>
          {t(TITLES[name])}
        </a>
      ))}
    </nav>
  );
}

interface SummaryProps {
  readonly sentences: readonly Span[];
  readonly text: string;
  readonly onJump: (span: Span) => void;
}

function Summary({ sentences, text, onJump }: SummaryProps) {
  return (
    <ol class="summary">
      {sentences.map(span => (
        <li key={span.start}>
          <Verbatim span={span} text={text} onJump={onJump} />
        </li>
      ))}
    </ol>
  );
}

/** All sentences of the summary and the background, in order of the text. */
function extractOf({ article, report: { summary, background, moreBackground } }: Briefing): string {
  const spans: readonly Span[] = [...summary, ...background, ...moreBackground];
  const ordered = [...spans].sort((a, b) => a.start - b.start);
  return ordered.map(({ start, end }) => article.text.slice(start, end)).join('\n');
}

/** Paper, day, reading time: each apart from its neighbours, whatever the direction of its script. */
function SourceLine({ briefing: { metadata, article } }: Pick<BriefingViewProps, 'briefing'>) {
  const minutes = Math.max(1, Math.round(article.text.split(/\s+/).length / WORDS_A_MINUTE));
  const date = metadata.published === '' ? '' : formatDay(metadata.published.slice(0, 10), uiLanguage());
  const parts = [metadata.site, date, tCount('minutes', minutes)].filter(part => part !== '');
  return (
    <p class="source">
      {parts.map((part, i) => (
        <Fragment key={part}>
          {i > 0 && ' · '}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </p>
  );
}
