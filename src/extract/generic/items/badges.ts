/** Badges before titles: "<span>CVPR</span> Counting pebbles", a short word set off that comes again in the list. */
import type { JudgedLine } from '../lines/judged-lines.ts';
import type { TitleCandidate } from '../titles/titles.ts';

/** What the title, in `line`, begins with if it could be a badge: a short word in an element of its own. */
export function badgeOf({ text, from }: TitleCandidate, line: JudgedLine | undefined): string | undefined {
  const first = line?.segments.find(({ start, text: piece }) => start + piece.length > from);
  const badge = first?.text.trim() ?? '';
  const isOwn = first !== undefined && first.element !== line?.block && text.startsWith(`${badge} `);
  return isOwn && /^\p{Lu}\S{1,9}(?:\s['’]?\d{2,4})?$/u.test(badge) ? badge : undefined;
}

/** Whether a list has badges: most titles begin with what could be one, and the same come again and again. */
export function isBadged(badges: readonly (string | undefined)[]): boolean {
  const found = badges.filter((badge) => badge !== undefined);
  return found.length > 2 && found.length * 2 > badges.length && new Set(found).size * 2 < found.length + 2;
}

/** The title without its badge. */
export function withoutBadge(title: TitleCandidate, line: JudgedLine | undefined): TitleCandidate {
  const badge = badgeOf(title, line);
  return badge === undefined ? title : { ...title, text: title.text.slice(badge.length).trim() };
}
