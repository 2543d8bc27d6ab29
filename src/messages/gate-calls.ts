import * as v from 'valibot';

// Apart from the other calls: the gate is on every page, and their guards would double its size.

/** Calls that the gate of a page answers. */
export const GATE_CALLS = {
  /** What was decided of this page. */
  'gate.verdict': v.object({}),
} as const;

export interface GateAnswers {
  'gate.verdict': {
    readonly article: boolean;
    readonly optedOut: boolean;
    /** Chromium has a page around a PDF and lets scripts into it; nothing of the text is there. */
    readonly isPdf: boolean;
  };
}
