import type { TokenRun } from '../1-text/tokenized-text.ts';
import type { WordInfo } from './word-info.ts';

/** Small words that stand inside names: "Bank of the West", "Health and Safety Agency". */
const JOINTS = new Set(['of', 'the', 'and', 'for', '&', '-', 'de', 'la', 'du', 'al', 'bin', "'s"]);
const MOST_JOINTS = 2;

/** For each capitalised token the run of capitalised words it is in, with and without small words that join two of them. */
export interface CapitalRuns {
  /** First token of the run, by token. */
  readonly first: Uint32Array;
  /** Last token of the run. */
  readonly last: Uint32Array;
  /** Last token of the run that joints prolong. */
  readonly joinedLast: Uint32Array;
}

export function findRuns(infos: readonly WordInfo[], sentences: readonly TokenRun[]): CapitalRuns {
  const first = new Uint32Array(infos.length);
  const last = new Uint32Array(infos.length);
  const joinedLast = new Uint32Array(infos.length);
  for (const { firstToken, endToken } of sentences) {
    // From the end, so that a run's continuation is known when it is met.
    for (let i = endToken - 1; i >= firstToken; i--) {
      if (!infos[i].isCapitalised) continue;
      const goesOn = i + 1 < endToken && infos[i + 1].isCapitalised;
      last[i] = goesOn ? last[i + 1] : i;
      joinedLast[i] = goesOn ? joinedLast[i + 1] : joinedEnd(infos, i, endToken, joinedLast);
    }
    for (let i = firstToken; i < endToken; i++)
      if (infos[i].isCapitalised) first[i] = i > firstToken && infos[i - 1].isCapitalised ? first[i - 1] : i;
  }
  return { first, last, joinedLast };
}

function joinedEnd(infos: readonly WordInfo[], end: number, limit: number, joinedLast: Uint32Array): number {
  let next = end + 1;
  while (next < limit && next - end <= MOST_JOINTS && JOINTS.has(infos[next].lowerText)) next++;
  return next > end + 1 && next < limit && infos[next].isCapitalised ? joinedLast[next] : end;
}
