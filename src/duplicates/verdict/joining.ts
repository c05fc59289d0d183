/** What makes two listings one work: rules from the surest to the least sure, the first that holds decides. Pure. */

import { type Evidence, fillOnePlace, misread, sameVenueAndTitle } from '../evidence/vetoes.ts';
import type { Reason, ReasonKind, Strength } from '../reasons/cluster.ts';
import { reasonOf } from '../reasons/reason.ts';
import type { Prepared } from '../records/prepared.ts';
import { isYearly } from '../records/recurring-title.ts';
import { bothOpen, isOpenedOrReviewed, isRenamed, isTranslatedBehind, isTranslation } from '../titles/main-title.ts';
import { areOpposed } from '../titles/opposed-words.ts';
import { takesStance } from '../titles/stance.ts';
import { isCutOut, isListCut, isRetold, isTitleAlone, isToldByTwo } from './bare-listings.ts';
import { areTwins } from './twins.ts';

const LONG_TITLE = 24;

/** What makes the two one work, and whether it does so only where neither has a surer counterpart. */
export function joining(a: Prepared, b: Prepared, evidence: Evidence): { reason: Reason; alone: boolean } | undefined {
  const reason = sameBecause(a, b, evidence);
  const alone = reason === undefined;
  if (alone && !isToldByTwo(a, b, evidence)) return undefined;
  if (evidence.identifier === undefined && !fillOnePlace(a, b, evidence.places)) {
    if (tellOthers(a, b) || areTwins(a, b, evidence)) return undefined;
  }
  const kind = evidence.title.kind === 'equal' ? 'sameTitleAndAuthors' : 'nearTitleAndAuthors';
  return { reason: reason ?? reasonOf(kind, 'strong', a, b, evidence), alone };
}

/** Whether the titles, however alike, say the opposite of each other, or open two things, and no page says more. */
function tellOthers(a: Prepared, b: Prepared): boolean {
  return areOpposed(a, b) || (a.isBare && b.isBare && a.compact !== b.compact && bothOpen(a, b) === 'others');
}

/** The rule that makes the two one work, if one does. */
function sameBecause(a: Prepared, b: Prepared, evidence: Evidence): Reason | undefined {
  const { title, authors, places: where, preprint, identifier } = evidence;
  const because = (kind: ReasonKind, strength: Strength) => reasonOf(kind, strength, a, b, evidence);
  const agreed = authors.share >= 0.5;
  const samePlace =
    where.page === 'yes' && (where.volume === 'yes' || (where.volume === undefined && where.venue === 'yes'));
  const sameIssue = where.volume === 'yes' && where.issue === 'yes' && where.venue === 'yes';
  if (
    identifier !== undefined &&
    (title.kind === 'unknown' ? agreed : title.kind !== 'apart' || (authors.whole && samePlace))
  ) {
    const kinds = { doi: 'sameDoi', arxiv: 'sameArxiv', pmid: 'samePmid', other: 'sameIdentifier' } as const;
    return because(kinds[identifier], 'certain');
  }
  if (title.kind === 'unknown') return undefined;
  const equal = title.kind === 'equal';
  // Who signs `Folds - book review` and `Folds` alike in one year of a journal wrote the review, not the book.
  if (a.isBare && b.isBare && where.venue === 'yes' && where.years === 0) {
    if (authors.whole ? isOpenedOrReviewed(a, b) : isIssueOpenedByNobody(a, b)) {
      return because('nearTitleAndAuthors', 'strong');
    }
    if (isIndexOfMeeting(a, b)) return because('sameTitle', 'strong');
  }
  if (a.generic || b.generic) {
    if (!equal || where.venue === 'no') return undefined;
    if (isGivenOnce(a, b, evidence)) return because('sameTitleAndAuthors', 'strong');
    if (samePlace && (agreed || authors.of === 0)) return because('samePage', 'strong');
    return sameIssue && authors.whole ? because('sameTitleAndAuthors', 'strong') : undefined;
  }
  const titleAlike = equal || (title.kind === 'near' && title.share >= 0.85);
  if (preprint) {
    // Who writes of another thing in the same words often does so with others.
    const people = title.bothTell
      ? authors.whole && authors.both > 1
      : authors.share >= 0.6 || (authors.of === 0 && equal && !a.short);
    if (!people || (where.years ?? 0) > 4 || !(titleAlike || isPublishedAnew(a, b, evidence))) return undefined;
    return because(a.preprint && b.preprint ? 'sameTitleAndAuthors' : 'preprintOf', 'strong');
  }
  if (equal && samePlace && where.volume === 'yes') return because('samePage', 'strong');
  // `Rejoinder`, with and without the name of what it answers.
  if (title.kind === 'contained' && authors.whole && fillOnePlace(a, b, where)) return because('nearPage', 'strong');
  // Which title it translates cannot be told, but nothing else by these people begins on that page.
  if ((isTranslation(a) || isTranslation(b)) && samePlace && authors.whole) return because('samePage', 'strong');
  if (isTranslatedBehind(a, b) && authors.whole && where.years === 0 && where.venue !== 'no')
    return because('nearTitleAndAuthors', 'strong');
  if ((samePlace || (sameIssue && title.kind !== 'apart')) && agreed && title.share >= 0.5) {
    if (samePlace) return because(equal ? 'samePage' : 'nearPage', 'strong');
    return because(equal ? 'sameTitleAndAuthors' : 'nearTitleAndAuthors', 'strong');
  }
  // A whole supplement, `12th Meeting on Folds: abstracts`, has no authors and no page of its own.
  if (equal && sameIssue && authors.of === 0 && !a.short) return because('sameTitle', 'strong');
  if ((where.years ?? 0) > 1 || (where.years === 1 && isYearly(a.compact))) return undefined;
  if (equal) {
    // One text in two journals is two works, unless volume or pages say otherwise.
    const journals = a.venueKind === 'journal' && b.venueKind === 'journal' && where.venue === 'no';
    // By more people, a year later and nobody knows where: the article that became of a meeting's paper.
    const grown = where.years === 1 && where.venue === undefined && !authors.whole;
    // By other people in another place: the article of those who gave a talk with others.
    const moved = where.venue === 'no' && authors.share < 0.99;
    if (
      agreed &&
      !journals &&
      !grown &&
      !moved &&
      (!a.short || authors.whole || isShortButKnown(evidence) || isListCut(a, b, evidence))
    ) {
      return because('sameTitleAndAuthors', authors.whole && where.venue !== 'no' ? 'certain' : 'strong');
    }
    const silent = authors.of === 0 && a.compact.length >= LONG_TITLE && where.venue !== 'no';
    // Of authors misread by a machine no more is left than that nothing forbids them to be the same.
    const held = a.isBare && b.isBare && a.compact.length >= LONG_TITLE && where.venue === 'yes';
    const told =
      held ||
      isTitleAlone(a, b) ||
      silent ||
      sameVenueAndTitle(a, b, title, where) ||
      (where.venue !== 'no' && misread(a, b, title));
    return told ? because('sameTitle', 'strong') : undefined;
  }
  if (isRetold(a, b, evidence)) return because('nearTitleAndAuthors', 'strong');
  if (isCutOut(a, b, evidence)) return because('nearTitleAndAuthors', 'strong');
  const otherJournal = where.venue === 'no' && (a.venueKind === 'journal' || b.venueKind === 'journal');
  if (otherJournal || authors.share < 0.99) return undefined;
  if (title.kind === 'near' && title.share >= 0.85 && !title.bothTell) return because('nearTitleAndAuthors', 'strong');
  if (title.kind !== 'contained' || authors.both < 2 || (where.years ?? 0) > 0) return undefined;
  // In one year the same people give a work and its tutorial the same entry; else `An overview of …` is another work.
  if (where.years === undefined && takesStance(a, b)) return undefined;
  // A title cut short, or with its subtitle left out.
  const [short, long] = a.compact.length < b.compact.length ? [a.compact, b.compact] : [b.compact, a.compact];
  const begins = long.startsWith(short) && short.length >= 35 && title.share >= 0.65;
  const nearby = where.years === 0 || where.venue === 'yes';
  return begins || (nearby && title.share >= (where.years === 0 ? 0.65 : 0.85))
    ? because('nearTitleAndAuthors', 'strong')
    : undefined;
}

