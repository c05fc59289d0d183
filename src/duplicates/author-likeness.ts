/** How far two lists of authors name the same people. Pure. */
import type { PersonName } from '../publication/person-name.ts';
import { edits } from './edit-distance.ts';
import type { Prepared } from './prepared.ts';

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
  if (a.people.length === 0 || b.people.length === 0) return { both: 0, of: 0, share: 0, whole: false };
  const inB = named(a.people, b.people);
  const inA = named(b.people, a.people);
  const [both, of] =
    inB * b.people.length > inA * a.people.length || (inB === inA && a.people.length < b.people.length)
      ? [inB, a.people.length]
      : [inA, b.people.length];
  return {
    both,
    of,
    share: both / of,
    whole: (inB === a.people.length && inA === b.people.length) || ((a.cut || b.cut) && both === of),
  };
}

/** How many of `people` are among `others`. A person listed twice ("Alexander Y. Ku", "Alex Ku") counts twice on both sides. */
function named(people: readonly PersonName[], others: readonly PersonName[]): number {
  let count = 0;
  for (const person of people) if (others.some((other) => samePerson(person, other))) count += 1;
  return count;
}

/** Whether two names may be one person's. */
export function samePerson(a: PersonName, b: PersonName): boolean {
  if (a.family === b.family) return initialsAgree(a.initials, b.initials) || a.parts === b.parts;
  if (a.parts === b.parts && a.parts.includes(' ')) return true;
  // `Santos A L` beside `Luis Ferreira, Santos A`: names cut in the wrong place.
  if (within(a.family, b) || within(b.family, a)) return true;
  const most = Math.min(a.family.length, b.family.length) > 6 ? 2 : 1;
  return (
    Math.min(a.family.length, b.family.length) > 3 &&
    initialsAgree(a.initials, b.initials) &&
    edits(a.family, b.family, most) <= most
  );
}

function initialsAgree(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  return a[0] === b[0] || (a.length > 1 && b.includes(a[0] ?? '')) || (b.length > 1 && a.includes(b[0] ?? ''));
}

function within(family: string, { parts }: PersonName): boolean {
  return family.length > 4 && ` ${parts} `.includes(` ${family} `);
}
