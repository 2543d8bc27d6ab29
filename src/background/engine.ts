import { analyse } from '../nlp/analyse.ts';
import { loadModels, type Models } from '../nlp/models.ts';
import type { Article, Report } from '../nlp/report.ts';

/** The engine with its weights, read once in a worker's life and only when first needed. */
export interface Engine {
  analyse(article: Article): Promise<Report>;
}

/** @param loadFile gives the bytes of a file of `models/` in the package */
export function createEngine(loadFile: (file: string) => Promise<ArrayBuffer>): Engine {
  let models: Promise<Models> | undefined;
  return {
    async analyse(article) {
      models ??= loadModels(loadFile, (file, error) => console.error(`Backstory: ${file}:`, error));
      return analyse(article, await models);
    },
  };
}
