/** What a trainer is told. */
export interface TrainOptions {
  /** Folder of the corpora. */
  readonly data: string;
  /** Only on openly licensed corpora; writes to assets/models/open/. */
  readonly open: boolean;
}
