/** Dashes in the place of authors who are those of the listing before: "———. 2020. Title", "---, and Ada Lind. “Title”". Pure. */
import type { NameRun } from './name-run.ts';

const DASHES = String.raw`(?:[—―]{2,6}|[-‒–_]{3,10})`;
const REPEATED = new RegExp(
  String.raw`^\s*(${DASHES}(?:(?:,?\s(?:and|&|et|und|y)\s|[,;]\s)${DASHES}){0,40})(?=[\s.,:;(]|$)`,
  'u',
);
const ONE = new RegExp(`^${DASHES}$`, 'u');

/** The dashes that a line begins with, each a name for now; see `resolved`. */
export function repeatedAuthors(text: string): NameRun | undefined {
  // Most lines begin with a letter.
  if (!/^\s*[—―‒–_-]{2}/u.test(text)) return undefined;
  const list = REPEATED.exec(text)?.[1];
  if (list === undefined) return undefined;
  const start = text.indexOf(list);
  const names = list.split(/,?\s(?:and|&|et|und|y)\s|[,;]\s/u);
  return { names, sure: names.length, cut: false, start, end: start + list.length };
}

/** `names` with those of the listing before in the place of dashes: one dash stands for all of them, several for one each. */
export function resolved(names: readonly string[], before: readonly string[]): readonly string[] {
  const dashes = names.filter((name) => ONE.test(name)).length;
  if (dashes === 0) return names;
  // "———, Jon Ruiz and Ada Lind": the first of them.
  return [...(dashes === 1 && names.length === 1 ? before : before.slice(0, dashes)), ...names.slice(dashes)];
}