/** By the very same people, two or more, and soon: a title that lost or gained its subtitle, its name, or a word. */
function isPublishedAnew(a: Prepared, b: Prepared, { title, authors, places: where }: Evidence): boolean {
  if (!authors.whole || authors.both < 2) return false;
  if (isRenamed(a, b)) return true;
  const isFuller = title.kind === 'contained' && title.share >= 0.85 && isWithinOther(a, b);
  return isFuller && (where.years ?? 0) < 3 && !takesStance(a, b);
}

/** Whether the words of one title stand in the other in their order. */
function isWithinOther(a: Prepared, b: Prepared): boolean {
  const [short, long] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
  let at = -1;
  return short.every((word) => (at = long.indexOf(word, at + 1)) >= 0);
}

/** A short title with three people of one place. */
function isShortButKnown({ authors, places: where }: Evidence): boolean {
  return authors.both > 2 && where.venue === 'yes';
}

/** One is guest editor of one issue a year, and opens a year's meeting once: the title recurs, but not by the same people. */
function isGivenOnce(a: Prepared, b: Prepared, { authors, places: where }: Evidence): boolean {
  if (!authors.whole || where.venue !== 'yes' || where.years !== 0) return false;
  if (where.volume === 'no' || where.issue === 'no') return false;
  return (
    a.compact.includes('guest') || SPECIAL.test(a.compact) || a.venueKind === 'meeting' || b.venueKind === 'meeting'
  );
}

/** The title of a special issue that says what it is on. */
const SPECIAL = /special(?:issue|section)on.{8}/u;

/** `Preface to the Special Issue on Folds` and `Special issue on folds`, where a journal names nobody. */
function isIssueOpenedByNobody(a: Prepared, b: Prepared): boolean {
  return namesNobody(a) && namesNobody(b) && a.generic && b.generic && isOpenedOrReviewed(a, b);
}

/** What a meeting has once a year, by nobody. */
function isIndexOfMeeting(a: Prepared, b: Prepared): boolean {
  if (a.compact !== b.compact || !INDEX.test(a.compact) || !namesNobody(a) || !namesNobody(b)) return false;
  return a.venueKind !== 'journal' && b.venueKind !== 'journal';
}

const INDEX = /^(?:author|subject)index$/u;

function namesNobody({ people }: Prepared): boolean {
  return people.length === 0;
}
