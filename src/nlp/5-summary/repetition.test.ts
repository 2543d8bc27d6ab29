import { describe, expect, it } from 'vitest';
import { Repetition } from './repetition.ts';

const between = (a: string, b: string) => new Repetition([{ text: a }, { text: b }]).between(0, 1);

describe('Repetition', () => {
  it('is three words in a row, whatever their case and what stands between them', () => {
    expect(between('The mayor of Porto resigned.', 'Friends of the Mayor — of course!')).toBe(true);
    expect(between('He left the house.', 'Then he left: the end.')).toBe(true);
  });

  it('is not two words, nor the same words in another order', () => {
    expect(between('The mayor of Porto resigned.', 'The mayor stayed at home.')).toBe(false);
    expect(between('He left the house.', 'The house he left.')).toBe(false);
  });

  it('is not found in a sentence of fewer than three words', () => {
    expect(between('', 'The mayor of Porto resigned.')).toBe(false);
    expect(between('The mayor.', 'The mayor.')).toBe(false);
  });
});
