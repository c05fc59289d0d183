/**
 * How surely a listing is one that the reader decided about: identifiers first, else title, first author and year, in any
 * site's spelling. Pure.
 */
import { samePerson } from '../duplicates/evidence/author-likeness.ts';
import { places } from '../duplicates/evidence/place.ts';
import { sharesIdentifier } from '../duplicates/evidence/shared-identifier.ts';
import { type Prepared, prepared } from '../duplicates/records/prepared.ts';
import { titleLikeness } from '../duplicates/titles/title-likeness.ts';
import type { Publication } from '../publication/publication.ts';
import { type DecidedListing, decidedId } from './decision.ts';

/** A listing made ready to be recognised. */
export interface Recognisable {
  /** `decidedId` of it. */
  readonly id: string;
  readonly prepared: Prepared;
  /** Listings that share none of these are never compared. */
  readonly keys: readonly string[];
}

/** Identifiers that a list gives to so many titles were copied over it: they tell nothing. */
const MOST_TITLES = 2;
/** Letters at the start and at the end of a title of which one at least survives another site's spelling. */
const ENDS = 14;

/** Works `listing` out. */
export function recognisable(listing: Publication | DecidedListing): Recognisable {
  const record: Publication = { ...listing, links: {}, from: { adapter: '', page: '' } };
  const ready = prepared(record);
  return { id: decidedId(listing), prepared: ready, keys: keysOf(ready) };
}

/**
 * Under these a store finds the decisions that may speak of `listings`: a decision stands under the keys of all its
 * listings. Derived; they may change from version to version.
 */
export function recognitionKeys(listings: readonly (Publication | DecidedListing)[]): string[] {
  return [...new Set(listings.flatMap((listing) => recognisable(listing).keys))];
}

function keysOf({ doi, record, words, compact }: Prepared): string[] {
  const { arxiv, pmid, pmcid, openreview, acl, dblp } = record.ids;
  const names = Object.entries({ doi, arxiv, pmid, pmcid, openreview, acl, dblp });
  const keys = names.flatMap(([kind, id]) => (id === undefined ? [] : `${kind}:${id}`));
  if (compact !== '') {
    keys.push(`title:${compact.slice(0, 200)}`, `end:${compact.slice(-ENDS)}`);
    const long = words.filter((word) => word.length > 3).join('');
    if (long !== '') keys.push(`start:${long.slice(0, ENDS)}`);
  }
  return keys;
}

/** The keys of identifiers that `listings` give to more titles than one work has. */
export function copiedIdentifiers(listings: readonly Recognisable[]): ReadonlySet<string> {
  const titles = new Map<string, Set<string>>();
  for (const { keys, prepared: ready } of listings) {
    for (const key of keys) {
      if (/^(?:title|start|end):/u.test(key)) continue;
      const known = titles.get(key);
      if (known) known.add(ready.compact);
      else titles.set(key, new Set([ready.compact]));
    }
  }
  return new Set([...titles].filter(([, named]) => named.size > MOST_TITLES).map(([key]) => key));
}

/**
 * 0 where `listing` is not `decided`; else the greater, the surer. What both say of venue, year and place does not decide
 * whether it is, only which of several it is: the preprint or the published paper of one title.
 */
export function likeness(listing: Recognisable, decided: Recognisable, copied: ReadonlySet<string>): number {
  if (listing.id === decided.id) return 1000;
  const [a, b] = [listing.prepared, decided.prepared];
  const named = sharesIdentifier(a, b) && !listing.keys.some((key) => copied.has(key) && decided.keys.includes(key));
  const title = titleLikeness(a, b);
  const where = places(a, b);
  const people = peopleAgree(a, b);
  if (title.numbersDiffer || people === 'no') return 0;
  const spelling = title.kind === 'equal' ? 40 : title.kind === 'near' && title.share >= 0.85 ? 20 : 0;
  if (named) {
    // A work that was given another title keeps its authors; a wrong identifier on another work seldom does.
    if (spelling === 0 && title.kind !== 'unknown' && title.kind !== 'contained' && people !== 'yes') return 0;
  } else {
    const apart = (where.years ?? 0) > 1 || where.page === 'no' || where.volume === 'no' || otherIdentifier(a, b);
    if (spelling === 0 || apart) return 0;
    if ((a.generic || b.generic) && !(where.years === 0 && where.venue === 'yes')) return 0;
  }
  return (
    (named ? 100 : 0) +
    spelling +
    (sayWhichVersion(a, b) && a.preprint === b.preprint ? 8 : 0) +
    (where.venue === 'yes' ? 6 : a.venue.length + b.venue.length === 0 ? 3 : 0) +
    (where.years === 0 ? 4 : a.year === b.year ? 2 : 0) +
    (where.page === 'yes' ? 3 : 0) +
    (where.volume === 'yes' ? 3 : 0)
  );
}

/** Whether both say whether they are of a preprint: a bare title may be of either. */
function sayWhichVersion(...both: readonly Prepared[]): boolean {
  return both.every(({ record: { venue, kind, ids } }) => (venue ?? kind ?? ids.doi ?? ids.arxiv) !== undefined);
}

/** Whether the first author of one is among the authors of the other; undefined where one names nobody. */
function peopleAgree({ people: a }: Prepared, { people: b }: Prepared): 'yes' | 'no' | undefined {
  const [firstA, firstB] = [a[0], b[0]];
  if (firstA === undefined || firstB === undefined) return undefined;
  const agree = b.some((other) => samePerson(firstA, other)) || a.some((other) => samePerson(firstB, other));
  return agree ? 'yes' : 'no';
}

/** Whether both carry an identifier of one kind, and not the same. The arXiv's DOIs are its ids by another name. */
function otherIdentifier(a: Prepared, b: Prepared): boolean {
  const [x, y] = [idsOf(a), idsOf(b)];
  return [...x].some(([kind, id]) => y.has(kind) && y.get(kind) !== id);
}

function idsOf({ doi, record }: Prepared): Map<string, string> {
  const all = Object.entries({ ...record.ids, doi: doi?.startsWith('10.48550/arxiv.') ? undefined : doi });
  return new Map(all.flatMap(([kind, id]) => (id === undefined ? [] : [[kind, id]])));
}
