import { describe, expect, it } from 'vitest';
import type { Entity } from '../report.ts';
import { FEMALE_NAMES, MALE_NAMES } from './first-names.ts';
import { genderOf } from './gender.ts';

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
