import type { ComponentChildren } from 'preact';

interface SectionProps {
  /** Fragment of its address, for the line of sections. */
  readonly id: string;
  readonly title: string;
  readonly count?: number;
  readonly folded: boolean;
  readonly onFold: (folded: boolean) => void;
  /** A control at the end of the heading's line. */
  readonly tool?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A part of the briefing that folds away and stays so. */
export function Section({ id, title, count, folded, onFold, tool, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <div class="section-head">
        <h2 id={`${id}-title`}>
          <button type="button" aria-expanded={!folded} onClick={() => onFold(!folded)}>
            <span class="chevron" aria-hidden="true" />
            {title}
            {count !== undefined && count > 0 && <span class="count">{count}</span>}
          </button>
        </h2>
        {!folded && tool}
      </div>
      {!folded && children}
    </section>
  );
}
