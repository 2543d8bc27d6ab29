import { describe, expect, it } from 'vitest';
import { loadModelFiles } from '../../../scripts/lib/models.ts';
import { findClaims, readMarked } from './claim-spec.ts';

/** What is told, the text with its claims marked (see `readMarked`), and one speaker a claim: "?" where only probable, “…” where nobody could be told. */
type Spec = readonly [what: string, marked: string, speakers: string];

const { quotes: WEIGHTS } = await loadModelFiles();
const MODES = [
  ['with the trained weights', WEIGHTS],
  ['by rules alone', undefined],
] as const;

function check(marked: string, speakers: string, model: (typeof MODES)[number][1]) {
  const { text, claims } = readMarked(marked);
  expect(findClaims(text, model)).toEqual({ claims, speakers: speakers === '' ? [] : speakers.split(' | ') });
}

/** Specs that hold in either mode. */
const always = (what: string, specs: readonly Spec[]) =>
  describe.each(MODES)(`${what} %s`, (_, model) => {
    it.each(specs)('%s', (_what, marked, speakers) => check(marked, speakers, model));
  });

/** Specs that are beyond the rules. */
const withWeights = (what: string, specs: readonly Spec[]) =>
  describe(`${what} with the trained weights`, () => {
    it.each(specs)('%s', (_what, marked, speakers) => check(marked, speakers, WEIGHTS));
  });

always('direct speech', [
  ['speaker and cue after', '[“We will pay for the cable,”]d Ada Bell said.', 'Ada Bell said'],
  ['turned round', '[“We will pay for the cable,”]d said Ada Bell.', 'Ada Bell said'],
  ['cue before, with a comma', 'Ada Bell said, [“We will pay for the cable.”]d', 'Ada Bell said'],
  ['cue before, with a colon', 'Ada Bell said: [“We will pay for the cable.”]d', 'Ada Bell said'],
  ['in the middle', '[“We will pay,”]d said Ada Bell, [“and we will pay soon.”]d', 'Ada Bell said | Ada Bell said'],
  ['a question', '[“Who will pay for the cable?”]d Ada Bell asked.', 'Ada Bell asked'],
  ['an aside after the name', '[“We will pay for it,”]d said Ada Bell, a former engineer in Oslo.', 'Ada Bell said'],
  ['an aside before the cue', '[“We will pay for it,”]d Ada Bell, the mayor, said.', 'Ada Bell said'],
  ['a time after', '[“We will pay for it,”]d Ada Bell said on Tuesday.', 'Ada Bell said'],
  ['an addressee', '[“We will pay for the cable,”]d Ada Bell told reporters in Oslo.', 'Ada Bell told'],
  ['an adverb before the cue', '[“We will pay for the cable,”]d Ada Bell later said.', 'Ada Bell said'],
  ['straight marks', '["We will pay for the cable,"]d Ada Bell said.', 'Ada Bell said'],
  ['an organisation', '[“We will pay for the cable,”]d Nordlys Cable said in a statement.', 'Nordlys Cable said'],
  ['somebody without a name', '[“We will pay for the cable,”]d said a fisherman.', '“a fisherman” said'],
  ['several people', '[“We will pay for the cable,”]d officials said.', '“officials” said'],
  [
    'the same speaker goes on',
    '[“We will pay,”]d Ada Bell said. [“We will pay very soon.”]d',
    'Ada Bell said | Ada Bell',
  ],
  [
    'the same speaker in the next paragraph',
    '[“We will pay for the cable,”]d Ada Bell said. ¶ [“We have paid for every cable before.”]d',
    'Ada Bell said | Ada Bell',
  ],
  [
    'two speakers in turn',
    '[“We will pay for the cable,”]d Ada Bell said. ¶ [“That is far too late,”]d said Luis Ortega.',
    'Ada Bell said | Luis Ortega said',
  ],
  ['according to', '[“We will pay for the cable,”]d according to Ada Bell.', 'Ada Bell according to'],
  ['in the words of', 'In the words of Ada Bell, [“We will pay for the cable.”]d', 'Ada Bell In the words of'],
  ['in the words of, after', '[“We will pay for it,”]d in the words of Ada Bell.', 'Ada Bell in the words of'],
  ['a cue that announces', 'Ada Bell told the harbour council: [“We will pay for the cable.”]d', 'Ada Bell told'],
  ['added', '[“We will pay for the cable,”]d Bell added. Ada Bell is the mayor.', 'Ada Bell added'],
  ['wrote', '[“We will pay for the cable,”]d Ada Bell wrote on Monday.', 'Ada Bell wrote'],
]);

