import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from './tokenize.ts';

/** Text, and its tokens parted by spaces. */
const TOKENS: readonly (readonly [text: string, tokens: string])[] = [
  ['Ada Bell spoke.', 'Ada Bell spoke .'],
  ['The U.S. said no.', 'The U.S. said no .'],
  ['The US said so', 'The US said so'],
  ['J. R. Okafor', 'J. R. Okafor'],
  ['J.R. Okafor', 'J.R. Okafor'],
  ['Bell’s plan', 'Bell ’s plan'],
  ["Bell's plan", "Bell 's plan"],
  ['the workers’ plan', 'the workers ’ plan'],
  ["They don't know", "They do n't know"],
  ['They can’t know', 'They ca n’t know'],
  ['We’ll see, we’ve seen', 'We ’ll see , we ’ve seen'],
  ["I'd go", "I 'd go"],
  ["O'Neill and D’Angelo", "O'Neill and D’Angelo"],
  ['rock ’n’ roll', 'rock ’ n ’ roll'],
  ['1,250.75 euros', '1,250.75 euros'],
  ['at 10:30 p.m. today', 'at 10:30 p.m. today'],
  ['3.5% of $4bn', '3.5 % of $ 4bn'],
  ['€1.2m', '€ 1.2m'],
  ['5G, 3rd, B2B', '5G , 3rd , B2B'],
  ['well-known Franco-German plan', 'well - known Franco - German plan'],
  ['1998–2004', '1998 – 2004'],
  ['he said—quietly—no', 'he said — quietly — no'],
  ['see https://news.example/a?b=1.', 'see https://news.example/a?b=1 .'],
  ['see www.news.example, now', 'see www.news.example , now'],
  ['on Ledger.com today', 'on Ledger.com today'],
  ['write to a.b@news.example now', 'write to a.b@news.example now'],
  ['@ledger said #strike', '@ ledger said # strike'],
  ['“No,” he said', '“ No , ” he said'],
  ['(AP)', '( AP )'],
  ['wait... what', 'wait ... what'],
  ['wait… what', 'wait … what'],
  ['LONDON (Reuters) - Shares', 'LONDON ( Reuters ) - Shares'],
  ['Nordlys Inc. and Vik Ltd.', 'Nordlys Inc. and Vik Ltd.'],
  ['Dr. Okafor, Mr Lee', 'Dr. Okafor , Mr Lee'],
  ['on Dec. 1', 'on Dec. 1'],
  ['the end.The next', 'the end . The next'],
  ['No. 10 said no.', 'No. 10 said no .'],
  ['He is ill. She', 'He is ill . She'],
  ['in the sun. Then', 'in the sun . Then'],
  ['A.P. Moller', 'A.P. Moller'],
  ['non\u00a0breaking space', 'non breaking space'],
  ['zero\u200bwidth', 'zero\u200bwidth'],
  ['\u200bstart', 'start'],
  ['soft\u00adhyphen', 'soft\u00adhyphen'],
  ['Zürich, Łódź, São Paulo', 'Zürich , Łódź , São Paulo'],
  ['Cafe\u0301 Noir', 'Cafe\u0301 Noir'],
  ['習近平は言った', '習近平は言った'],
  ['😀 fine', '😀 fine'],
  ['AT&T and M&S', 'AT & T and M & S'],
  ['and/or', 'and / or'],
  ['«Oui», dit-il', '« Oui » , dit - il'],
  ['\ud83d alone', '\ud83d alone'],
  ['', ''],
  ['  \n ', ''],
  ['I. Then', 'I . Then'],
  ['Sen. Vik (R., Ohio)', 'Sen. Vik ( R. , Ohio )'],
  ['at 5 a.m.', 'at 5 a.m.'],
  ['e.g. this', 'e.g. this'],
  ['St. Olav', 'St. Olav'],
  ['Yahoo! said', 'Yahoo ! said'],
  ['“Why?!”', '“ Why ? ! ”'],
  ['10,000,000', '10,000,000'],
  ['version 2.0.1', 'version 2.0.1'],
  ['the ’90s', 'the ’ 90s'],
  ['Ren said:“No”', 'Ren said : “ No ”'],
];

