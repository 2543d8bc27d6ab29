import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Racer } from './measure.ts';

const RUNNER = fileURLToPath(new URL('./racer.ts', import.meta.url));

/** What a contender's process tells when it is ready. */
export interface Ready {
  readonly name: string;
  readonly job: string;
  /** Contenders there are. */
  readonly of: number;
}

/**
 * Starts every contender in a process of its own: in one process the garbage of one would be collected, and its code crowd the caches, in the turn of another.
 * @param file JSON lines of articles; the repository's own where absent
 */
export async function startRacers(file: string | undefined): Promise<{ racers: Racer[]; stop: () => void }> {
  const children: ChildProcess[] = [];
  const start = async (number: number) => {
    const args = [String(number), ...(file === undefined ? [] : [file])];
    const child = fork(RUNNER, args, { execArgv: ['--import', 'tsx'] });
    children.push(child);
    const { name, job, of } = await answerOf<Ready>(child);
    const round = () => {
      child.send('round');
      return answerOf<number>(child);
    };
    return { racer: { name, job, round }, of };
  };
  const racers: Racer[] = [];
  for (let number = 0, count = 1; number < count; number++) {
    const { racer, of } = await start(number);
    racers.push(racer);
    count = of;
  }
  const stop = () => {
    for (const child of children) child.kill();
  };
  return { racers, stop };
}

/** @throws where the process ends instead */
async function answerOf<T>(child: ChildProcess): Promise<T> {
  const ended = new AbortController();
  const answer = once(child, 'message', ended).then(([message]) => message as T);
  const end = once(child, 'exit', ended).then(() => Promise.reject(new Error('a contender ended before its turn')));
  try {
    return await Promise.race([answer, end]);
  } finally {
    ended.abort();
    answer.catch(() => undefined);
    end.catch(() => undefined);
  }
}
