import { describe, expect, it } from 'vitest';
import { standsAlone } from './stands-alone.ts';

describe('standsAlone', () => {
  it.each([
    'The bridge was closed on Monday.',
    '“We will pay,” said Bell.',
    '"We will pay," said Bell, "and soon."',
    'The „Hafenblatt“ called it „a farce”.',
    'The «Journal» closed in May.',
    "The senator called it ''a farce'' on Monday.",
    'The workers’ union and the firm’s owners met.',
    'The mayor did not replace the roof.',
    'The city has not returned the bronzes that it declined to sell.',
    'Who closed the bridge (and why?) is not known.',
  ])('is so of %s', text => expect(standsAlone(text)).toBe(true));

  it.each([
    // Pieces of quotations
    'There is no proof of this,” said Bell.',
    '“We will pay.',
    'There is no proof of this," said Bell.',
    'We will pay», said Bell.',
    "''It is a farce, he said.",
    // Questions, headings
    'What did the engineers find?',
    '“Who will pay?”',
    'Map: where the ferries land',
    // Remarks on the report itself
    'The firm did not immediately respond to a request for comment.',
    'Bell declined to comment.',
    'The owners could not be reached on Monday.',
    'Hal Brenner contributed to this report.',
    'This material may not be published, broadcast, rewritten or redistributed.',
  ])('is not so of %s', text => expect(standsAlone(text)).toBe(false));
});
