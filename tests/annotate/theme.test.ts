// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { lightness, themeOn } from '../../src/annotate/controls/theme.ts';

it.each([
  ['rgb(255, 255, 255)', 1],
  ['rgb(0, 0, 0)', 0],
  ['rgba(0, 0, 0, 0)', undefined],
  ['rgba(255, 255, 255, 0.9)', 1],
  ['color(srgb 1 1 1)', 1],
  ['color(srgb 1 1 1 / 0)', undefined],
  ['oklch(1 0 0)', 1],
  ['oklab(0 0 0 / 0.9)', 0],
  ['lab(100 0 0)', 1],
  ['transparent', undefined],
])('the luminance of %s is %s', (color, expected) => {
  const found = lightness(color);
  expect(found === undefined ? undefined : Math.round(found * 100) / 100).toBe(expected);
});

it('chooses plain black or white where our own colours would be too faint', () => {
  expect([1, 0.5, 0.1, 0.01].map(themeOn)).toEqual(['light', 'black', 'white', 'dark']);
});

it('has a contrast of at least 4.5 with plain black or white on any ground', () => {
  const grounds = Array.from({ length: 101 }, (_, step) => step / 100);
  const contrasts = grounds.flatMap((ground) => {
    const theme = themeOn(ground);
    return theme === 'black' ? (ground + 0.05) / 0.05 : theme === 'white' ? 1.05 / (ground + 0.05) : [];
  });
  expect(Math.min(...contrasts)).toBeGreaterThan(4.5);
});
