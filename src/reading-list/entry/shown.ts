/** What is shown of an entry: derived from its listings field by field, the reader's own words above all. Pure. */

import { placeIn } from '../../publication/printed-place.ts';
import type { Identifiers, Links, Publication, PublicationKind } from '../../publication/publication.ts';
import type { Chosen, Entry, Listing } from './entry.ts';
import { bySpeaking, type VersionKind, versionKind } from './version.ts';

/** A value, and who says so: the id of a listing, or `reader`. */
export interface Said<Value> {
  readonly value: Value;
  readonly by: string;
}

/** One version of the work that can be opened. */
export interface Version extends Links {
  readonly listing: string;
  readonly kind: VersionKind;
  readonly venue?: string;
  readonly year?: number;
  /** The page on which the listing stood; absent where it came from a file. */
  readonly page?: string;
}

/** What is shown of an entry. Unknown is absent. */
export interface Shown {
  readonly title: Said<string>;
  /** The longest whole list of one listing, never a blend; empty where no listing names anyone. */
  readonly authors: Said<readonly string[]>;
  /** True where there are more authors than even the longest list shows. */
  readonly authorsCut: boolean;
  readonly year?: Said<number>;
  readonly date?: Said<string>;
  readonly venue?: Said<string>;
  readonly volume?: Said<string>;
  readonly issue?: Said<string>;
  readonly pages?: Said<string>;
  readonly kind?: Said<PublicationKind>;
  /** The fullest. */
  readonly abstract?: Said<string> & { readonly complete: boolean };
  readonly ids: Identifiers;
  /** The reader's own links (`listing` is `reader`), then every listing that has a link, the one that speaks first in front. */
  readonly versions: readonly Version[];
}

/** What `entry` shows. */
export function shown(entry: Entry): Shown {
  const { chosen, prefer } = entry;
  const speaking = bySpeaking(entry.listings, prefer);
  const listings = speaking.map(withPlace);
  const inPlace = ofOneVersion(chosen, listings);
  const authors = bestAuthors(listings);
  const abstract = chosen.none?.includes('abstract') ? undefined : bestAbstract(chosen, listings);
  return {
    title: shownTitle(entry),
    authors: chosen.authors ? { value: chosen.authors, by: 'reader' } : authors.said,
    authorsCut: chosen.authors === undefined && authors.cut,
    ...said('year', chosen, listings),
    ...said('date', chosen, listings),
    ...said('venue', chosen, inPlace),
    ...said('volume', chosen, inPlace),
    ...said('issue', chosen, inPlace),
    ...said('pages', chosen, inPlace),
    ...said('kind', chosen, inPlace),
    ...(abstract && { abstract }),
    ids: Object.assign({}, ...listings.map(({ publication }) => publication.ids).reverse(), chosen.ids),
    versions: [...ownVersion(chosen), ...versionsOf(speaking)],
  };
}

/** The title that `entry` shows. */
export function shownTitle({ listings, chosen, prefer }: Pick<Entry, 'listings' | 'chosen' | 'prefer'>): Said<string> {
  if (chosen.title !== undefined) return { value: chosen.title, by: 'reader' };
  const first = bySpeaking(listings, prefer)[0];
  return first ? { value: first.publication.title, by: first.id } : { value: '', by: 'reader' };
}

/** With volume, issue and pages of their own where the listing told them in one breath with the venue. */
function withPlace(listing: Listing): Listing {
  const place = placeIn(listing.publication);
  return place ? { ...listing, publication: { ...listing.publication, ...place } } : listing;
}

/** The listings whose venue, kind, volume and pages belong to what is shown: a preprint's are not those of the article. */
function ofOneVersion({ venue }: Chosen, listings: readonly Listing[]): readonly Listing[] {
  const [first] = listings;
  // What is known to be published is so even where its venue is not known.
  const speaker =
    first && versionKind(first.publication) === 'published'
      ? first
      : (listings.find(({ publication }) => publication.venue !== undefined) ?? first);
  if (venue !== undefined || !speaker) return listings;
  const shownKind = versionKind(speaker.publication);
  return listings.filter(({ publication }) => [shownKind, 'unknown'].includes(versionKind(publication)));
}

type Plain = 'year' | 'date' | 'venue' | 'volume' | 'issue' | 'pages' | 'kind';
type SaidOf<Name extends Plain> = { [Key in Name]?: Said<NonNullable<Listing['publication'][Key]>> };

function said<Name extends Plain>(name: Name, chosen: Chosen, listings: readonly Listing[]): SaidOf<Name> {
  const found: SaidOf<Plain> = {};
  if (chosen[name] !== undefined) Object.assign(found, { [name]: { value: chosen[name], by: 'reader' } });
  else if (!chosen.none?.includes(name)) {
    const listing = listings.find(({ publication }) => publication[name] !== undefined);
    if (listing) Object.assign(found, { [name]: { value: listing.publication[name], by: listing.id } });
  }
  return found as SaidOf<Name>;
}

function bestAuthors(listings: readonly Listing[]): { readonly said: Said<readonly string[]>; readonly cut: boolean } {
  let best: Listing | undefined;
  for (const listing of listings) if (best === undefined || saysMoreAuthors(listing, best)) best = listing;
  const value = best?.publication.authors ?? [];
  return { said: { value, by: best?.id ?? 'reader' }, cut: best?.publication.authorsCut === true };
}

function saysMoreAuthors({ publication: a }: Listing, { publication: b }: Listing): boolean {
  const [aWhole, bWhole] = [namesAll(a), namesAll(b)];
  return aWhole === bWhole ? a.authors.length > b.authors.length : aWhole;
}

function namesAll({ authors, authorsCut }: Publication): boolean {
  return authors.length > 0 && authorsCut !== true;
}

function bestAbstract(chosen: Chosen, listings: readonly Listing[]): Shown['abstract'] {
  if (chosen.abstract !== undefined) return { value: chosen.abstract, by: 'reader', complete: true };
  let best: { readonly value: string; readonly by: string; readonly complete: boolean } | undefined;
  for (const { id, publication } of listings) {
    const { text, complete } = publication.abstract ?? {};
    if (text === undefined || complete === undefined) continue;
    const fuller = !best || (complete === best.complete ? text.length > best.value.length : complete);
    if (fuller) best = { value: text, by: id, complete };
  }
  return best;
}

/** The links that the reader gave, in front of all others. */
function ownVersion({ links, venue, year }: Chosen): Version[] {
  if (links === undefined || Object.keys(links).length === 0) return [];
  return [
    {
      listing: 'reader',
      kind: 'unknown',
      ...(venue !== undefined && { venue }),
      ...(year !== undefined && { year }),
      ...links,
      page: links.landing ?? links.pdf ?? links.code ?? '',
    },
  ];
}

function versionsOf(listings: readonly Listing[]): Version[] {
  const seen = new Set<string>();
  return listings.flatMap(({ id, publication }) => {
    const links = Object.entries(publication.links).filter(([, address]) => !seen.has(address) && seen.add(address));
    if (links.length === 0) return [];
    const { venue, year, from } = publication;
    return {
      listing: id,
      kind: versionKind(publication),
      ...(venue !== undefined && { venue }),
      ...(year !== undefined && { year }),
      ...(Object.fromEntries(links) satisfies Links),
      ...(from.page !== undefined && { page: from.page }),
    };
  });
}
