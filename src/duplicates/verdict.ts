/** Weighs the evidence for a pair of listings: rules from the surest to the least sure, the first that holds decides. Pure. */
import { authorLikeness } from './author-likeness.ts';
import type { Reason, ReasonKind, Strength } from './cluster.ts';
import { places } from './place.ts';
import type { Prepared } from './prepared.ts';
import { sharedIdentifier } from './shared-identifier.ts';
import { type TitleLikeness, titleLikeness } from './title-likeness.ts';
import { type Evidence, misread, sameVenueAndTitle, vetoesOf } from './vetoes.ts';

/** What is thought of a pair. */
export interface Weighed {
  readonly answer: 'same' | 'likely' | 'different';
  /** 0 to 1; orders pairs of one answer. */
  readonly score: number;
  readonly reason?: Reason;
  readonly vetoes: readonly string[];
  readonly evidence: Evidence;
}

const LONG_TITLE = 24;

/** Weighs `a` against `b`. Symmetric but for the order of a reason's details. */
export function weighed(a: Prepared, b: Prepared, title: TitleLikeness = titleLikeness(a, b)): Weighed {
  const evidence = evidenceOf(a, b, title);
  const vetoes = vetoesOf(a, b, evidence);
  if (vetoes.length > 0) return { answer: 'different', score: 0, vetoes, evidence };
  const score = scoreOf(a, b, evidence);
  const reason = sameBecause(a, b, evidence);
  if (reason) return { answer: 'same', score, reason, vetoes, evidence };
  if (score < 0.5) return { answer: 'different', score, vetoes, evidence };
  const kind = evidence.title.kind === 'equal' ? 'sameTitle' : 'nearTitleAndAuthors';
  return { answer: 'likely', score, reason: reasonOf(kind, 'likely', a, b, evidence), vetoes, evidence };
}

/** Whether anything forbids `a` and `b` to be one work. */
export function isVetoed(a: Prepared, b: Prepared): boolean {
  return vetoesOf(a, b, evidenceOf(a, b, titleLikeness(a, b))).length > 0;
}

function evidenceOf(a: Prepared, b: Prepared, title: TitleLikeness): Evidence {
  return {
    title,
    authors: authorLikeness(a, b),
    places: places(a, b),
    preprint: a.preprint || b.preprint,
    identifier: sharedIdentifier(a, b),
  };
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
  if (a.generic || b.generic) {
    if (!equal || where.venue === 'no') return undefined;
    if (samePlace && (agreed || authors.of === 0)) return because('sameTitleAndAuthors', 'strong');
    return sameIssue && authors.whole ? because('sameTitleAndAuthors', 'strong') : undefined;
  }
  const titleAlike = equal || (title.kind === 'near' && title.share >= 0.85);
  if (preprint) {
    const people = authors.share >= 0.6 || (authors.of === 0 && equal && !a.short);
    if (!titleAlike || !people || (where.years ?? 0) > 4) return undefined;
    return because(a.preprint && b.preprint ? 'sameTitleAndAuthors' : 'preprintOf', 'strong');
  }
  if (equal && samePlace && where.volume === 'yes') return because('sameTitleAndAuthors', 'strong');
  if ((samePlace || (sameIssue && title.kind !== 'apart')) && agreed && title.share >= 0.5) {
    return because(equal ? 'sameTitleAndAuthors' : 'nearTitleAndAuthors', 'strong');
  }
  if ((where.years ?? 0) > 1) return undefined;
  if (equal) {
    // One text in two journals is two works, unless volume or pages say otherwise.
    const journals = a.venueKind === 'journal' && b.venueKind === 'journal' && where.venue === 'no';
    if (agreed && !journals && (!a.short || authors.whole)) {
      return because('sameTitleAndAuthors', authors.whole && where.venue !== 'no' ? 'certain' : 'strong');
    }
    const silent = authors.of === 0 && a.compact.length >= LONG_TITLE && where.venue !== 'no';
    const told = silent || sameVenueAndTitle(a, b, title, where) || (where.venue !== 'no' && misread(a, b, title));
    return told ? because('sameTitle', 'strong') : undefined;
  }
  if (isRetold(a, b, evidence)) return because('nearTitleAndAuthors', 'strong');
  const otherJournal = where.venue === 'no' && (a.venueKind === 'journal' || b.venueKind === 'journal');
  if (otherJournal || authors.share < 0.99) return undefined;
  if (title.kind === 'near' && title.share >= 0.85) return because('nearTitleAndAuthors', 'strong');
  if (title.kind !== 'contained' || authors.both < 2 || (where.years ?? 0) > 0) return undefined;
  // A title cut short, or with its subtitle left out.
  const [short, long] = a.compact.length < b.compact.length ? [a.compact, b.compact] : [b.compact, a.compact];
  const begins = long.startsWith(short) && short.length >= 35 && title.share >= 0.65;
  const nearby = where.years === 0 || where.venue === 'yes';
  return begins || (nearby && title.share >= (where.years === 0 ? 0.65 : 0.85))
    ? because('nearTitleAndAuthors', 'strong')
    : undefined;
}

/**
 * Citations and bare tables give no volume, page or DOI, and retell titles with a word changed: all authors and the venue
 * stand for them. Where either gives more, its numbers decide instead.
 */
function isRetold(a: Prepared, b: Prepared, { title, authors, places: where }: Evidence): boolean {
  if (isPlaced(a) || isPlaced(b) || title.kind === 'contained' || authors.share < 0.99 || where.venue === 'no')
    return false;
  const sure = authors.both > 1 ? 0.85 : 0.9;
  return title.loose >= sure && (authors.both > 1 || (where.venue === 'yes' && where.years === 0));
}

function isPlaced({ volume, pages, doi }: Prepared): boolean {
  return volume.length > 0 || pages.length > 0 || doi !== undefined;
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
  if (kind === 'preprintOf') {
    const published = a.preprint ? b.record : a.record;
    details.push(published.venue ?? '', `${authors.both}`, `${authors.of}`, `${where.years ?? ''}`);
  }
  return { kind, strength, details };
}
