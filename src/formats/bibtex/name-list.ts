/** Cuts the value of `author` or `editor` into names, also where it is not written as BibTeX wants it. Pure. */
import { authorsIn } from '../../publication/author-list.ts';

/** Names in LaTeX, in order, and whether there are more than these. */
export interface NameList {
  readonly names: readonly string[];
  readonly cut: boolean;
}

const OTHERS = /^[{\s]*(?:others|(?:a?et|at)\.?\s+al\.?|u\.\s?a\.|\.\.\.|…|\\l?dots)[}\s]*$/iu;
/** `ten others`; somebody may be called `Many Others`. */
const MORE = /^\w+\s+others$/u;
/** `Weimann \textit{et al.}`, `Loukides, M. et al`, `Dowty, D. R., et al.`. */
const TRAILING_OTHERS = /[\s,]{1,9}(?:\\\w{1,20}\s?)?\{{0,9}\\?(?:et\.?[\s~]{1,9}al\b|u\.[\s~]?a)[.}\s]{0,9}$/u;
/** What follows a name. */
export const SUFFIX = /^(?:jr|sr|i{2,3}|iv)\.?$/iu;
/** What follows a whole name only: alone these are initials (`Yap, M.D.`). */
export const LAST_SUFFIX = /^(?:(?:jr|sr|i{2,3}|iv|esq)\.?|ph\.?\s?d\.?|m\.?\s?d\.?)$/iu;
/** What somebody did, after the name: `Barr, Michael (auth.)`, `Kaplan, R., editors`. `Ed` alone is a given name. */
const ROLE =
  /[\s~]{0,9}\((?:[^()]{0,30}\b)?(?:[Aa]uth(?:ors?)?|[Cc]omps?|[Dd]ir(?:ector)?|[Ee]d(?:s|itors?)?|[Hh]rsg|[Pp]roducer|[Ss]peaker|[Tt]rans(?:l|lator)?|[Ww]riter)\.?\)$|[\s~,]{1,9}(?:eds|editors?|Hrsg)\.?$|,[\s~]{0,9}(?:Eds|Editors?)\.?$/u;
const INITIALS = /^(?:\p{Lu}\.?[\s~-]*){1,4}$/u;
/** `A. B. Smith`: no family name begins like this. */
const INITIALS_FIRST = /^(?:\p{Lu}\.[\s~-]*)+\p{Lu}\S*\p{Ll}/u;

/** The names in `value`, which is LaTeX: by `and`, by semicolons, by ` \& `, and by commas that cannot be within a name. */
export function nameList(value: string): NameList {
  const pieces = split(withoutOuterBraces(value), /\s+and,?\s+/iy)
    .flatMap((piece) => (/;/u.test(piece) && !/&#?\w+;/u.test(piece) ? split(piece, /\s*;\s*/y) : [piece]))
    .map((piece) => piece.replace(/^\s*and\s+|\s+and\s*$/iu, '').trim())
    .filter((piece) => piece !== '');
  let cut = false;
  const names = pieces.flatMap((piece) => {
    if (OTHERS.test(piece) || MORE.test(piece)) {
      cut = true;
      return [];
    }
    const name = piece.replace(TRAILING_OTHERS, '');
    if (name !== piece) cut = true;
    return byComma(name.trim().replace(ROLE, '')).flatMap(byAmpersand);
  });
  return { names, cut };
}

/** Some programs put braces around every value, also around a list: `{{Mouse, Minnie and Duck, Daisy}}`. */
function withoutOuterBraces(value: string): string {
  if (!isHeld(value.trim())) return value;
  const inner = value.trim().slice(1, -1);
  const names = split(inner, /\s+and\s+/iy);
  const isPerson = (name: string) => /^[^,]+,[^,]+$/u.test(name.trim()) || OTHERS.test(name.trim());
  return names.length > 1 && names.every(isPerson) && !/,\s*(?:inc|ltd|llc)\b/iu.test(inner) ? inner : value;
}

/** One name, or several with commas between them: `A. Smith, B. Jones,` (before an `and`), `Minnie Mouse, Daisy Duck, …`. */
function byComma(name: string): string[] {
  const parts = split(name, /\s*,\s*/y);
  if (parts.length < 2 || /(?:^|,)\s*family\s*=/u.test(name)) return [name];
  // Commas within braces belong to the name.
  if (parts.length !== name.split(',').length) return [name];
  const [first = '', second = '', third] = parts.map((part) => part.trim());
  const said = parts.filter((part) => part.trim() !== '');
  const isWhole = (part: string) => /\S[\s~]+\S/u.test(part);
  if (said.length === 2) {
    const areTwo = INITIALS_FIRST.test(first) && INITIALS_FIRST.test(second);
    if (areTwo || (third === '' && isWhole(first) && isWhole(second))) return said;
    return [third === '' && !SUFFIX.test(second) ? `${first}, ${second}` : name];
  }
  if (said.length === 3 && third !== undefined) {
    if (SUFFIX.test(second) || LAST_SUFFIX.test(third)) return [name];
    // `Mouse, M., Duck. D.` names two people, `Mouse, M., J.` one.
    const areTwo = INITIALS.test(second) && !INITIALS.test(third);
    return said.every(isWhole) || areTwo ? authorsIn(name) : [name];
  }
  return said.length > 3 ? authorsIn(name) : [name];
}

/** `Mouse, M. \& Duck, D.`, but not `Johnson \& Johnson`. */
function byAmpersand(name: string): string[] {
  const parts = split(name, /[\s~]+(?:\\&|\{\\&\}|&)[\s~]*/y).filter((part) => part.trim() !== '');
  const [only = name] = parts;
  if (parts.length === 1) return [only];
  return parts.every((part) => part.includes(',') || INITIALS_FIRST.test(part)) ? parts : [name];
}

/** `value` cut wherever `separator`, which is sticky, stands outside braces. */
export function split(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let at = 0;
  while (at < value.length) {
    const sign = value[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      separator.lastIndex = at;
      // Only where a separator can begin; a run of spaces is looked at once.
      const found =
        /[\s,;~]/u.test(sign ?? '') && !(at > from && /\s/u.test(value[at - 1] ?? '')) ? separator.exec(value) : null;
      if (found !== null && found[0].length > 0) {
        parts.push(value.slice(from, at));
        at += found[0].length;
        from = at;
        continue;
      }
    }
    at += 1;
  }
  parts.push(value.slice(from));
  return parts;
}

/** One pair of braces around all of it, which does not begin an accent. */
export function isHeld(name: string): boolean {
  if (!/^\{(?!\\).*\}$/su.test(name)) return false;
  let depth = 0;
  for (let at = 0; at < name.length - 1; at += 1) {
    if (name[at] === '{') depth += 1;
    else if (name[at] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}
