const NAME = 'backstory-pulse';
/** When the pulse is on or off, in ms after the jump. */
const BEATS = [
  { after: 0, on: true },
  { after: 350, on: false },
  { after: 650, on: true },
  { after: 2200, on: false },
];

let latest = 0;

/** Brings the first of some ranges to the middle of the view and draws the eye to them for a moment: two beats, or one steady where motion is reduced. */
export function reveal(ranges: readonly Range[]): void {
  bringToMiddle(ranges[0]);
  const mine = ++latest;
  const highlight = new Highlight(...ranges);
  highlight.priority = 9;
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const { after, on } of still ? [BEATS[0], BEATS[BEATS.length - 1]] : BEATS) {
    setTimeout(() => {
      if (mine !== latest) return;
      if (on) CSS.highlights.set(NAME, highlight);
      else CSS.highlights.delete(NAME);
    }, after);
  }
}

/** Ends a pulse that is under way. */
export function stopPulse(): void {
  latest++;
  CSS.highlights.delete(NAME);
}

function bringToMiddle(range: Range): void {
  // First whatever scrolls around the element, then the window by the rest: in a long paragraph the range may lie far from its middle.
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { top, bottom } = range.getBoundingClientRect();
  scrollBy({ top: (top + bottom) / 2 - innerHeight / 2, behavior: 'instant' });
}
