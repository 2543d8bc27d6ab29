import { describe, expect, it } from 'vitest';
import { keepSupported } from './supported-points.ts';

const ARTICLE = `Halden Paper buys its rival
Halden Paper said on Tuesday it would buy Sorel for 2.1 billion euros and close three mills. Marit Lunde, its chief executive, said 1,100 people
would keep their jobs until 2024. Nobody in Varde’s town hall was told.`;

describe('keepSupported', () => {
  it.each([
    'Halden Paper is to buy Sorel for 2.1 billion euros.',
    'The firm will close 3 mills.',
    '1100 people keep their jobs until 2024.',
    'Jobs are kept until 2024, said Marit Lunde.',
    'While nobody in Varde was told, the mills close.',
    'One firm buys another.',
  ])('keeps: %s', point => expect(keepSupported(point, ARTICLE)).toEqual({ points: [point], dropped: 0 }));

  it.each([
    ['a name that is not there', 'Halden Paper buys Norske Skog.'],
    ['half a name', 'Marit Lund said so.'],
    ['a name at the beginning', 'Norske buys Sorel.'],
    ['a number', 'The deal is worth 2.2 billion euros.'],
    ['a year', 'Jobs are kept until 2025.'],
    ['a number in words', 'Halden closes four mills.'],
    ['another size', 'The deal is worth 2.1 million euros.'],
    ['a name in small letters in the article only', 'It was told by Rival.'],
  ])('drops a point with %s', (_what, point) => {
    expect(keepSupported(point, ARTICLE)).toEqual({ points: [], dropped: 1 });
  });

  it('takes bullets and numbers of points away and keeps the order', () => {
    expect(
      keepSupported('* Sorel is bought.\n\n- Ikea is sold.\n• Mills will close.\n2. Nobody was told.', ARTICLE),
    ).toEqual({ points: ['Sorel is bought.', 'Mills will close.', 'Nobody was told.'], dropped: 1 });
  });

  it('of nothing makes nothing', () => expect(keepSupported(' \n', ARTICLE)).toEqual({ points: [], dropped: 0 }));
});