/** Text, and its sentences parted by bars. */
const SENTENCES: readonly (readonly [text: string, sentences: string])[] = [
  ['One. Two.', 'One.|Two.'],
  ['One? Two! Three.', 'One?|Two!|Three.'],
  ['“One.” Two.', '“One.”|Two.'],
  ['“One,” he said. “Two.”', '“One,” he said.|“Two.”'],
  ['“Really?” she asked. No.', '“Really?” she asked.|No.'],
  ['He said “no”. She left.', 'He said “no”.|She left.'],
  ['He said "no." She left.', 'He said "no."|She left.'],
  ['Dr. Okafor left. Mr. Lee stayed.', 'Dr. Okafor left.|Mr. Lee stayed.'],
  ['The U.S. Army came. It left.', 'The U.S. Army came.|It left.'],
  ['He moved to the U.S. The plan failed.', 'He moved to the U.S.|The plan failed.'],
  ['It bought Vik Inc. In May it sold it.', 'It bought Vik Inc.|In May it sold it.'],
  ['It bought Vik Inc. shares.', 'It bought Vik Inc. shares.'],
  ['Since Dec. 1 it rained. Then snow.', 'Since Dec. 1 it rained.|Then snow.'],
  ['J. R. Okafor spoke. So did A. Vik.', 'J. R. Okafor spoke.|So did A. Vik.'],
  ['It rose 3.5 percent. Shares fell.', 'It rose 3.5 percent.|Shares fell.'],
  ['At 10 p.m. Vik left. At 11 p.m. The rest did.', 'At 10 p.m. Vik left.|At 11 p.m.|The rest did.'],
  ['A line\nAnother line', 'A line|Another line'],
  ['A line\r\nAnother. Third', 'A line|Another.|Third'],
  ['Wait... He left.', 'Wait...|He left.'],
  ['He waited … and left.', 'He waited … and left.'],
  ['Yahoo! said so. Fine.', 'Yahoo! said so.|Fine.'],
  ['(One.) Two.', '(One.)|Two.'],
  ['One. (Two.) Three.', 'One.|(Two.)|Three.'],
  ['the end.The next', 'the end.|The next'],
  ['One.[1] Two.', 'One.[1] Two.'],
  ['He lives at No. 10. She does not.', 'He lives at No. 10.|She does not.'],
  ['“Stop!” “Why?” “Now.”', '“Stop!”|“Why?”|“Now.”'],
  ['‘It is late.’ He left.', '‘It is late.’|He left.'],
  ['One.\n\nTwo.', 'One.|Two.'],
  ['今日は。明日は。', '今日は。|明日は。'],
  ['LONDON (Reuters) - Shares fell. They rose.', 'LONDON (Reuters) - Shares fell.|They rose.'],
  ['HEADLINE IN CAPITALS\nText follows.', 'HEADLINE IN CAPITALS|Text follows.'],
  ['Gen. Vik and Sen. Bell met. They spoke.', 'Gen. Vik and Sen. Bell met.|They spoke.'],
  ['The St. Olav fell. Nobody knew.', 'The St. Olav fell.|Nobody knew.'],
  ['Prices, e.g. of bread, rose. Wages did not.', 'Prices, e.g. of bread, rose.|Wages did not.'],
  ['He won 3-2. 2004 was better.', 'He won 3-2.|2004 was better.'],
  ['It is over. — No, it is not.', 'It is over.|— No, it is not.'],
  ['See https://a.example. Then go.', 'See https://a.example.|Then go.'],
  ['no capital. here either', 'no capital. here either'],
];

describe('tokenize', () => {
  it.each(TOKENS)('cuts %j', (text, tokens) => {
    expect(tokenize(text).words.join(' ')).toBe(tokens);
  });

  it.each(SENTENCES)('parts %j', (text, sentences) => {
    const found = tokenize(text).sentences.map(({ start, end }) => text.slice(start, end));
    expect(found.join('|')).toBe(sentences);
  });

  it('keeps lines as paragraphs', () => {
    const text = 'One. Two.\n\nThree.';
    expect(tokenize(text).paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual(['One. Two.', 'Three.']);
  });

  it('gives ordered offsets that spell the words, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...' \n.,\'’"“”ab ABC12$-–…😀é中'.split('')), maxLength: 80 }),
        text => {
          const { words, starts, ends, sentences } = tokenize(text);
          words.forEach((word, i) => {
            expect(text.slice(starts[i], ends[i])).toBe(word);
            expect(word).not.toBe('');
            if (i > 0) expect(starts[i]).toBeGreaterThanOrEqual(ends[i - 1]);
          });
          expect(sentences.reduce((sum, { firstToken, endToken }) => sum + endToken - firstToken, 0)).toBe(
            words.length,
          );
        },
      ),
      { seed: 7, numRuns: 500 },
    );
  });
});
