import { describe, expect, it } from 'vitest';
import { checkRecords } from './check-records.ts';
import { parseRecords } from './parse-records.ts';

const check = (text: string) => {
  const { records, problems } = parseRecords(`# as of: 2025-03\n\n${text}`, 'a.txt');
  expect(problems).toEqual([]);
  return checkRecords(records, ['Norway']);
};
const FACTS = 'industry: power\nfounded: 1961\nheadquarters: Tromsø';

describe('checkRecords', () => {
  it('finds nothing in good records', () => {
    expect(check(`Nordlys Kraft = NK\norg: power company\n${FACTS}\nnear: Norway`)).toEqual({
      errors: [],
      warnings: [],
    });
  });

  it.each([
    ['two records of one name', `Nordlys\norg: power company\n${FACTS}\n\nThe Nordlys\norg: newspaper\n${FACTS}`],
    ['a long description', `Nordlys\norg: ${'very '.repeat(30)}large\n${FACTS}`],
    ['a stop after the description', `Nordlys\norg: power company.\n${FACTS}`],
    ['no facts', 'Nordlys\norg: power company'],
    ['a lone surname as an alias', `Ida Lien = Lien\nperson: manager\n${FACTS}`],
    ['references to nobody', `Nordlys\norg: power company\n${FACTS}\nnear: Atlantis`],
    ['an event without a date', `Nordlys\norg: power company\n${FACTS}\nevent: grew`],
    ['a fact later than its file', `Nordlys\norg: power company\n${FACTS}\nevent: grew @ 2025-04`],
    ['something grave of a person without its source', `Ida Lien\nperson: manager\n${FACTS}\nevent: arrested @ 2021`],
  ])('refuses %s', (_what, text) => {
    const { errors } = check(text);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/^a\.txt:\d+: /);
  });

  it('lets a court be the source of something grave', () => {
    const text = `Ida Lien\nperson: manager\n${FACTS}\nevent: acquitted of fraud @ 2021 [Court of Tromsø]`;
    expect(check(text).errors).toEqual([]);
  });

  it.each([
    ['few facts', 'Nordlys\norg: power company\nfounded: 1961'],
    ['an alias of two', `Nordlys = NK\norg: power company\n${FACTS}\n\nNora Kos = NK\nperson: skier\n${FACTS}`],
  ])('warns of %s', (_what, text) => {
    const { errors, warnings } = check(text);
    expect(errors).toEqual([]);
    expect(warnings).toHaveLength(1);
  });

  it('lets a country have several blocks', () => {
    const block = 'Norway\ncountry: kingdom in northern Europe';
    expect(check(`${block}\nleader: Odd Berg @ 2021..\n\n${block}\nevent: voted @ 2021`).errors).toEqual([]);
  });
});
