import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openPack } from '../../src/knowledge/pack.ts';
import { buildPack, readRecords } from './pack-file.ts';

const LARGEST = 2_000_000;

describe('the knowledge pack of the repository', () => {
  const bytes = buildPack();

  it('has no errors in its records', () => {
    expect(readRecords().findings.errors).toEqual([]);
  });

  it('keeps to its size', () => {
    expect(gzipSync(bytes).length).toBeLessThan(LARGEST);
  });

  it('is the same each time it is built', () => {
    expect(Buffer.compare(buildPack(), bytes)).toBe(0);
  });

  it.each(['China', 'Americans', 'Geneva', 'Washington', 'New South Wales', 'Meng Wanzhou'])('knows %s', name => {
    expect(openPack(bytes.buffer).find(name).length).toBeGreaterThan(0);
  });
});
