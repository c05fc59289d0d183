/** Rules for bare listings, as citations and tables give them: without volume, page or DOI. Pure. */
import { samePerson } from '../evidence/author-likeness.ts';
import type { Evidence } from '../evidence/vetoes.ts';
import type { Prepared } from '../records/prepared.ts';
import { isYearly } from '../records/recurring-title.ts';
import { isGuestsOpening, lacksSubtitle } from '../titles/main-title.ts';
import { takesStance } from '../titles/stance.ts';
import { haveSameStems } from '../titles/word-stems.ts';

/** Whether bare listings of one venue and year differ in that one names the first of the other's authors alone. */
export function isListCut(a: Prepared, b: Prepared, { authors, places: where }: Evidence): boolean {
  const first = a.people[0];
  const other = b.people[0];
  return (
    a.isBare &&
    b.isBare &&
    where.venue === 'yes' &&
    where.years === 0 &&
    authors.share > 0.99 &&
    first !== undefined &&
    other !== undefined &&
    samePerson(first, other)
  );
}

/**
 * Citations and bare tables give no volume, page or DOI, and retell titles with a word changed: all authors and the venue
 * stand for them. Where either gives more, its numbers decide instead.
 */
export function isRetold(a: Prepared, b: Prepared, { title, authors, places: where }: Evidence): boolean {
  if (!a.isBare || !b.isBare || where.venue === 'no' || authors.share < 0.5 || takesStance(a, b)) return false;
  if (authors.share < 0.99) {
    if (where.venue !== 'yes' && where.years !== 0) return false;
    return (
      (title.kind === 'near' && title.share >= 0.85) ||
      (title.kind === 'contained' && title.share >= 0.9 && authors.both > 1)
    );
  }
  if (authors.both < 2 && title.loose >= 0.9 && where.venue === 'yes' && (where.years ?? 0) === 0) return true;
  // A citation tells one end of the title, or leaves a word out of it.
  if (title.kind === 'contained' && where.years === undefined) {
    const short = a.compact.length < b.compact.length ? a : b;
    const long = short === a ? b : a;
    // What follows a short title makes another work of it.
    const stands = short.short ? long.compact.endsWith(short.compact) : long.compact.includes(short.compact);
    const isWithin = stands && title.share >= 0.55;
    if (isWithin && authors.both > 2 && authors.whole && where.venue === 'yes') return true;
    if (title.share >= 0.88) return true;
  }
  if (authors.both < 2) return false;
  if (title.kind === 'near' && title.share >= 0.88) return true;
  // Without a year it is a citation, which is told from memory; with one, twin papers of one meeting must stay apart.
  const cited = where.years === undefined && where.venue === 'yes' && !a.short && !b.short;
  return title.loose >= (cited ? (title.kind === 'contained' ? 0.8 : 0.72) : 0.85);
}

const LONG_ENOUGH_ALONE = 48;

/**
 * Whether one of two bare listings of an equal title says nothing else but names, which a machine read somewhere on the
 * paper (`T Mun; H Kong`). Proceedings and yearly reports go by one title, each under its own editors.
 */
export function isTitleAlone(a: Prepared, b: Prepared): boolean {
  if (!a.isBare || !b.isBare || a.compact.length < LONG_ENOUGH_ALONE || isYearly(a.compact)) return false;
  return saysNoPlace(a) || saysNoPlace(b);
}

function saysNoPlace({ year, venue }: Prepared): boolean {
  return year === undefined && venue.length === 0;
}

/**
 * Two sources, since they write the venue each in its own way, tell of the same people at one meeting or in one year of a
 * journal, and give much of the title alike. Twin papers, and the editorials of the same editors, would stand in both
 * sources, and each find its own there.
 */
export function isToldByTwo(a: Prepared, b: Prepared, evidence: Evidence): boolean {
  const { places: where } = evidence;
  return (
    a.isBare &&
    b.isBare &&
    where.venue === 'yes' &&
    where.years === 0 &&
    isMuchAlike(a, b, evidence) &&
    a.venue.join(' ') !== b.venue.join(' ') &&
    !takesStance(a, b)
  );
}

/** The fewer people are the same, the more of the title has to be. */
function isMuchAlike(a: Prepared, b: Prepared, { title, authors }: Evidence): boolean {
  if (a.authors.length === 1 && b.authors.length === 1) {
    return authors.both === 1 && !a.generic && !b.generic && haveSameStems(a.words, b.words);
  }
  if (authors.both < 2 || (!authors.whole && authors.share < 0.99)) return false;
  if (title.kind === 'equal') return authors.whole || authors.both > 2;
  if (a.generic || b.generic) return authors.whole && isGuestsOpening(a, b);
  return title.loose >= (authors.whole ? 0.7 : 0.8);
}

/** Bare listings of which one gives a part of the other's title, from its start or to its end. */
export function isCutOut(a: Prepared, b: Prepared, { title, authors, places: where }: Evidence): boolean {
  if (!a.isBare || !b.isBare || where.venue === 'no' || (where.years ?? 0) > 0) return false;
  const people = authors.both > 1 ? authors.share > 0.99 : authors.whole && where.years === 0;
  const same = authors.both > 2 && authors.whole && where.years === 0;
  if (people && where.venue === 'yes' && lacksSubtitle(a, b) && (same || !takesStance(a, b))) return true;
  if (authors.of > 0 ? authors.share < 0.99 : where.years !== 0 || title.share < 0.85) return false;
  const short = a.compact.length < b.compact.length ? a : b;
  const long = short === a ? b : a;
  if (short.compact.length < 30) return false;
  const begins = long.compact.startsWith(short.compact);
  if (!begins && !long.compact.endsWith(short.compact)) return false;
  return title.share >= (begins ? 0.65 : 0.75) && !takesStance(a, b);
}
