/** Whether an offset lies between the two units of one code point. */
export function splitsCodePoint(text: string, at: number): boolean {
  const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
  const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
  return isLow(text.charCodeAt(at)) && isHigh(text.charCodeAt(at - 1));
}
