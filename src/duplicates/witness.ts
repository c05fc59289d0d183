/** A veto that a third listing explains: citations cut and misread lists of authors, each in its own way. Pure. */
import { authorLikeness } from './author-likeness.ts';
import { PairEvidence } from './pair-evidence.ts';
import type { Prepared } from './prepared.ts';
import { sameness } from './verdict.ts';
import { vetoesOf, writesNamesOut } from './vetoes.ts';

/**
 * Whether `third` explains that nobody is named in both `a` and `b`, bare listings against which nothing else speaks: it
 * names people, is one work with each of them, and shares people with both, or with one while it has the title of the
 * other, whose names are misread. Names that are all written out were neither cut nor misread.
 */
export function isExplainedBy(a: Prepared, b: Prepared, third: Prepared): boolean {
  if (!a.isBare || !b.isBare || third.people.length === 0 || (writesNamesOut(a) && writesNamesOut(b))) return false;
  const withA = sharePeople(a, third);
  const withB = sharePeople(b, third);
  if (!withA && !withB) return false;
  if ((!withA && a.compact !== third.compact) || (!withB && b.compact !== third.compact)) return false;
  if (!isSurelyOne(a, third) || !isSurelyOne(b, third)) return false;
  return vetoesOf(a, b, new PairEvidence(a, b)).join() === 'authors';
}

function sharePeople(a: Prepared, b: Prepared): boolean {
  return authorLikeness(a, b).both > 0;
}

/** One work, whatever else stands in the list. */
function isSurelyOne(a: Prepared, b: Prepared): boolean {
  return sameness(a, b)?.alone === false;
}
