import { layOutBuckets } from '../../src/nlp/linear/bucket-table.ts';
import { HEADER_BYTES, LINEAR_MAGIC, MODEL_HEADER_BYTES, partsOf } from '../../src/nlp/linear/linear-model.ts';

/** Weights by feature hash. */
interface Rows {
  readonly classCount: number;
  readonly rows: ReadonlyMap<number, Float64Array>;
}

/**
 * Lays out linear models as the file that `readLinearModels` reads, weights rounded to a byte.
 * @param least features whose every weight is smaller are left out
 */
export function writeLinearModels(models: readonly Rows[], least: number): Uint8Array {
  const parts = models.map(model => writeModel(model, least));
  const file = new Uint8Array(HEADER_BYTES + parts.reduce((sum, part) => sum + part.length, 0));
  const header = new DataView(file.buffer);
  header.setUint32(0, LINEAR_MAGIC, true);
  header.setUint32(4, models.length, true);
  let offset = HEADER_BYTES;
  for (const part of parts) {
    file.set(part, offset);
    offset += part.length;
  }
  return file;
}

function writeModel({ classCount, rows }: Rows, least: number): Uint8Array {
  const kept = [...rows]
    .filter(([, row]) => row.some(weight => Math.abs(weight) >= least))
    .map(([hash, row]) => ({ hash: hash >>> 0, row }))
    .sort((a, b) => a.hash - b.hash);
  const largest = kept.reduce((most, { row }) => Math.max(most, ...row.map(Math.abs)), 0);
  const scale = largest / 127 || 1;
  const { rests, counts } = layOutBuckets(Uint32Array.from(kept, ({ hash }) => hash));
  const part = new Uint8Array(partsOf(kept.length, classCount).total);
  const view = new DataView(part.buffer);
  view.setUint32(0, kept.length, true);
  view.setUint32(4, classCount, true);
  view.setFloat32(8, scale, true);
  part.set(new Uint8Array(rests.buffer), MODEL_HEADER_BYTES);
  part.set(counts, MODEL_HEADER_BYTES + 2 * rests.length);
  const weights = new Int8Array(
    part.buffer,
    MODEL_HEADER_BYTES + 2 * rests.length + counts.length,
    kept.length * classCount,
  );
  kept.forEach(({ row }, i) => {
    weights.set(
      Array.from(row, weight => Math.round(weight / scale)),
      i * classCount,
    );
  });
  return part;
}
