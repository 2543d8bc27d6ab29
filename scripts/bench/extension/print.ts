import { formatTable } from '../format-table.ts';
import type { ExtensionResult } from './index.ts';

/** The result in Markdown. */
export function formatExtension(result: ExtensionResult): string {
  const { words, marks, longest, layoutShift, inputDelay, changes, popupMs, memoryMb, restless } = result;
  const rows = [
    [`longest task with our scripts, ${marks} marks, ms of processor time`, longest.processor.toFixed(1)],
    ['… by the clock, ms', longest.wall.toFixed(1)],
    ['longest wait of a key, ms (without the extension)', pair(inputDelay)],
    ['layout shift', layoutShift.toFixed(3)],
    ['changes of the document', String(changes)],
    ['popup: from its request to the briefing, ms', popupMs.toFixed(0)],
    ['memory of the tab’s scripts, MB (without the extension)', pair(memoryMb)],
    ['2,000 mutations/s for 30 s: share of a processor, % (without the extension)', pair(restless)],
  ];
  return formatTable([`the extension in Chromium, an article of ${words.toLocaleString('en')} words`, ''], rows);
}

const pair = (value: { readonly with: number; readonly without: number }) =>
  `${value.with.toFixed(1)} (${value.without.toFixed(1)})`;
