/** Which units are parts of one text that the page cuts: its beginning, the marker, the rest, the toggle. */
import { isCloser, isMarker, markerIn } from '../truncation.ts';
import { isHidden, topOf } from './cover.ts';
import type { Unit } from './unit.ts';

/** Whether `unit` is a part of the cut text before it: its marker, its rest, its toggle. */
export function continues(held: Unit, unit: Unit): boolean {
  const marker = markerIn(held.text);
  if (isMarker(unit.text)) return held.kind === 'title' || held.kind === 'prose';
  if (marker && isCloser(unit.text)) return true;
  if (isShort(held.text, unit.text) || (held.kind === 'prose' && isShort(unit.text, held.text))) return true;
  const again = markerIn(unit.text);
  if (again && !marker) return again[0] > 20 && held.text.startsWith(unit.text.slice(0, again[0]).trim());
  if (!marker || unit.kind === 'detail') return false;
  const prefix = held.text.slice(0, marker[0]).trim();
  if (held.text.length > marker[1]) return restOf(held)?.contains(unit.node) ?? false;
  return (
    (prefix.length > 20 && unit.text.startsWith(prefix)) ||
    /^(?:[ \u00A0]\S|\p{Ll})/u.test(unit.node.data) ||
    unit.kind === 'prose' ||
    unit.node.parentElement?.closest('details')?.contains(held.node) === true ||
    isHidden(unit.node)
  );
}

/** What holds the rest of a cut text that has been begun. */
function restOf(held: Unit): Node | undefined {
  const last = held.pieces.at(-1)?.node;
  const top = last && topOf(last, (up) => up.contains(held.node));
  return top?.nodeType === 3 ? (top.parentElement?.closest('details') ?? top) : top;
}

/** Whether `text` ends in dots, and is the beginning of `whole` before them. */
export function isShort(text: string, whole: string): boolean {
  const [, start = ''] = /^(.*\S)\s*(?:…|\.{3})$/u.exec(text) ?? [];
  return start.length > 20 && whole.length > text.length && whole.startsWith(start);
}
