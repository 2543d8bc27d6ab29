import { describe, expect, it } from 'vitest';
import { tokenize } from '../1-text/tokenize.ts';
import { firstFinite, verbForms } from './verb-forms.ts';

describe('verbForms', () => {
  it.each([
    ['She had been arrested in Oslo.', 'HbP', 'HbP'],
    ['The bank was fined, he said.', 'WPs', 'WP'],
    ['It will open next year.', 'm', 'm'],
    ['He said “it was closed and had failed” on Monday.', 's', 's'],
    ['Reed has left.', 'hP', 'hP'],
    ['Speaking in Rome, they went home.', 'gP', 'P'],
    ['No comment.', '', ''],
  ])('%s', (text, forms, finite) => {
    const { words } = tokenize(text);
    expect(verbForms(words, 0, words.length)).toBe(forms);
    expect(firstFinite(forms)).toBe(finite);
  });
});
