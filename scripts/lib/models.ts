import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { loadModels, type Models } from '../../src/nlp/models.ts';

/** Which weights: trained on research corpora too, or on openly licensed ones only. */
export type ModelSet = 'default' | 'open';

const FOLDERS: Record<ModelSet, URL> = {
  default: new URL('../../assets/models/', import.meta.url),
  open: new URL('../../assets/models/open/', import.meta.url),
};

/** Loads the weights from the repository; a tier whose weights are missing says so and uses its rules. */
export function loadModelFiles(set: ModelSet = 'default'): Promise<Models> {
  const loadFile = async (file: string) => {
    const { buffer, byteOffset, byteLength } = await readFile(fileURLToPath(new URL(file, FOLDERS[set])));
    return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
  };
  return loadModels(loadFile, (file, error) => console.error(`models: ${file}: ${(error as Error).message}`));
}
