/** Which version of a work a listing shows, and which of several speaks first. Pure. */
import type { Preference } from '../../duplicates/reasons/cluster.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Listing } from './entry.ts';

/** How a version is labelled. */
export type VersionKind = 'published' | 'preprint' | 'unknown';

/** Servers of preprints, as venues are written. */
const PREPRINT_VENUE =
  /\b(?:arxiv|corr|(?:bio|med|chem|psy|eng|soc|edu|agri|tech|earth)r?xiv|psyarxiv|socarxiv|ssrn|preprints?(?:\.org)?|research square|hal|osf|zenodo|techrxiv|e-?prints?)\b/iu;
/** DOI prefixes of arXiv, bioRxiv/medRxiv, Preprints.org, Research Square, SSRN, ChemRxiv, PsyArXiv. */
const PREPRINT_DOI = /^10\.(?:48550|1101|64898|20944|21203|2139|26434|31234|31219|36227)\//u;

/** What the listing shows; `unknown` where it names neither a venue nor a kind. */
export function versionKind({ kind, venue, ids }: Publication): VersionKind {
  if (kind === 'preprint' || (venue !== undefined && PREPRINT_VENUE.test(venue))) return 'preprint';
  if (venue !== undefined || (ids.doi !== undefined && !PREPRINT_DOI.test(ids.doi)) || ids.acl !== undefined)
    return 'published';
  if (ids.doi !== undefined || ids.arxiv !== undefined) return 'preprint';
  return 'unknown';
}

const ORDER: Readonly<Record<Preference, Readonly<Record<VersionKind, number>>>> = {
  published: { published: 0, unknown: 1, preprint: 2 },
  preprint: { preprint: 0, unknown: 1, published: 2 },
  fuller: { published: 0, unknown: 0, preprint: 0 },
};

/** The listings, the one that speaks first in front: by what is preferred, then those that say more, then those seen first. */
export function bySpeaking(listings: readonly Listing[], prefer: Preference = 'published'): Listing[] {
  const order = ORDER[prefer];
  return [...listings].sort(
    (a, b) =>
      order[versionKind(a.publication)] - order[versionKind(b.publication)] ||
      said(b.publication) - said(a.publication) ||
      a.seenAt - b.seenAt ||
      (a.id < b.id ? -1 : 1),
  );
}

/** How much a listing says. */
function said({ abstract, authors, ids, year, venue, links }: Publication): number {
  return (
    (abstract ? (abstract.complete ? 4 : 2) : 0) +
    (authors.length > 0 ? 2 : 0) +
    (year === undefined ? 0 : 1) +
    (venue === undefined ? 0 : 1) +
    Object.keys(ids).length +
    Object.keys(links).length
  );
}
