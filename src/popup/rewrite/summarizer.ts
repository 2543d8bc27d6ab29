/** The browser's own on-device model (https://developer.mozilla.org/docs/Web/API/Summarizer), as far as it is used here; Chrome and Edge have it from 138 on. */
export interface SummarizerFactory {
  availability(options: SummarizerOptions): Promise<SummarizerAvailability>;
  create(options: SummarizerOptions & CreateOptions): Promise<Summarizer>;
}

export type SummarizerAvailability = 'unavailable' | 'downloadable' | 'downloading' | 'available';

interface SummarizerOptions {
  readonly type: 'key-points';
  readonly format: 'plain-text';
  readonly length: 'short';
  readonly expectedInputLanguages: readonly string[];
  readonly outputLanguage: string;
}

interface CreateOptions {
  readonly signal: AbortSignal;
  monitor(target: EventTarget): void;
}

interface Summarizer {
  readonly inputQuota: number;
  measureInputUsage(text: string, options: { signal: AbortSignal }): Promise<number>;
  summarize(text: string, options: { context: string; signal: AbortSignal }): Promise<string>;
  destroy(): void;
}

/** The same for asking whether it is there and for making one: the browser may have one language and not another. */
export const SUMMARIZER_OPTIONS: SummarizerOptions = {
  type: 'key-points',
  format: 'plain-text',
  length: 'short',
  expectedInputLanguages: ['en'],
  outputLanguage: 'en',
};

/** The model of this browser; undefined where it has none. */
export function findSummarizer(scope: object): SummarizerFactory | undefined {
  const found: unknown = 'Summarizer' in scope ? scope.Summarizer : undefined;
  return isFactory(found) ? found : undefined;
}

const isFactory = (value: unknown): value is SummarizerFactory =>
  (typeof value === 'function' || (typeof value === 'object' && value !== null)) &&
  'availability' in value &&
  typeof value.availability === 'function' &&
  'create' in value &&
  typeof value.create === 'function';
