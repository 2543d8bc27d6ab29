import { isSentence } from './sentence-facts.ts';

const QUESTION = /\?['"’”»)\]]*$/;
/** What the report's makers say of their own work. */
const OWN_WORK =
  /\b(?:did not|didn[’']t|has not|had not|have not) (?:immediately |yet )?(?:respond|repl(?:y|ied)|return (?:calls|messages|a )|provide (?:any|a |further))|\bdeclined to (?:comment|be (?:named|identified|interviewed))|\bcould not (?:immediately )?be reached|\bcontributed to this (?:report|story|article)|\bmay not be (?:published|reproduced|broadcast)|\ball rights reserved/i;

/**
 * Whether a sentence tells something to who reads it alone: no heading, no question, which its answer would have to follow, no piece of a longer quotation and no
 * remark on the report itself ("declined to comment").
 */
export const standsAlone = (text: string): boolean =>
  isSentence(text) && !QUESTION.test(text) && closesQuotations(text) && !OWN_WORK.test(text);

const ANY_MARK = /["“”„«»]|''/;
const count = (text: string, mark: string): number => text.split(mark).length - 1;

/** Whether a sentence closes every quotation that it opens, and closes no other: alone it shows no stray mark. German marks („…“) among them. */
function closesQuotations(text: string): boolean {
  if (!ANY_MARK.test(text)) return true;
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
