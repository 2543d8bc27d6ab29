import { SingleBar } from 'cli-progress';

/** A part of a long job. */
export interface Stage {
  /** One more step is done. @param note told beside the bar, asked for only when it is shown */
  step(note?: () => string): void;
  end(): void;
}

/** Milliseconds between two showings: a terminal's bar moves smoothly, a log stays short. */
const BAR_INTERVAL = 100;
const LINE_INTERVAL = 15_000;

/** Shows on standard error how far a stage of `total` steps is: as a bar on a terminal, else as a line now and then. */
export function startStage(name: string, total: number): Stage {
  const isTerminal = process.stderr.isTTY;
  const bar = new SingleBar({ format: `${name.padEnd(10)} [{bar}] {value}/{total} {note}`, stream: process.stderr });
  if (isTerminal) bar.start(total, 0, { note: '' });
  const started = Date.now();
  let shown = started;
  let done = 0;
  return {
    step(note = () => '') {
      done++;
      const now = Date.now();
      if (now - shown < (isTerminal ? BAR_INTERVAL : LINE_INTERVAL) && done < total) return;
      shown = now;
      if (isTerminal) bar.update(done, { note: note() });
      else console.error(`${name}: ${Math.floor((100 * done) / total)} % ${note()}`.trimEnd());
    },
    end() {
      if (isTerminal) bar.stop();
      else console.error(`${name}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
    },
  };
}
