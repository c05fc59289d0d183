/** Family names by themselves, as people are cited within a text: "Holt, Ekdahl & Ruiz. (2026)". Pure. */
import type { NameRun } from './name-run.ts';

const FAMILY = String.raw`(?:(?:van|von|de|den|der|del|della|dos|da|di|du|la|le|el|al)\s){0,2}\p{Lu}[\p{L}\p{M}’'‐-]+`;
const AND = /,?\s(?:and|&)\s/u;
const SEPARATOR = new RegExp(String.raw`${AND.source}|,\s`, 'u');
/** Families up to a year in brackets, and what says that there are more. */
const FAMILIES = new RegExp(
  String.raw`^\s*((?:${FAMILY}(?:${SEPARATOR.source})){1,80}${FAMILY})(,?\set\sal\b)?[.,]?(?=\s*\((?:19|20)\d\d[a-z]?\))`,
  'u',
);
const YEAR = /^\((?:19|20)\d\d[a-z]?\)/u;

/**
 * The families that `text` begins with, where a year in brackets follows. Not where they may be people turned round: "Holt,
 * Ada. (2026)" and "Holt, Ada and Ruiz, Jon (2026)" name one and two.
 */
export function bareFamilies(text: string): NameRun | undefined {
  // Nearly all that is asked about ends here.
  const open = text.indexOf('(');
  if (open < 3 || !YEAR.test(text.slice(open, open + 7))) return undefined;
  const [whole = '', list, cut] = FAMILIES.exec(text) ?? [];
  if (list === undefined) return undefined;
  const names = list.split(SEPARATOR);
  const [, last, ...more] = list.split(AND);
  const isEnded = last === undefined ? names.length > 2 || cut !== undefined : !last.includes(',') && more.length === 0;
  if (!isEnded) return undefined;
  const start = text.indexOf(list);
  const end = cut === undefined ? start + list.length : whole.length;
  return { names, sure: names.length, cut: cut !== undefined, start, end };
}
