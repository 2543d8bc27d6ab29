import { t } from '../platform/i18n.ts';

const LINES = ['38%', '96%', '72%', '100%', '94%', '88%', '61%', '99%', '83%', '47%'];

/** Grey lines where the briefing will stand. */
export function Skeleton() {
  return (
    <main class="skeleton" aria-busy="true">
      <p class="visually-hidden" role="status">
        {t('working')}
      </p>
      {LINES.map(width => (
        <div key={width} class="bar" style={{ inlineSize: width }} />
      ))}
    </main>
  );
}
