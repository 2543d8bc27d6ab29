/** Outlines on a 20 × 20 field, drawn for this interface. */
const PATHS = {
  marks: 'M3 16.5h14 M5 13l5.5-9 4 2.4-5.6 9L5 17z',
  lookups: 'M8.5 14a5.5 5.5 0 1 1 0-11 5.5 5.5 0 0 1 0 11z M12.5 12.5 17 17',
  export: 'M10 12.5V3 M6.5 6 10 2.7 13.5 6 M4 10.5v6h12v-6',
  options: 'M3 6h8 M15 6h2 M3 14h2 M9 14h8 M13 4v4 M7 12v4',
  pin: 'M7 3h6l-.8 5.5L15 11v1.5H5V11l2.8-2.5z M10 12.5V17.5',
  close: 'M5 5l10 10 M15 5 5 15',
  previous: 'M12.5 4.5 7 10l5.5 5.5',
  next: 'M7.5 4.5 13 10l-5.5 5.5',
} as const;

/** A picture beside a text or a label that tells the same: never the only one. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
