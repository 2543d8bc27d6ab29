import { describe, expect, it } from 'vitest';
import { closesQuotations } from './closes-quotations.ts';

describe('closesQuotations', () => {
  it.each([
    'The bridge was closed on Monday.',
    '“We will pay,” said Bell.',
    '"We will pay," said Bell, "and soon."',
    'The „Hafenblatt“ called it „a farce”.',
    'The «Journal» closed in May.',
    "The senator called it ''a farce'' on Monday.",
    'The workers’ union and the firm’s owners met.',
  ])('is so in %s', text => expect(closesQuotations(text)).toBe(true));

  it.each([
    'There is no proof of this,” said Bell.',
    '“We will pay.',
    'There is no proof of this," said Bell.',
    'We will pay», said Bell.',
    "''It is a farce, he said.",
  ])('is not so in %s', text => expect(closesQuotations(text)).toBe(false));
});
