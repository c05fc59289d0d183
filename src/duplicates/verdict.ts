/** Weighs the evidence for a pair of listings: rules from the surest to the least sure, the first that holds decides. Pure. */
import { type AuthorLikeness, authorLikeness, samePerson } from './author-likeness.ts';
import type { Reason, ReasonKind, Strength } from './cluster.ts';
import { isOpenedOrReviewed, lacksSubtitle } from './main-title.ts';
import { type Places, places } from './place.ts';
import type { Prepared } from './prepared.ts';
import { type IdentifierKind, sharedIdentifier, sharesIdentifier } from './shared-identifier.ts';
import { takesStance } from './stance.ts';
import { type TitleLikeness, titleLikeness } from './title-likeness.ts';
import { anyOtherVeto, anyPlaceVeto, type Evidence, misread, sameVenueAndTitle, vetoesOf } from './vetoes.ts';

/** What is thought of a pair. */
export interface Weighed {
  readonly answer: 'same' | 'likely' | 'different';
  /** 0 to 1; orders pairs of one answer. */
  readonly score: number;
  readonly reason?: Reason;
  /** The two are one only where neither has a surer counterpart. */
  readonly alone: boolean;
  readonly vetoes: readonly string[];
  readonly evidence: Evidence;
}

const LONG_TITLE = 24;

/** Weighs `a` against `b`. Symmetric but for the order of a reason's details. */
export function weighed(a: Prepared, b: Prepared, title: TitleLikeness = titleLikeness(a, b)): Weighed {
  const evidence = new PairEvidence(a, b, title);
  const vetoes = vetoesOf(a, b, evidence);
  if (vetoes.length > 0) return { answer: 'different', score: 0, alone: false, vetoes, evidence };
  const score = scoreOf(a, b, evidence);
  const joined = joining(a, b, evidence);
  if (joined) return { answer: 'same', score, ...joined, vetoes, evidence };
  if (score < 0.5) return { answer: 'different', score, alone: false, vetoes, evidence };
  const kind = evidence.title.kind === 'equal' ? 'sameTitle' : 'nearTitleAndAuthors';
  return { answer: 'likely', score, reason: reasonOf(kind, 'likely', a, b, evidence), alone: false, vetoes, evidence };
}

/** Titles that say less than this in common are not even likely, whoever wrote them. */
const LEAST_LIKELY = 0.4;
/** Titles apart that say less than this in common are one work by no rule but an identifier's. */
const LEAST_SAME = 0.5;

/** What makes two listings one work, or likely to be one. */
export interface Sameness {
  readonly reason: Reason;
  /** 0 to 1; orders pairs. */
  readonly score: number;
  /** See `Weighed`. */
  readonly alone: boolean;
}

/** What makes `a` and `b` one work; undefined where they are not the same. As `weighed`, but sooner. */
export function sameness(a: Prepared, b: Prepared): Sameness | undefined {
  const evidence = new PairEvidence(a, b);
  if (anyPlaceVeto(a, b, evidence)) return undefined;
  const least = evidence.identifier === undefined ? LEAST_SAME : 0;
  const title = titleLikeness(a, b, least);
  // Most candidates end here.
  if (title.share < least && title.kind === 'apart') return undefined;
  evidence.title = title;
  if (anyOtherVeto(a, b, evidence)) return undefined;
  const joined = joining(a, b, evidence);
  return joined && { ...joined, score: scoreOf(a, b, evidence) };
}

/** What makes `a` and `b` one work, or likely to be one; undefined where they are neither. As `weighed`, but sooner. */
export function likeness(a: Prepared, b: Prepared): Sameness | undefined {
  const least = sharesIdentifier(a, b) ? 0 : LEAST_LIKELY;
  const title = titleLikeness(a, b, least);
  if (title.share < least && title.kind === 'apart') return undefined;
  const { reason, score, alone } = weighed(a, b, title);
  return reason && { reason, score, alone };
}

/** Whether anything forbids `a` and `b` to be one work. */
export function isVetoed(a: Prepared, b: Prepared): boolean {
  const evidence = new PairEvidence(a, b);
  return anyPlaceVeto(a, b, evidence) || anyOtherVeto(a, b, evidence);
}

/** The evidence of a pair; what a rule does not ask for is not worked out. */
class PairEvidence implements Evidence {
  readonly places: Places;
  readonly preprint: boolean;
  readonly identifier: IdentifierKind | undefined;
  readonly #a: Prepared;
  readonly #b: Prepared;
  #title: TitleLikeness | undefined;
  #authors: AuthorLikeness | undefined;

