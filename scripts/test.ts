// npm test: every check of the project, one line each. A failed one prints what its tool said.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './browsers/find.ts';
import { ensureMediaWiki } from './wiki/mediawiki.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const RESULTS = resolve(ROOT, 'test-results');
const BIN = resolve(ROOT, 'node_modules/.bin');

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly skipped?: number;
}

interface Suite {
  readonly name: string;
  readonly command: readonly string[];
  /** Counts out of the tool's output, where it says them; else the suite is one check. */
  readonly count?: (output: string) => Outcome | undefined;
}

const e2e = (browser: string): Suite => ({
  name: `end to end, ${browser}`,
  command: ['playwright', 'test', `--project=${browser}`],
  count: output => {
    const { stats } = readJson('e2e.json') as {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    };
    // What passed only at the second try passed, but is told: browsers on a busy machine are late now and then, and so may our code be.
    const late = /^ +\d+ flaky\n((?: +\[.*\n)+)/m.exec(output)?.[1];
    if (late) console.log(`  only at another try:\n${late.trimEnd()}`);
    return { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped };
  },
});

const fuzzing = (what: string, inputs: number): Suite => ({
  name: `fuzzing, ${what}`,
  command: ['tsx', 'scripts/fuzz/index.ts', what, '--inputs', String(inputs)],
  count: output => {
    const [, passed, failed] = /(\d+) passed, (\d+) failed/.exec(output) ?? [];
    return { passed: Number(passed), failed: Number(failed) };
  },
});

const SUITES: readonly Suite[] = [
  { name: 'lint and format', command: ['biome', 'check', '--error-on-warnings', '.'] },
  { name: 'types', command: ['tsc'] },
  { name: 'dead code', command: ['knip'] },
  {
    name: 'unit tests',
    command: ['vitest', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json'],
    count: () => {
      const { numPassedTests, numFailedTests, numPendingTests } = readJson('unit.json') as Record<string, number>;
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
    },
  },
  fuzzing('engine', 500),
  fuzzing('pages', 300),
  { name: 'build, budgets, boundaries', command: ['tsx', 'scripts/build/index.ts'] },
  { name: 'packages, add-on linter', command: ['tsx', 'scripts/package/index.ts'] },
  e2e('chromium'),
  e2e('firefox'),
];

function runSuite({ name, command, count }: Suite): Outcome {
  const started = Date.now();
  const [tool, ...args] = command;
  const { status, stdout, stderr } = spawnSync(resolve(BIN, tool), args, {
    cwd: ROOT,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, FORCE_COLOR: '0' },
  });
  const failed = status !== 0;
  const counted = safely(() => count?.(stdout));
  const outcome = counted ?? { passed: failed ? 0 : 1, failed: failed ? 1 : 0 };
  // A tool that ends badly although it counts no failure (a crash while tearing down) has failed.
  const honest = failed && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${honest.failed > 0 ? '✗' : '✓'} ${name}: ${formatOutcome(honest)} (${seconds} s)`);
  if (honest.failed > 0) console.log(`${stdout}\n${stderr}`.trim());
  return honest;
}

const formatOutcome = ({ passed, failed, skipped = 0 }: Outcome) =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;

const readJson = (file: string): unknown => JSON.parse(readFileSync(resolve(RESULTS, file), 'utf8'));

function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined; // the tool wrote no result: it did not get that far
  }
}

function main() {
  const only = process.argv.slice(2);
  if (existsSync(RESULTS)) rmSync(RESULTS, { recursive: true });
  mkdirSync(RESULTS);
  for (const name of ['chromium', 'firefox'] as const) ensureBrowser(name, message => console.log(message));
  // Without it one file of specs is skipped and says so.
  ensureMediaWiki(message => console.log(message));
  const outcomes = SUITES.filter(({ name }) => only.length === 0 || only.some(part => name.includes(part))).map(
    runSuite,
  );
  const sum = (pick: (outcome: Outcome) => number) => outcomes.reduce((total, outcome) => total + pick(outcome), 0);
  const total = { passed: sum(o => o.passed), failed: sum(o => o.failed), skipped: sum(o => o.skipped ?? 0) };
  console.log(formatOutcome(total));
  if (total.failed > 0) process.exitCode = 1;
}

main();
