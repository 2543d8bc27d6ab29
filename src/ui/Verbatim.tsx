import type { ComponentChildren } from 'preact';
import type { Span } from '../nlp/report.ts';

interface VerbatimProps {
  readonly span: Span;
  /** The article's text. */
  readonly text: string;
  readonly onJump: (span: Span) => void;
  /** The words as they are shown, where parts of them are brought out. */
  readonly children?: ComponentChildren;
}

/** Words of the article, exactly as they stand there, and the way to them. */
export function Verbatim({ span, text, onJump, children }: VerbatimProps) {
  return (
    <button type="button" class="verbatim" dir="auto" onClick={() => onJump(span)}>
      <span>{children ?? text.slice(span.start, span.end)}</span>
    </button>
  );
}