  constructor(a: Prepared, b: Prepared, title?: TitleLikeness) {
    this.places = places(a, b);
    this.preprint = a.preprint || b.preprint;
    this.identifier = sharedIdentifier(a, b);
    this.#a = a;
    this.#b = b;
    this.#title = title;
  }

  get title(): TitleLikeness {
    this.#title ??= titleLikeness(this.#a, this.#b);
    return this.#title;
  }

  set title(found: TitleLikeness) {
    this.#title = found;
  }

  get authors(): AuthorLikeness {
    this.#authors ??= authorLikeness(this.#a, this.#b);
    return this.#authors;
  }
}

/** What makes the two one work, and whether it does so only where neither has a surer counterpart. */
function joining(a: Prepared, b: Prepared, evidence: Evidence): { reason: Reason; alone: boolean } | undefined {
  const reason = sameBecause(a, b, evidence);
  if (reason) return { reason, alone: false };
  if (!isToldByTwo(a, b, evidence)) return undefined;
  return { reason: reasonOf('nearTitleAndAuthors', 'strong', a, b, evidence), alone: true };
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
  if (a.isBare && b.isBare && authors.whole && where.venue === 'yes' && where.years === 0 && isOpenedOrReviewed(a, b)) {
    return because('nearTitleAndAuthors', 'strong');
  }
  if (a.generic || b.generic) {
    if (!equal || where.venue === 'no') return undefined;
    if (isGivenOnce(a, b, evidence)) return because('sameTitleAndAuthors', 'strong');
    if (samePlace && (agreed || authors.of === 0)) return because('samePage', 'strong');
    return sameIssue && authors.whole ? because('sameTitleAndAuthors', 'strong') : undefined;
  }
  const titleAlike = equal || (title.kind === 'near' && title.share >= 0.85);
  if (preprint) {
    const people = authors.share >= 0.6 || (authors.of === 0 && equal && !a.short);
    if (!titleAlike || !people || (where.years ?? 0) > 4) return undefined;
    return because(a.preprint && b.preprint ? 'sameTitleAndAuthors' : 'preprintOf', 'strong');
  }
  if (equal && samePlace && where.volume === 'yes') return because('samePage', 'strong');
  if ((samePlace || (sameIssue && title.kind !== 'apart')) && agreed && title.share >= 0.5) {
    if (samePlace) return because(equal ? 'samePage' : 'nearPage', 'strong');
    return because(equal ? 'sameTitleAndAuthors' : 'nearTitleAndAuthors', 'strong');
  }
  if ((where.years ?? 0) > 1) return undefined;
  if (equal) {
    // One text in two journals is two works, unless volume or pages say otherwise.
    const journals = a.venueKind === 'journal' && b.venueKind === 'journal' && where.venue === 'no';
    if (agreed && !journals && (!a.short || authors.whole || isListCut(a, b, evidence))) {
      return because('sameTitleAndAuthors', authors.whole && where.venue !== 'no' ? 'certain' : 'strong');
    }
    const silent = authors.of === 0 && a.compact.length >= LONG_TITLE && where.venue !== 'no';
    // Of authors misread by a machine no more is left than that nothing forbids them to be the same.
    const held = a.isBare && b.isBare && a.compact.length >= LONG_TITLE && where.venue === 'yes';
    const told =
      held || silent || sameVenueAndTitle(a, b, title, where) || (where.venue !== 'no' && misread(a, b, title));
    return told ? because('sameTitle', 'strong') : undefined;
  }
  if (isRetold(a, b, evidence)) return because('nearTitleAndAuthors', 'strong');
  if (isCutOut(a, b, evidence)) return because('nearTitleAndAuthors', 'strong');
  const otherJournal = where.venue === 'no' && (a.venueKind === 'journal' || b.venueKind === 'journal');
  if (otherJournal || authors.share < 0.99) return undefined;
  if (title.kind === 'near' && title.share >= 0.85) return because('nearTitleAndAuthors', 'strong');
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

/** Whether bare listings of one venue and year differ in that one names the first of the other's authors alone. */
function isListCut(a: Prepared, b: Prepared, { authors, places: where }: Evidence): boolean {
  const [first, other] = [a.people[0], b.people[0]];
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

/** One is guest editor of one issue a year, and opens a year's meeting once: the title recurs, but not by the same people. */
function isGivenOnce(a: Prepared, b: Prepared, { authors, places: where }: Evidence): boolean {
  if (!authors.whole || where.venue !== 'yes' || where.years !== 0) return false;
  if (where.volume === 'no' || where.issue === 'no') return false;
  if (authors.both > 1 && a.isBare && b.isBare) return true;
  return a.compact.includes('guest') || a.venueKind === 'meeting' || b.venueKind === 'meeting';
}

/**
 * Citations and bare tables give no volume, page or DOI, and retell titles with a word changed: all authors and the venue
 * stand for them. Where either gives more, its numbers decide instead.
 */
function isRetold(a: Prepared, b: Prepared, { title, authors, places: where }: Evidence): boolean {
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
    const [short, long] = a.compact.length < b.compact.length ? [a, b] : [b, a];
    const isWithin = long.compact.includes(short.compact) && title.share >= 0.55;
    if (isWithin && authors.both > 2 && authors.whole && where.venue === 'yes') return true;
    if (title.share >= 0.88) return true;
  }
  if (authors.both < 2) return false;
  if (title.kind === 'near' && title.share >= 0.88) return true;
  // Without a year it is a citation, which is told from memory; with one, twin papers of one meeting must stay apart.
  const cited = where.years === undefined && where.venue === 'yes' && !a.short && !b.short;
  return title.loose >= (cited ? (title.kind === 'contained' ? 0.8 : 0.72) : 0.85);
}

/**
 * Two sources, since they write the venue each in its own way, tell of the same people at one meeting or in one year of a
 * journal, and give much of the title alike. Twin papers would stand in both sources, and each find its own there.
 */
function isToldByTwo(a: Prepared, b: Prepared, { title, authors, places: where }: Evidence): boolean {
  return (
    a.isBare &&
    b.isBare &&
    !a.generic &&
    !b.generic &&
    authors.whole &&
    authors.both > 1 &&
    where.venue === 'yes' &&
    where.years === 0 &&
    title.loose >= 0.7 &&
    a.venue.join(' ') !== b.venue.join(' ') &&
    !takesStance(a, b)
  );
}

/** Bare listings of which one gives a part of the other's title, from its start or to its end. */
function isCutOut(a: Prepared, b: Prepared, { title, authors, places: where }: Evidence): boolean {
  if (!a.isBare || !b.isBare || where.venue === 'no' || (where.years ?? 0) > 0) return false;
  const people = authors.both > 1 ? authors.share > 0.99 : authors.whole && where.years === 0;
  const same = authors.both > 2 && authors.whole && where.years === 0;
  if (people && where.venue === 'yes' && lacksSubtitle(a, b) && (same || !takesStance(a, b))) return true;
  if (authors.of > 0 ? authors.share < 0.99 : where.years !== 0 || title.share < 0.85) return false;
  const [short, long] = a.compact.length < b.compact.length ? [a, b] : [b, a];
  if (short.compact.length < 30) return false;
  const begins = long.compact.startsWith(short.compact);
  if (!begins && !long.compact.endsWith(short.compact)) return false;
  return title.share >= (begins ? 0.65 : 0.75) && !takesStance(a, b);
}

function scoreOf(a: Prepared, b: Prepared, { title, authors, places: where, identifier }: Evidence): number {
  if (identifier !== undefined) return 1;
  const people = authors.of === 0 ? 0.5 : authors.share;
  const place =
    where.volume === 'yes' || where.page === 'yes' ? 1 : where.venue === 'no' || (where.years ?? 0) > 1 ? 0 : 0.5;
  const sum = 0.55 * title.share + 0.3 * people + 0.15 * place;
  return a.generic || b.generic ? sum / 2 : sum;
}

function reasonOf(
  kind: ReasonKind,
  strength: Strength,
  a: Prepared,
  b: Prepared,
  { authors, places: where }: Evidence,
): Reason {
  const details: string[] = [];
  if (kind === 'sameDoi') details.push(a.record.ids.doi ?? '');
  if (kind === 'sameArxiv') details.push(a.record.ids.arxiv ?? '');
  if (kind === 'samePmid') details.push(a.record.ids.pmid ?? '');
  if (kind === 'sameTitleAndAuthors' || kind === 'nearTitleAndAuthors')
    details.push(`${authors.both}`, `${authors.of}`);
  if (kind === 'samePage' || kind === 'nearPage') details.push(a.pages[0] ?? '', `${authors.both}`, `${authors.of}`);
  if (kind === 'preprintOf') {
    const published = a.preprint ? b.record : a.record;
    details.push(published.venue ?? '', `${authors.both}`, `${authors.of}`, `${where.years ?? ''}`);
  }
  return { kind, strength, details };
}
