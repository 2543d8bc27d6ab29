import { describe, expect, it } from 'vitest';
import type { Entity } from '../report.ts';
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';
import { genderByPronouns, genderOf } from './gender.ts';

function gender(text: string, name: string, role?: string) {
  const start = text.indexOf(name);
  const entity: Entity = {
    id: 'e1',
    name,
    type: 'person',
    mentions: [{ start, end: start + name.length }],
    salience: 1,
    ...(role && { role: { start: 0, end: role.length, text: role } }),
  };
  return genderOf(entity, text);
}

describe('genderOf', () => {
  it.each([
    ['a first name', 'Ada Bell came.', 'Ada Bell', undefined, 'female'],
    ['a first name of men', 'Luis Ortega came.', 'Luis Ortega', undefined, 'male'],
    ['a title', 'Mrs. Haugland came.', 'Haugland', undefined, 'female'],
    ['a title that outweighs the name', 'Mr. Ada Bell came.', 'Ada Bell', undefined, 'male'],
    ['a role', 'Raman came.', 'Raman', 'spokeswoman of the union', 'female'],
    ['nothing', 'Raman came.', 'Raman', 'engineer', 'unknown'],
  ])('%s', (_, text, name, role, expected) => {
    expect(gender(text, name, role)).toBe(expected);
  });

  it('has no first name for both', () => {
    expect([...MALE_NAMES].filter(name => FEMALE_NAMES.has(name))).toEqual([]);
  });
});

describe('genderByPronouns', () => {
  it.each([
    ['in the sentence', [{ rest: ' said she was late.', next: 'It rained.' }], 'female'],
    ['at the start of the next', [{ rest: ' came.', next: 'He was late.' }], 'male'],
    ['not farther on', [{ rest: ' came.', next: 'It rained on him.' }], 'unknown'],
    [
      'most of them',
      [
        { rest: ' saw her.', next: '' },
        { rest: ' and his boat.', next: '' },
        { rest: ' as he was.', next: '' },
      ],
      'male',
    ],
    ['none', [], 'unknown'],
  ])('%s', (_, sentences, expected) => {
    expect(genderByPronouns(sentences)).toBe(expected);
  });
});
