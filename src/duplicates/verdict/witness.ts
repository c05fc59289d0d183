/** A veto that a third listing explains: citations cut and misread lists of authors, each in its own way. Pure. */
import { authorLikeness } from '../evidence/author-likeness.ts';
import { PairEvidence } from '../evidence/pair-evidence.ts';
import { vetoesOf, writesNamesOut } from '../evidence/vetoes.ts';
import type { Prepared } from '../records/prepared.ts';
import { sameness } from './verdict.ts';

/**
 * Whether `third`, which stands in one group with `b` already, explains that nobody is named in both `a` and `b`, bare
 * listings against which nothing else speaks: it is one work with `a`, and shares people with both, or with one while it
 * has the title of the other, whose names are misread. Names that are all written out were neither cut nor misread.
 */
export function isExplainedBy(a: Prepared, b: Prepared, third: Prepared): boolean {
  if (!a.isBare || !b.isBare || third.people.length === 0 || (writesNamesOut(a) && writesNamesOut(b))) return false;
  const withA = sharePeople(a, third);
  const withB = sharePeople(b, third);
  if (!withA && !withB) return false;
  if ((!withA && a.compact !== third.compact) || (!withB && b.compact !== third.compact)) return false;
  // Not where the two are one only as long as neither finds a surer counterpart.
  if (sameness(a, third)?.alone !== false) return false;
  return vetoesOf(a, b, new PairEvidence(a, b)).join() === 'authors';
}

function sharePeople(a: Prepared, b: Prepared): boolean {
  return authorLikeness(a, b).both > 0;
}
