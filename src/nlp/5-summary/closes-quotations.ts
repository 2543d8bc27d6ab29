const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Whether a sentence closes every quotation that it opens, and closes no other: alone it shows no stray mark. German marks („…“) among them. */
export function closesQuotations(text: string): boolean {
  const low = count(text, '„');
  const opened = count(text, '“');
  const closed = count(text, '”');
  return (
    (low > 0 ? low === opened + closed : opened === closed) &&
    count(text, '«') === count(text, '»') &&
    count(text, '"') % 2 === 0 &&
    count(text, "''") % 2 === 0
  );
}
