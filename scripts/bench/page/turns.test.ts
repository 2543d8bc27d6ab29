import { describe, expect, it } from 'vitest';
import { takeTurns } from './turns.ts';

describe('takeTurns', () => {
  /** A clock that contenders move by what they cost. */
  function race(costs: Readonly<Record<string, readonly number[]>>, rounds: number, firstTurn = 0) {
    let time = 0;
    const order: string[] = [];
    const turns = Object.entries(costs).map(([name, each]) => {
      let call = 0;
      const run = () => {
        order.push(name);
        time += each[Math.min(call++, each.length - 1)];
      };
      return { name, run };
    });
    return {
      times: takeTurns(
        turns,
        rounds,
        firstTurn,
        () => time,
        () => undefined,
      ),
      order,
    };
  }

  it('tells the first call from the median of the later ones', () => {
    const warmUp = Array.from({ length: 10 }, () => 7);
    const { times } = race({ ours: [20, ...warmUp, 5, 5, 9], peer: [50, ...warmUp, 40, 10, 10] }, 3);
    expect(times).toEqual([
      { name: 'ours', first: 20, warm: 5 },
      { name: 'peer', first: 50, warm: 10 },
    ]);
  });

  it('repeats short calls until the clock has moved enough', () => {
    const { times, order } = race({ ours: [0.5] }, 1);
    expect(times[0].warm).toBe(0.5);
    expect(order).toHaveLength(1 + 10 + 6);
  });

  it('lets another one be first', () => {
    expect(race({ ours: [5], peer: [5] }, 1, 1).order.slice(0, 2)).toEqual(['peer', 'ours']);
  });
});
