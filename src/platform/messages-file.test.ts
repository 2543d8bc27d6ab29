import { describe, expect, it } from 'vitest';
import { readMessages } from './messages-file.ts';

describe('readMessages', () => {
  it('numbers named placeholders', () => {
    const json = {
      plain: { message: 'Hello' },
      filled: {
        message: '$SOURCE$, as of $DATE$, for $5',
        placeholders: { source: { content: '$1' }, date: { content: '$2' } },
      },
    };
    expect(readMessages(json)).toEqual({ plain: 'Hello', filled: '$1, as of $2, for $5' });
  });

  it.each([null, 'text', { a: 'text' }, { a: { message: 1 } }])('refuses %j', json => {
    expect(() => readMessages(json)).toThrow();
  });
});
