/** Processor time of this process in ms: of others on the machine it knows nothing, unlike a clock. */
export function timeOf(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Rounds that warm the contenders up and are not counted: large code is compiled anew a few times before it is as fast as it gets. */
const WARM_UP = 3;

/** Something that is measured. */
export interface Racer {
  readonly name: string;
  readonly job: string;
  /** Does its job for all articles once. @returns the processor time it took, in ms */
  readonly round: () => Promise<number>;
}

export interface Measured {
  /** Median processor time of a round, in ms. */
  readonly time: number;
  /** How many times as long as the first takes: median of the rounds' own ratios, for what slows a round slows both. */
  readonly timesFirst: number;
}

/** Measures what takes turns in every round. */
export async function measureAll(
  racers: readonly Racer[],
  rounds: number,
  onStep: (done: number, of: number) => void,
): Promise<Measured[]> {
  const times = racers.map((): number[] => []);
  for (let round = 0; round < WARM_UP + rounds; round++) {
    for (const [i, racer] of racers.entries()) {
      const time = await racer.round();
      if (round >= WARM_UP) times[i].push(time);
      onStep(round * racers.length + i + 1, (WARM_UP + rounds) * racers.length);
    }
  }
  return times.map(own => ({ time: median(own), timesFirst: median(own.map((time, i) => time / times[0][i])) }));
}

/** Exponent of growth: slope of the least-squares line through the logarithms of sizes and times. 1 is linear. */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (pick: 0 | 1) => logs.reduce((sum, each) => sum + each[pick], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const covariance = logs.reduce((sum, each) => sum + (each[0] - x) * (each[1] - y), 0);
  return covariance / logs.reduce((sum, each) => sum + (each[0] - x) ** 2, 0);
}
