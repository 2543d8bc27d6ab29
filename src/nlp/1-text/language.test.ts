import { describe, expect, it } from 'vitest';
import { isEnglish } from './language.ts';
import { tokenize } from './tokenize.ts';

const ENGLISH = 'The ministry said that the bridge over the river would be closed for two weeks after the storm.';
const RESULTS = 'Oslo 2 Bergen 1\nTromsø 0 Molde 0\nBodø 3 Viking 3';
const OTHERS = {
  German: 'Das Ministerium teilte mit, dass die Brücke über den Fluss nach dem Sturm für zwei Wochen gesperrt wird.',
  Dutch:
    'Het ministerie meldt dat de brug over de rivier na de storm voor twee weken wordt gesloten, zegt een woordvoerder.',
  French:
    'Le ministère a annoncé que le pont sur la rivière est fermé pour deux semaines après la tempête dans la région.',
  Spanish:
    'El ministerio dijo que el puente sobre el río estará cerrado por dos semanas después de la tormenta en la región.',
  Norwegian:
    'Departementet opplyser at brua over elva blir stengt i to uker etter stormen, og at det er fare for flere ras på veien.',
  Russian: 'Министерство сообщило, что мост через реку закрыт на две недели после бури.',
  Swahili: `Baraza la bandari lilipiga kura siku ya Jumanne kuliacha gati la zamani la kivuko wazi kwa miaka mingine kumi, baada ya mjadala ulioendelea hadi usiku
    wa manane. Tumewasikiliza watu wanaolitumia kila siku, alisema mkuu anayeongoza baraza hilo, kwamba gati litabaki pale lilipo. Baraza lilikuwa limefunga gati
    hilo baada ya dhoruba kubomoa upande wake wa magharibi, na mashua mbili za wavuvi kuzama usiku huo huo.`,
  Chinese: '该部表示,暴风雨过后,河上的桥将关闭两周。',
};

describe('isEnglish', () => {
  it.each([
    ['English', ENGLISH, undefined, true],
    ['English on a page that says it is German', ENGLISH, 'de', true],
    ['results without sentences', RESULTS, undefined, true],
    ['a few words on a French page', 'Marie Dupont, Lyon', 'fr', false],
    ['English with a foreign sentence', `${ENGLISH} ${ENGLISH} “${OTHERS.Spanish}” ${ENGLISH}`, 'en-GB', true],
    ['English that is declared with an underscore', 'Ada Bell, Oslo', 'en_US', true],
    ['no text', '', undefined, true],
  ])('%s', (_, text, lang, expected) => {
    expect(isEnglish(tokenize(text), lang)).toBe(expected);
  });

  it.each(Object.entries(OTHERS))('is not taken in by %s that is declared English', (_, text) => {
    expect(isEnglish(tokenize(text), 'en-US')).toBe(false);
  });
});