always('British speech', [
  ['curly singles', '[‘We will pay for the cable,’]d said Ada Bell.', 'Ada Bell said'],
  ['straight singles', "['We will pay for the cable,']d said Ada Bell.", 'Ada Bell said'],
  ['contractions', '[‘We won’t wait and we can’t wait,’]d said Ada Bell.', 'Ada Bell said'],
  ['a possessive', '[‘The sailors’ homes are dry,’]d said Ada Bell.', 'Ada Bell said'],
  ['a nested quotation', '[‘He told me “never” and he left,’]d said Ada Bell.', 'Ada Bell said'],
  ['in the middle', '[‘We will pay,’]d said Ada Bell, [‘and we will pay soon.’]d', 'Ada Bell said | Ada Bell said'],
  ['a cue before', 'Ada Bell said: [‘We will pay for the cable.’]d', 'Ada Bell said'],
]);

always('speech over several paragraphs', [
  [
    'opened again, closed once',
    'Ada Bell said: [“We will pay for the cable.]d ¶ [“We have paid for every cable before.”]d',
    'Ada Bell said | Ada Bell',
  ],
  ['announced in the line before', 'Ada Bell said: ¶ [“We will pay for the cable and the harbour.”]d', 'Ada Bell said'],
  [
    'a speaker in the first of two',
    '[“We will pay for the cable,”]d said Ada Bell. [“It is our cable.]d ¶ [“We have paid for every cable before.”]d',
    'Ada Bell said | Ada Bell | Ada Bell',
  ],
  [
    'British marks',
    'Ada Bell said: [‘We will pay for the cable.]d ¶ [‘We have paid for every cable before.’]d',
    'Ada Bell said | Ada Bell',
  ],
  [
    'three paragraphs',
    'Ada Bell said: [“We will pay for it.]d ¶ [“We have paid for every cable.]d ¶ [“We always will pay for it.”]d',
    'Ada Bell said | Ada Bell | Ada Bell',
  ],
]);

always('labelled speech', [
  [
    'a transcript',
    'Ada Bell met a guest. ¶ BELL: [Who pays for the cable?]d ¶ ORTEGA: [You do, of course.]d ¶ BELL: [Then let us talk.]d',
    'Ada Bell | “ORTEGA” | Ada Bell',
  ],
  ['a signature', '[“We will pay for the cable.”]d — Ada Bell', 'Ada Bell'],
  ['a signature in brackets', '[“We will pay for the cable.”]d (Ada Bell)', 'Ada Bell'],
  ['a signature on its own line', '[“We will pay for the cable.”]d ¶ — Ada Bell', 'Ada Bell'],
  [
    'dialogue with dashes',
    '— [We will pay]d, said Ada Bell. ¶ — [When?]d asked Luis Ortega.',
    'Ada Bell said | Luis Ortega asked',
  ],
]);

always('headlines', [
  ['a name last', '[Cable Was Never Cut]i, Says Ada Bell ¶ Nothing else is known.', 'Ada Bell Says'],
  ['an office last', '[Cable Was Never Cut]i, Claims Its Owner ¶ Nothing else is known.', '“Its Owner” Claims'],
  ['without capitals', '[Cable was never cut]i, says Nordlys Cable ¶ Nothing else is known.', 'Nordlys Cable says'],
  ['no reporting verb', 'Cable Cut Again, Harbour Closed ¶ Nothing else is known.', ''],
]);

