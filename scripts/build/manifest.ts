/** The browsers a package is made for. */
export const TARGETS = ['chrome', 'firefox'] as const;
export type Target = (typeof TARGETS)[number];

export interface Manifest {
  readonly version: string;
  readonly background: {
    readonly service_worker?: string;
    readonly scripts?: readonly string[];
    readonly type?: string;
  };
  readonly [key: string]: unknown;
}

/** The manifest of one browser, from the one source: each browser warns of the other's keys. */
export function manifestFor(target: Target, source: Manifest): Manifest {
  const { service_worker, scripts, ...background } = source.background;
  if (target === 'firefox') {
    const { minimum_chrome_version: _, ...manifest } = source;
    return { ...manifest, background: { ...background, scripts } };
  }
  const { browser_specific_settings: _, ...manifest } = source;
  return { ...manifest, background: { ...background, service_worker } };
}
