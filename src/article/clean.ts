const MAX_FIELD = 1000;

/** A value of the page's metadata as one line of plain text of at most 1,000 characters. */
export const clean = (text: string) =>
  decode(text)
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_FIELD);

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
};

/** Publishing systems often encode for HTML what stands in JSON. */
const decode = (text: string) =>
  text.replace(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (whole, decimal, hexadecimal, name) => {
    const code = decimal ? Number(decimal) : hexadecimal ? Number.parseInt(hexadecimal, 16) : 0;
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : (ENTITIES[name?.toLowerCase()] ?? whole);
  });
