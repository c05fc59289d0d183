/** How far two lists of authors name the same people. Pure. */

import { isPart, mayBeMisspelt, type Person } from '../records/person.ts';
import type { Prepared } from '../records/prepared.ts';
import { edits } from '../titles/edit-distance.ts';

/** How two lists of authors stand to each other. */
export interface AuthorLikeness {
  /** People of the shorter list that the longer names too. */
  readonly both: number;
  /** How many people the shorter list names; 0 where one names nobody. */
  readonly of: number;
  /** `both / of`; 0 where one names nobody. */
  readonly share: number;
  /** Both lists name the same people, or one is known to be cut. */
  readonly whole: boolean;
}

/** Compares the authors of `a` and `b`. Symmetric. */
export function authorLikeness(a: Prepared, b: Prepared): AuthorLikeness {
  const one = a.people;
  const other = b.people;
  if (one.length === 0 || other.length === 0) return NOBODY;
  if (areSame(one, other)) return { both: one.length, of: one.length, share: 1, whole: true };
  // A person listed twice ("Alexander Y. Ku", "Alex Ku") counts twice on both sides.
  let inOther = 0;
  const inOne: boolean[] = [];
  let countInOne = 0;
  for (const person of one) {
    let found = false;
    for (let at = 0; at < other.length; at += 1) {
      const candidate = other[at];
      if ((found && inOne[at] === true) || candidate === undefined || !samePerson(person, candidate)) continue;
      found = true;
      if (inOne[at] !== true) countInOne += 1;
      inOne[at] = true;
    }
    if (found) inOther += 1;
  }
  const byOne =
    inOther * other.length > countInOne * one.length || (inOther === countInOne && one.length < other.length);
  const both = byOne ? inOther : countInOne;
  const of = byOne ? one.length : other.length;
  return {
    both,
    of,
    share: both / of,
    whole: (inOther === one.length && countInOne === other.length) || ((a.cut || b.cut) && both === of),
  };
}

/** Whether both name the same people in one order and one spelling; each spelling is read once, so that this is soon told. */
function areSame(a: readonly Person[], b: readonly Person[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) return false;
  return true;
}

const NOBODY: AuthorLikeness = { both: 0, of: 0, share: 0, whole: false };

/** Whether two names may be one person's. */
export function samePerson(a: Person, b: Person): boolean {
  if (a.family === b.family) {
    // `van Oppen` and `Odekerken-Schröder` alone are families without given names.
    return (
      initialsAgree(a.initials, b.initials) || a.parts === b.parts || isNamedWithin(a, b, 2) || isNamedWithin(b, a, 2)
    );
  }
  if (a.partBits === b.partBits && a.parts === b.parts && a.parts.includes(' ')) return true;
  // `Santos A L` beside `Luis Ferreira, Santos A`: names cut in the wrong place.
  if (within(a, b) || within(b, a)) return true;
  // `Fox Development Team`, `CORPORATE Fox Development Team Acme`.
  if (isNamedWithin(a, b, 3) || isNamedWithin(b, a, 3)) return true;
  const shorter = Math.min(a.family.length, b.family.length);
  const most = shorter > 6 ? 2 : 1;
  return (
    shorter > 3 &&
    mayBeMisspelt(a, b, most) &&
    initialsAgree(a.initials, b.initials) &&
    edits(a.family, b.family, most) <= most
  );
}

function initialsAgree(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  if (a[0] === b[0] || (a.length > 1 && b.includes(a[0] ?? '')) || (b.length > 1 && a.includes(b[0] ?? '')))
    return true;
  // `ETRBB Shneiderman`: E. Tanin, R. Beigel and B. Shneiderman in one.
  const short = a.length < b.length ? a : b;
  const long = short === a ? b : a;
  return long.length > 2 && long.includes(short);
}

/** Whether the parts of a name, `fewest` or more, all stand in the other. */
function isNamedWithin({ parts, partBits }: Person, other: Person, fewest: number): boolean {
  if ((partBits & ~other.partBits) !== 0 || parts.length >= other.parts.length) return false;
  const own = parts.split(' ');
  const all = other.parts.split(' ');
  return own.length >= fewest && own.every((part) => all.includes(part));
}

/**
 * Whether the shorter list may be the longer with given and family names changed over: `S Sunita; A Rakesh` beside
 * `S Sarawagi; R Agrawal`. Initials are all that can be compared then, so this never speaks for a pair by itself.
 */
export function mayBeChangedOver(a: Prepared, b: Prepared): boolean {
  const one = a.people;
  const other = b.people;
  if (one.length === 0 || other.length === 0) return false;
  return (
    (one.length > other.length || areChangedOver(one, other)) &&
    (other.length > one.length || areChangedOver(other, one))
  );
}

/** Whether each of `people` may be one of `others` with given and family name changed over. */
function areChangedOver(people: readonly Person[], others: readonly Person[]): boolean {
  return people.every(({ family, initials }) =>
    others.some(
      (other) =>
        initials !== '' &&
        initials.includes(other.family[0] ?? ' ') &&
        (other.initials.includes(family[0] ?? ' ') || initials.slice(1).includes(other.initials[0] ?? ' ')),
    ),
  );
}

/** Whether the family name, if it is long enough to tell, is one of the other's parts. */
function within({ family, familyBit }: Person, other: Person): boolean {
  return family.length > 4 && isPart(family, familyBit, other);
}
