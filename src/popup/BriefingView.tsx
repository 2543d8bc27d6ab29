import { useEffect, useState } from 'preact/hooks';
import type { Briefing } from '../messages/briefing.ts';
import { callPage } from '../messages/client.ts';
import type { Span } from '../nlp/report.ts';
import { browser } from '../platform/browser.ts';
import { t, tCount, uiLanguage } from '../platform/i18n.ts';
import { DEFAULT_SETTINGS, type Settings } from '../settings/settings.ts';
import { changeSettings, loadSettings } from '../settings/store.ts';
import { BackgroundList } from './BackgroundList.tsx';
import { EntityList } from './EntityList.tsx';
import { formatDay } from './format-date.ts';
import { QuoteList } from './QuoteList.tsx';
import { Section } from './Section.tsx';
import type { Tab } from './view-state.ts';

const WORDS_A_MINUTE = 230;

/** Everything known of the article in front. */
export function BriefingView({ tab, briefing, truncated }: { tab: Tab; briefing: Briefing; truncated: boolean }) {
  const { article, metadata, report, cards } = briefing;
  const [settings, setSettings] = useState<Settings>(DEFAULT_SETTINGS);
  useEffect(() => {
    loadSettings().then(setSettings);
  }, []);
  const change = (part: Partial<Settings>) => changeSettings(part).then(setSettings);

  const jump = (span: Span) => {
    callPage(tab.id, 'page.reveal', { start: span.start, end: span.end });
  };
  const textOf = ({ start, end }: Span) => article.text.slice(start, end);
  const fold = (name: Settings['folded'][number]) => ({
    folded: settings.folded.includes(name),
    onFold: (folded: boolean) =>
      change({ folded: folded ? [...settings.folded, name] : settings.folded.filter(each => each !== name) }),
  });

  return (
    <main class="briefing">
      <header>
        <p class="source">{sourceLine(briefing)}</p>
        <h1 dir="auto">{metadata.title || t('untitled')}</h1>
        {metadata.byline !== '' && (
          <p class="byline" dir="auto">
            {metadata.byline}
          </p>
        )}
        {truncated && <p class="hint">{t('truncated')}</p>}
      </header>
      <Section title={t('summary')} {...fold('summary')}>
        <ol class="summary">
          {report.summary.map(span => (
            <li key={span.start}>
              <button type="button" class="verbatim" dir="auto" onClick={() => jump(span)}>
                {textOf(span)}
              </button>
            </li>
          ))}
        </ol>
      </Section>
      <Section title={t('background')} {...fold('background')}>
        <BackgroundList facts={report.background} text={article.text} onJump={jump} />
      </Section>
      <Section title={t('whoIsWho')} count={report.entities.length} {...fold('entities')}>
        <EntityList report={report} cards={cards} text={article.text} onJump={jump} />
      </Section>
      <Section title={t('whoSaidWhat')} count={report.quotes.length} {...fold('quotes')}>
        <QuoteList quotes={report.quotes} text={article.text} onJump={jump} />
      </Section>
      <Footer url={tab.url} settings={settings} change={change} />
    </main>
  );
}

function sourceLine({ metadata, article }: Briefing): string {
  const minutes = Math.max(1, Math.round(article.text.split(/\s+/).length / WORDS_A_MINUTE));
  const date = metadata.published === '' ? '' : formatDay(metadata.published.slice(0, 10), uiLanguage());
  return [metadata.site, date, tCount('minutes', minutes)].filter(part => part !== '').join(' · ');
}

interface FooterProps {
  readonly url: string | undefined;
  readonly settings: Settings;
  readonly change: (part: Partial<Settings>) => void;
}

function Footer({ url, settings, change }: FooterProps) {
  const host = url !== undefined && URL.canParse(url) ? new URL(url).hostname : undefined;
  const isQuiet = host !== undefined && settings.quietSites.includes(host);
  return (
    <footer>
      {host !== undefined && (
        <label>
          <input
            type="checkbox"
            checked={!isQuiet}
            onChange={() =>
              change({
                quietSites: isQuiet
                  ? settings.quietSites.filter(site => site !== host)
                  : [...settings.quietSites, host],
              })
            }
          />
          {t('marksOnSite', host)}
        </label>
      )}
      <button type="button" class="quiet" onClick={() => browser.runtime.openOptionsPage()}>
        {t('options')}
      </button>
    </footer>
  );
}
