import { describe, expect, it } from 'vitest';
import { luminance, parseColour } from './page-colours.ts';

describe('parseColour', () => {
  it.each([
    ['rgb(10, 20, 30)', { rgb: [10, 20, 30], alpha: 1 }],
    ['rgba(0, 0, 0, 0)', { rgb: [0, 0, 0], alpha: 0 }],
    ['rgb(255 255 255 / 0.5)', { rgb: [255, 255, 255], alpha: 0.5 }],
    ['color(display-p3 1 0 0)', null],
  ])('%s', (css, expected) => {
    expect(parseColour(css)).toEqual(expected);
  });
});

describe('luminance', () => {
  it.each([
    [[0, 0, 0], 0],
    [[255, 255, 255], 1],
    [[119, 119, 119], 0.184],
  ])('%j is %d', (rgb, expected) => {
    expect(luminance(rgb)).toBeCloseTo(expected, 3);
  });
});