always('reported claims', [
  ['that', 'Ada Bell said [that the cable was safe]i.', 'Ada Bell said'],
  ['no that', 'Ada Bell said [the cable was safe]i.', 'Ada Bell said'],
  ['the speaker last', '[The cable was never cut]i, said Ada Bell.', 'Ada Bell said'],
  ['the speaker last, in order', '[The cable was never cut]i, Ada Bell said.', 'Ada Bell said'],
  ['according to, first', 'According to Ada Bell, [the cable was never cut]i.', 'Ada Bell According to'],
  ['according to, last', '[The cable was never cut]i, according to Ada Bell.', 'Ada Bell according to'],
  ['a time before that', 'Ada Bell said on Tuesday [that the cable was safe]i.', 'Ada Bell said'],
  ['an addressee before that', 'Ada Bell told reporters [that the cable was safe]i.', 'Ada Bell told'],
  ['claimed', 'Ada Bell claimed [that the cable was safe]i.', 'Ada Bell claimed'],
  ['denied', 'Ada Bell denied [that the cable was cut]i.', 'Ada Bell denied'],
  ['warned', 'Ada Bell warned [that the cable would break]i.', 'Ada Bell warned'],
  ['a firm', 'Nordlys Cable announced [that the cable would be laid in May]i.', 'Nordlys Cable announced'],
  ['a ministry', '[The cable was never cut]i, the Harbour Ministry said.', 'Harbour Ministry said'],
  ['people without names', 'Officials said [that the cable was safe]i.', '“Officials” said'],
  ['has said', 'Ada Bell has said [that the cable is safe]i.', 'Ada Bell said'],
  ['repeatedly', 'Ada Bell repeatedly insisted [that the cable was safe]i.', 'Ada Bell insisted'],
  [
    'one in each of two sentences',
    'Ada Bell said [the cable was safe]i. Luis Ortega said [it was not safe]i.',
    'Ada Bell said | Luis Ortega said',
  ],
  ['an aside after the name', 'Ada Bell, the mayor, said [that the cable was safe]i.', 'Ada Bell said'],
  ['says', 'Ada Bell says [that the cable is safe]i.', 'Ada Bell says'],
  ['argued', 'Ada Bell argued [that the cable was safe]i.', 'Ada Bell argued'],
  ['acknowledged', 'Ada Bell acknowledged [that the cable had been cut]i.', 'Ada Bell acknowledged'],
  ['a stop less than a clause', 'Ada Bell said [the cable, the oldest in Norway, was safe]i.', 'Ada Bell said'],
]);

always('partly quoted claims', [
  ['that', 'Ada Bell said [that the cable was “safe as ever”]m.', 'Ada Bell said'],
  ['in the middle', 'Ada Bell said [that the “old cable” was safe]m.', 'Ada Bell said'],
  ['the speaker last', '[The cable was “safe as ever”]m, said Ada Bell.', 'Ada Bell said'],
  ['British marks', 'Ada Bell said [that the cable was ‘safe as ever’]m.', 'Ada Bell said'],
]);

always('no claims', [
  ['a scare quotation', 'The “experts” came to Bergen in May.', ''],
  ['a title of a work', 'Her novel “The Long Cable” sold well in Norway.', ''],
  ['a title and its maker in brackets', '“The Long Cable” (Nordlys)', ''],
  ['a nickname', 'The boat is known as “Old Tom” in Bergen.', ''],
  ['a British scare quotation', 'The ‘experts’ came to Bergen in May.', ''],
  ['praise', 'Ada Bell praised the Norwegian engineers.', ''],
  ['criticism', 'Ada Bell criticised the Norwegian engineers.', ''],
  ['no reporting verb', 'Ada Bell laid the cable in May.', ''],
  ['a term with a definition', 'The so-called “dark fibre” runs below the sea.', ''],
  ['apostrophes alone', 'The sailors’ club and the farmers’ union met at Bell’s house.', ''],
  ['a state', 'The United States laid the cable that runs to Norway.', ''],
]);

withWeights('finer', [
  ['the paper told', '[“It is built for storms,”]d Ada Bell tells the Bergen Times.', 'Ada Bell tells'],
  ['a name alone', 'The report also mentions Luis Ortega, who built the cable.', ''],
  ['a word that stands for another', 'Ada Bell owns a ship, which she said [was old]i.', 'Ada Bell said'],
  ['the passive', '[The names of ten ships]i were revealed by Ada Bell on Monday.', 'Ada Bell revealed'],
  ['the passive, by nobody', 'A curfew was announced in Bergen on Monday.', ''],
  ['pledged to', 'Ada Bell pledged [to pay for the cable]i.', 'Ada Bell pledged'],
  ['asked whether', 'Ada Bell asked [whether the cable was safe]i.', 'Ada Bell asked'],
  ['called, with quoted words', 'Ada Bell called [the cable “a disgrace”]m.', 'Ada Bell called'],
  [
    'another cue for the rest',
    'Ada Bell said [that the cable was safe]i, adding [that it was new]i.',
    'Ada Bell said | Ada Bell adding',
  ],
  ['a verb of no list after a quotation', '[“Who will pay for it?”]d Ada Bell shot back.', 'Ada Bell shot'],
  [
    'a colon without a reporting verb',
    'Ada Bell had a blunt message for them: [“We will not pay for the cable.”]d',
    'Ada Bell',
  ],
]);

