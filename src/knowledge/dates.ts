/** A day, month or year: `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
export type PartialDate = string;

const PARTIAL_DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Whether a text is a date that the calendar has. */
export function isPartialDate(text: string): boolean {
  if (!PARTIAL_DATE.test(text)) return false;
  const day = `${text}-01-01`.slice(0, 10);
  const time = Date.parse(day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** Whether something dated so had begun by a day. What is known to the month or year counts from its first day. */
export const hasBegun = (from: PartialDate, day: string): boolean => from <= day.slice(0, from.length);

/** Whether something that ended then was over before a day: the last day, month or year itself still counts. */
export const isOver = (to: PartialDate, day: string): boolean => to < day.slice(0, to.length);
