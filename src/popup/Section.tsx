import type { ComponentChildren } from 'preact';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
  readonly children: ComponentChildren;
}

/** A part of the briefing that folds away and stays so. */
export function Section({ title, count, folded, onFold, children }: SectionProps) {
  return (
    <section>
      <h2>
        <button type="button" aria-expanded={!folded} onClick={() => onFold(!folded)}>
          <span class="chevron" aria-hidden="true" />
          {title}
          {count !== undefined && count > 0 && <span class="count">{count}</span>}
        </button>
      </h2>
      {!folded && children}
    </section>
  );
}
