import { describe, expect, it } from 'vitest';
import { tokenize } from '../1-text/tokenize.ts';
import { findQuotations } from './quotation-marks.ts';

/** `{“Yes,”} he said.`: what is within braces is a quotation; `}+` leaves it open. Lines are parted by `¶`. */
function readMarked(marked: string) {
  let text = '';
  const quotations: string[] = [];
  for (const [, plain, quoted, open] of marked.replace(/\s*¶\s*/g, '\n').matchAll(/([^{}]*)(?:\{([^{}]*)\}(\+?))?/g)) {
    text += plain;
    if (quoted === undefined) continue;
    text += quoted;
    quotations.push(quoted + open);
  }
  return { text, quotations };
}

const find = (text: string) =>
  findQuotations(text, tokenize(text).paragraphs).map(
    ({ start, end, open }) => text.slice(start, end) + (open ? '+' : ''),
  );

const check = (marked: string) => {
  const { text, quotations } = readMarked(marked);
  expect(find(text)).toEqual(quotations);
};

describe('double marks', () => {
  it.each([
    ['curly', '{“We will pay,”} said Bell.'],
    ['straight', '{"We will pay,"} said Bell. {"Soon."}'],
    ['guillemets', '{«We will pay»}, said Bell.'],
    ['German marks', '{„We will pay“}, said Bell.'],
    ['corner brackets', 'Bell said {「we will pay」}.'],
    ['two on a line', '{“We will pay,”} said Bell, {“and pay soon.”}'],
    ['a nested single quotation', '{“She told me ‘never’ and left,”} Bell said.'],
    ['a nested straight quotation', '{“She told me "never" and left,”} Bell said.'],
    ['a nested curly quotation', '{"She told me “never” and left,"} Bell said.'],
    ['an apostrophe within', '{“The workers’ homes aren’t safe,”} said Bell.'],
    ['after a bracket', 'The firm ({“a family”}) grew.'],
    ['after a dash', 'One word—{“never”}—was heard.'],
    ['curly opened, straight closed', '{“We will pay,"} said Bell. {“Soon.”}'],
    ['straight opened, curly closed', '{"We will pay,”} said Bell.'],
    ['a closing mark turned round', '{“We will pay,“} said Bell. {“Soon.”}'],
    ['both kinds in turn', '{“We will pay,”} said Bell. {"And soon,"} he added.'],
    ['the first not closed', '{“We will pay.}+ {“And soon,”} said Bell.'],
    ['feet and inches', 'The mast is 6\'2" wide and 12" high.'],
    ['inches beside speech', 'The 12"2 pipe is {"too small,"} said Bell.'],
    ['nothing', 'We will pay, said Bell.'],
    ['an empty pair', 'The “” is empty.'],
  ])('%s', (_, marked) => check(marked));
});

describe('British house style', () => {
  it.each([
    ['curly singles', '{‘We will pay,’} said Bell.'],
    ['straight singles', "{'We will pay,'} said Bell."],
    ['contractions within', '{‘I don’t think we’re late,’} said Bell.'],
    ['contractions within straight marks', "{'I don't think we're late,'} said Bell."],
    ['a plural possessive within', '{‘The workers’ homes are safe,’} said Bell.'],
    ['a name’s possessive within', '{‘This is Nordlys’s cable,’} said Bell.'],
    ['a possessive of a name in s', '{‘This is James’ boat,’} said Bell.'],
    ['two on a line', '{‘We will pay,’} said Bell. {‘And soon.’}'],
    ['speech in two parts', '{‘We will pay,’} said Bell, {‘and pay soon’}.'],
    ['a question', '{‘Who pays?’} she asked.'],
    ['a call', '{‘Get out!’} she said.'],
    ['an ellipsis', '{‘Well …’} she said.'],
    ['nested double marks', '{‘She told me “never” and left,’} said Bell.'],
    ['nested double marks at the end', '{‘She told me “never”,’} said Bell.'],
    ['nested double marks at the start', '{‘“Never” was her word,’} said Bell.'],
    ['the stop outside', 'Bell called it {‘a mistake’}.'],
    ['the comma outside', '{‘We will pay’}, said Bell.'],
    ['after a colon', 'Bell said: {‘We will pay.’}'],
    ['a fragment before a plural', 'the {‘big four’} and the farmers’ union'],
    ['two fragments, the first in s', 'Bell spoke of {‘long lines’} at sea and {‘short lines’} ashore.'],
    ['possessives alone', 'The farmers’ union and the sailors’ club met at Bell’s.'],
    ['a decade and its fashion', 'In the ’90s and the ’80s the workers’ club was full.'],
    ['words that lost their beginning', '’Tis the season of rock ’n’ roll, so tell ’em.'],
    ['straight words that lost their beginning', "'Tis the season of rock 'n' roll in the '90s, so tell 'em."],
    ['a contraction, then a fragment', 'It wasn’t {‘stolen’}, she said.'],
    ['before a dash', '{‘We will pay—’} began Bell.'],
    ['a sum of money first', '{‘£3m is too much,’} said Bell.'],
    ['single and double in one text', '{‘We will pay,’} said Bell. ¶ {‘She said “soon”,’} he added. ¶ {‘Good.’}'],
    ['a headline with double marks', '{“Never again”} ¶ {‘We will pay,’} said Bell. {‘It is “over”.’}'],
  ])('%s', (_, marked) => check(marked));
});

describe('quotations over several paragraphs', () => {
  it.each([
    ['opened again, closed once', '{“We will pay.}+ ¶ {“And soon,”} said Bell.'],
    ['three paragraphs', '{“We will pay.}+ ¶ {“And soon.}+ ¶ {“And all,”} said Bell.'],
    ['straight marks', '{"We will pay.}+ ¶ {"And soon,"} said Bell.'],
    ['British marks', '{‘We will pay.}+ ¶ {‘And soon,’} said Bell.'],
    ['British straight marks', "{'We won't wait.}+ ¶ {'We will pay,'} said Bell."],
    ['British marks with a possessive', '{‘We know the workers’ homes.}+ ¶ {‘We will pay,’} said Bell.'],
    ['guillemets', '{«We will pay.}+ ¶ {«And soon»}, said Bell.'],
    ['not opened again', '{“We will pay.}+ ¶ {And soon,”} said Bell.'],
    ['straight, not opened again', '{"We will pay.}+ ¶ {And soon,"} said Bell.'],
    ['begun after a cue', 'Bell said: {“We will pay.}+ ¶ {“And soon.”}'],
    ['never closed', '{“We will pay, said Bell.}+ ¶ The harbour was quiet.'],
    ['each closed', '{“We will pay.”} ¶ {“And soon.”}'],
    ['each closed, British', '{‘We will pay.’} ¶ {‘And soon.’}'],
    ['another speaker after', '{“We will pay.}+ ¶ {“And soon.”} ¶ {“Never,”} said Ortega.'],
  ])('%s', (_, marked) => check(marked));

  it('tells which ones continue', () => {
    const text = '“One.\n“Two.”\n“Three.”';
    expect(findQuotations(text, tokenize(text).paragraphs).map(({ continues }) => continues)).toEqual([
      false,
      true,
      false,
    ]);
  });
});
