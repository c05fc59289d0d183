/** Whether two words may be one, written by another hand. Pure. */
import { edits } from './edit-distance.ts';
import { isNumber } from './title-numbers.ts';

const DIGITS = /\d/u;

/** Whether two words may be one word, misspelt, in another number, or cut short. */
export function alike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter === 3 && (a === `${b}s` || b === `${a}s`)) return true;
  const alikeAtStart = a.charCodeAt(0) === b.charCodeAt(0);
  if (shorter < 4 || (!alikeAtStart && a.charCodeAt(a.length - 1) !== b.charCodeAt(b.length - 1))) return false;
  const begins = alikeAtStart && (a.startsWith(b) || b.startsWith(a));
  if (!begins && Math.abs(a.length - b.length) > 2) return false;
  if (!begins) {
    const count = edits(a, b, 2);
    if (count > (shorter < 8 ? 1 : 2) && !(count === 2 && haveSameLetters(a, b))) return false;
  }
  return !DIGITS.test(a) && !DIGITS.test(b) && !(isNumber(a) && isNumber(b));
}

function haveSameLetters(a: string, b: string): boolean {
  return [...a].sort().join('') === [...b].sort().join('');
}

/** Whether a hasty or failing hand could have made one word of the other. */
export function resembles(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length);
  if (Math.min(a.length, b.length) < 3 || a[0] !== b[0] || isNumber(a) || isNumber(b)) return false;
  const most = Math.floor(longer * 0.4);
  return edits(a, b, most) <= most;
}
