import { hashText } from '../nlp/linear/hash.ts';
import { nameKey } from './name-key.ts';

/**
 * The file of the pack: a header of 32-bit numbers (little endian), the hashes of all names in ascending order, beside each the number of its record, the
 * offsets of the records, and the records as lines of UTF-8 text. Nothing is read before it is asked for, so that the worker's start costs nothing.
 */
export const PACK_MAGIC = 0x314b5042; // "BPK1"
/** Magic number, count of names, count of records, bytes of text. */
export const PACK_HEADER = 4;

/** Between the fields of a line, and between the items of a field. */
export const FIELD = '\t';
export const ITEM = ';';

export const hashName = (name: string): number => hashText(nameKey(name)) >>> 0;
/** Persons who hold or held an office are found by their last name, too, apart from names: a last name alone is nobody's. */
export const hashSurname = (surname: string): number => hashText(`~${nameKey(surname)}`) >>> 0;
/** Institutions are found by what they are called within their country: "Supreme Court" of Norway. @param key one of `institutionKeys` */
export const hashInstitution = (country: string, key: string): number => hashText(`${nameKey(country)}~${key}`) >>> 0;
