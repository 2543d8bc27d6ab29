import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchFiles } from './watch-files.ts';

let folder: string;
let stop: AbortController;
const write = (text: string) => writeFileSync(join(folder, 'deep/file.txt'), text);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backstory-watch-'));
  mkdirSync(join(folder, 'deep'));
  write('0');
  stop = new AbortController();
});
afterEach(() => {
  stop.abort();
  rmSync(folder, { recursive: true });
});

describe('watchFiles', () => {
  it('calls once for changes close together', async () => {
    const onChange = vi.fn(async () => {});
    watchFiles([folder], stop.signal, onChange);
    for (const text of ['1', '2', '3']) write(text);
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce(), 5000);
  });

  it('calls once more for what changed while it was running', async () => {
    let finish = () => {};
    const onChange = vi.fn(() => new Promise<void>(resolve => (finish = resolve)));
    watchFiles([folder], stop.signal, onChange);
    write('1');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce(), 5000);
    write('2');
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(onChange).toHaveBeenCalledOnce();
    finish();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2), 5000);
    finish();
  });
});
