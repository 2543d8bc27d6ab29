import type { FileSize } from '../build/sizes.ts';
import type { EngineResult } from './engine/index.ts';
import type { ExtensionResult } from './extension/index.ts';
import { formatTable } from './format-table.ts';
import type { PageResult } from './page/index.ts';
import type { ScaleRun } from './scale/index.ts';

/** What the parts found; a part that was not run is absent. */
export interface BenchResult {
  readonly machine: string;
  readonly node: string;
  readonly size?: readonly FileSize[];
  readonly engine?: EngineResult;
  /** By browser. */
  readonly pages?: readonly PageResult[];
  readonly extension?: ExtensionResult;
  readonly scale?: readonly ScaleRun[];
}

/** A figure that has to be met: at least, or at most, so much. */
interface Bar {
  readonly what: string;
  readonly unit: string;
  readonly must: number;
  readonly isLimit: boolean;
  readonly measure: (result: BenchResult) => number | undefined;
}

const inChromium = ({ pages }: BenchResult) => pages?.find(({ browser }) => browser === 'chromium');
const timesOurs = (rows: readonly { readonly name: string; readonly timesOurs: number }[] | undefined, name: string) =>
  rows?.find(row => row.name.startsWith(name))?.timesOurs;

const BARS: readonly Bar[] = [
  {
    what: 'whole engine against compromise for names and quotations alone',
    unit: '×',
    must: 3,
    isLimit: false,
    measure: ({ engine }) => timesOurs(engine?.rows, 'compromise'),
  },
  {
    what: 'whole engine, one core, tokens/s',
    unit: '',
    must: 50_000,
    isLimit: false,
    measure: ({ engine }) => engine?.rows[0]?.tokensPerSecond,
  },
  {
    what: 'growth of its time from 1,000 to 100,000 words, exponent',
    unit: '',
    must: 1.1,
    isLimit: true,
    measure: ({ engine }) => engine?.growth.exponent,
  },
  {
    what: 'gate against isProbablyReaderable, warm',
    unit: '×',
    must: 1,
    isLimit: false,
    measure: result => timesOurs(inChromium(result)?.gate, 'isProbablyReaderable'),
  },
  {
    what: 'reading with its map against Readability on a copy',
    unit: '×',
    must: 3,
    isLimit: false,
    measure: result => timesOurs(inChromium(result)?.reading, 'Readability'),
  },
  {
    what: '5,000 marks painted against wrapped by surroundContents',
    unit: '×',
    must: 10,
    isLimit: false,
    measure: result => {
      const most = inChromium(result)?.painting.at(-1);
      return most && most.surrounded / most.painted;
    },
  },
  {
    what: 'longest task in the page while annotating 5,000 words, ms',
    unit: '',
    must: 50,
    isLimit: true,
    measure: ({ extension }) => extension?.longest.processor,
  },
  {
    what: 'click on a warm page to the popup’s content, ms',
    unit: '',
    must: 100,
    isLimit: true,
    measure: ({ extension }) => extension?.popupMs,
  },
];

/** A table of the figures that have to be met and what was measured; bars of parts that were not run are left out. */
export function formatBars(result: BenchResult): string {
  const rows = BARS.flatMap(({ what, unit, must, isLimit, measure }) => {
    const value = measure(result);
    if (value === undefined) return [];
    const isMet = isLimit ? value <= must : value >= must;
    return [[what, `${isLimit ? '≤' : '≥'} ${format(must)}${unit}`, `${format(value)}${unit}`, isMet ? 'yes' : 'no']];
  });
  return rows.length === 0 ? '' : formatTable(['what', 'must', 'measured', 'met'], rows);
}

const format = (value: number) =>
  value >= 1000
    ? Math.round(value).toLocaleString('en')
    : value.toFixed(Number.isInteger(value) ? 0 : value < 10 ? 2 : 1);
