/** Chooses colours that can be read on what really lies behind our controls. */
import { parentElementOf } from '../unclobbered.ts';

/** `light` and `dark`: our own colours; `black` and `white`: plain ones, for grounds on which ours would be too faint. */
export type Theme = 'light' | 'dark' | 'black' | 'white';

/** A judge for one moment; it remembers the grounds of elements that it met. */
export function themesNow(): (element: Element) => Theme {
  const grounds = new Map<Element, number | undefined>();
  /** Luminance of the nearest ground that is painted; undefined where there is none, or a picture. */
  const groundOf = (element: Element | undefined): number | undefined => {
    if (element === undefined) return undefined;
    if (grounds.has(element)) return grounds.get(element);
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const isPicture = backgroundImage !== '' && backgroundImage !== 'none';
    const ground = lightness(backgroundColor) ?? (isPicture ? undefined : groundOf(parentElementOf(element)));
    grounds.set(element, ground);
    return ground;
  };
  return (element) => {
    const ground = groundOf(element);
    if (ground !== undefined) return themeOn(ground);
    // Light text stands on a dark ground.
    return (lightness(getComputedStyle(element).color) ?? 0) > 0.4 ? 'dark' : 'light';
  };
}

/** The theme for a ground of relative luminance `ground` (0 to 1), so that text has a contrast of at least 4.5. */
export function themeOn(ground: number): Theme {
  if (ground > 0.75) return 'light';
  if (ground < 0.06) return 'dark';
  return ground > 0.18 ? 'black' : 'white';
}

/**
 * Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance) of a computed colour; undefined where it is
 * see-through or in a notation that is not known.
 */
export function lightness(color: string): number | undefined {
  const numbers = (color.match(/-?[\d.]+(?:e-?\d+)?/gu) ?? []).map(Number);
  const alpha = color.includes('/') || color.startsWith('rgba') ? (numbers.at(-1) ?? 1) : 1;
  const [first, second, third] = numbers;
  if (first === undefined || alpha < 0.5) return undefined;
  if (color.startsWith('oklab') || color.startsWith('oklch')) return first ** 3;
  if (color.startsWith('lab') || color.startsWith('lch')) return ((first + 16) / 116) ** 3;
  if (second === undefined || third === undefined) return undefined;
  const scale = color.startsWith('rgb') ? 255 : 1;
  if (!/^(?:rgb|color\(srgb )/u.test(color)) return undefined;
  return 0.2126 * linear(first / scale) + 0.7152 * linear(second / scale) + 0.0722 * linear(third / scale);
}

function linear(value: number): number {
  return value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
