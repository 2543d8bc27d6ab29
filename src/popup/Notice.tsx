interface Action {
  readonly label: string;
  readonly run: () => void;
}

/** One message in place of the briefing, with what the reader can do about it. */
export function Notice({ title, text, action }: { title: string; text: string; action?: Action }) {
  return (
    <main class="notice">
      <div role="status">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
      {action && (
        <button type="button" class="action" onClick={action.run}>
          {action.label}
        </button>
      )}
    </main>
  );
}
