import type { ComponentChildren } from 'preact';

interface Action {
  readonly label: string;
  readonly run: () => void;
}

interface NoticeProps {
  readonly title: string;
  readonly text: string;
  /** What the reader can do, the likeliest first. */
  readonly actions?: readonly Action[];
  readonly children?: ComponentChildren;
}

/** One message in place of the briefing, with what the reader can do about it. */
export function Notice({ title, text, actions = [], children }: NoticeProps) {
  return (
    <main class="notice">
      <div role="status">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      {actions.length > 0 && (
        <p class="actions">
          {actions.map(({ label, run }, i) => (
            <button key={label} type="button" class={i === 0 ? 'action' : 'action second'} onClick={run}>
              {label}
            </button>
          ))}
        </p>
      )}
      {children}
    </main>
  );
}