always('whom the words mean', [
  ['a surname', 'Ada Bell came to Oslo. [“We will pay for it,”]d said Bell.', 'Ada Bell said'],
  ['she', 'Ada Bell came to Oslo. [“We will pay for it,”]d she said.', 'Ada Bell said'],
  ['he', 'Luis Ortega came to Oslo. [“We will pay for it,”]d he said.', 'Luis Ortega said'],
  [
    'he, of two of whom one is a woman',
    'Luis Ortega met Ada Bell in Oslo. [“We will pay for it,”]d he said.',
    'Luis Ortega said',
  ],
  [
    'she, of two of whom one is a man',
    'Luis Ortega met Ada Bell in Oslo. [“We will pay for it,”]d she said.',
    'Ada Bell said',
  ],
  [
    'he, of two men: the subject, probably',
    'Luis Ortega met Mikael Aaltonen in Oslo. [“We will pay for it,”]d he said.',
    '?Luis Ortega said',
  ],
  [
    'she, of two women: who spoke last',
    'Ada Bell and Priya Raman came. Raman said [that it was late]i. [“We will pay for it,”]d she said.',
    'Priya Raman said | Priya Raman said',
  ],
  ['it', 'Nordlys Cable laid the cable. [“We will pay for it,”]d it said.', 'Nordlys Cable said'],
  [
    'they, of a firm that spoke',
    'Nordlys Cable said [that it was late]i. [“We will pay for it,”]d they said.',
    'Nordlys Cable said | ?Nordlys Cable said',
  ],
  ['the company', 'Nordlys Cable laid the cable. [“We will pay for it,”]d the company said.', '?Nordlys Cable said'],
  [
    'the ministry',
    'The Harbour Ministry and Nordlys Cable met. [“We will pay for it,”]d the ministry said.',
    'Harbour Ministry said',
  ],
  [
    'the union that answers a firm',
    'The Coastal Workers’ Union met. In a letter to Nordlys Cable, the union denied [that it was late]i.',
    'Coastal Workers’ Union denied',
  ],
  [
    'the union, of three',
    'Nordlys Cable, Vik Shipping and the Coastal Workers’ Union met. [“We will pay for it,”]d the union said.',
    'Coastal Workers’ Union said',
  ],
  [
    'an office in an apposition',
    'Ada Bell, the mayor, met Luis Ortega. [“We will pay for it,”]d the mayor said.',
    'Ada Bell said',
  ],
  [
    'an office before the name',
    'Mayor Ada Bell met Luis Ortega. [“We will pay for it,”]d the mayor said.',
    'Ada Bell said',
  ],
  ['the name after the office', '[“We will pay for it,”]d said the mayor, Ada Bell.', 'Ada Bell said'],
  [
    'a spokesman is somebody new',
    'Luis Ortega met Ada Bell. [“We will pay for it,”]d a spokesman said.',
    '“a spokesman” said',
  ],
  [
    'a spokeswoman for a firm is not the firm',
    '[“We will pay for it,”]d said a spokeswoman for Nordlys Cable.',
    '“a spokeswoman for Nordlys Cable” said',
  ],
  [
    'one’s lawyer is not oneself',
    'Ada Bell came. [“We will pay for it,”]d Bell’s lawyer said.',
    '“Bell’s lawyer” said',
  ],
  ['the wrong gender is nobody', 'Luis Ortega came to Oslo. [“We will pay for it,”]d she said.', '“she” said'],
  ['a surname of two, alike near', 'Ada Bell met Tom Bell in Oslo. [“We will pay for it,”]d said Bell.', '“Bell” said'],
  [
    'a surname of two, told by the title',
    'Ada Bell met Tom Bell in Oslo. [“We will pay for it,”]d said Ms. Bell.',
    'Ada Bell said',
  ],
  [
    'a surname of two, of whom one was long ago',
    'Tom Bell built the harbour. It was long ago. It was a small harbour. Few boats came. The sea was rough. Then Ada Bell came. She paid. Ada Bell stayed. [“We will pay for it,”]d said Bell.',
    '?Ada Bell said',
  ],
]);
