import { Readable, Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { loadModelFiles } from '../lib/models.ts';
import { samplePack } from '../pack/sample-pack.ts';
import { annotateLines } from './jsonl.ts';

const models = await loadModelFiles();
const pack = samplePack('');

describe('annotateLines', () => {
  const lineOf = (id: number, text = 'Ada Bell spoke in Oslo on Monday.') => `${JSON.stringify({ id, text })}\n`;

  async function annotate(input: Readable, output?: Writable) {
    const written: string[] = [];
    const problems: string[] = [];
    const sink = new Writable({
      write(chunk, _encoding, done) {
        written.push(String(chunk));
        done();
      },
    });
    const bad = await annotateLines(input, output ?? sink, message => problems.push(message), models, pack);
    return { ids: written.map(line => JSON.parse(line).id), bad, problems };
  }

  it('answers every line, in order', async () => {
    const { ids, bad } = await annotate(Readable.from([1, 2, 3, 4].map(id => lineOf(id))));
    expect(ids).toEqual([1, 2, 3, 4]);
    expect(bad).toBe(0);
  });

  it('names bad lines and does the others', async () => {
    const { ids, bad, problems } = await annotate(Readable.from([lineOf(1), '{"id"\n', '\n', '{"id":7}\n', lineOf(2)]));
    expect(ids).toEqual([1, 2]);
    expect(bad).toBe(2);
    expect(problems).toEqual([expect.stringMatching(/^line 2: not JSON/), expect.stringMatching(/^line 4: text: /)]);
  });

  it('reads no further than a slow reader of its output follows: memory stays flat', async () => {
    let made = 0;
    let written = 0;
    let ahead = 0;
    const input = Readable.from(
      (function* () {
        while (made < 5000) yield lineOf(made++, '');
      })(),
    );
    const output = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        ahead = Math.max(ahead, made - ++written);
        setImmediate(done);
      },
    });
    await annotate(input, output);
    expect(written).toBe(5000);
    // Node's reader of lines stops at 1,024 that wait.
    expect(ahead).toBeLessThan(1500);
  });
});
