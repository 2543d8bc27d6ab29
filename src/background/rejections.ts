import * as v from 'valibot';
import type { Article } from '../nlp/report.ts';
import { contentHash } from './content-hash.ts';

/** The part of `browser.storage.local` that is used. */
export interface LocalArea {
  get(keys: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** Links that the reader took back ("Not this one"), by article. */
export interface Rejections {
  /** Tells of an article's entities which titles they do not mean. */
  of(article: Article): Promise<(entity: { readonly name: string }, title: string) => boolean>;
  /** @param isPrivate from a private window: remembered until the worker stops, never stored */
  add(article: Article, name: string, title: string, isPrivate: boolean): Promise<void>;
  /** Forgets that a name of an article does not mean a title. */
  remove(article: Article, name: string, title: string): Promise<void>;
  /** Drops those of private windows; the stored ones go with the rest of what is stored. */
  forgetUnstored(): void;
}

const KEY = 'rejections';
const MOST_KEPT = 500;
/** `article` is a hash, so that what is kept does not tell what was read. */
const listSchema = v.array(v.object({ article: v.string(), name: v.string(), title: v.string() }));
type Rejection = v.InferOutput<typeof listSchema>[number];

export function createRejections(area: LocalArea): Rejections {
  let unstored: Rejection[] = [];

  async function read(): Promise<Rejection[]> {
    const result = v.safeParse(listSchema, (await area.get(KEY))[KEY]);
    return result.success ? result.output : [];
  }

  return {
    async of(article) {
      const key = await keyOf(article);
      const own = [...unstored, ...(await read())].filter(each => each.article === key);
      return ({ name }, title) => own.some(each => each.name === name && each.title === title);
    },
    async add(article, name, title, isPrivate) {
      const rejection = { article: await keyOf(article), name, title };
      if (isPrivate) unstored.push(rejection);
      else await area.set({ [KEY]: [...(await read()), rejection].slice(-MOST_KEPT) });
    },
    async remove(article, name, title) {
      const key = await keyOf(article);
      const isOther = (each: Rejection) => each.article !== key || each.name !== name || each.title !== title;
      const stored = await read();
      unstored = unstored.filter(isOther);
      if (!stored.every(isOther)) await area.set({ [KEY]: stored.filter(isOther) });
    },
    forgetUnstored: () => {
      unstored = [];
    },
  };
}

/** An article is the same while its headline is, whatever is corrected below. */
const keyOf = ({ title, text }: Article) => contentHash({ text: title ?? text.slice(0, 200) });
