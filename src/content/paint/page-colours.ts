/** Relative luminance at which black and white text contrast equally (WCAG 2.2). */
const MIDDLE_LUMINANCE = 0.179;

/** Whether the text around a node stands on a dark ground: the first opaque background above it; a page without one is what the browser paints. */
export function isDarkAround(node: Node): boolean {
  for (let element = node.parentElement; element !== null; element = element.parentElement) {
    const ground = parseColour(getComputedStyle(element).backgroundColor);
    if (ground !== null && ground.alpha > 0.5) return luminance(ground.rgb) < MIDDLE_LUMINANCE;
  }
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
}

/** Reads the computed forms `rgb(r, g, b)` and `rgba(r, g, b, a)`; null for others (wide-gamut colours keep their own notation). */
export function parseColour(css: string): { rgb: readonly number[]; alpha: number } | null {
  const match = /^rgba?\((.+)\)$/.exec(css);
  if (match === null) return null;
  const [r, g, b, alpha = 1] = match[1].split(/[\s,/]+/).map(Number);
  return { rgb: [r, g, b], alpha };
}

/** Relative luminance of an sRGB colour, 0 to 1 (WCAG 2.2). */
export function luminance(rgb: readonly number[]): number {
  const [r, g, b] = rgb.map(channel => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
