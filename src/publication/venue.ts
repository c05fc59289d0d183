/** What a venue's name tells: a preprint server, a meeting, a journal, a report; and whether two names mean one venue. Pure. */
import { folded, wordsOf } from './fold.ts';
import type { Publication } from './publication.ts';

const PREPRINT =
  /\b(?:arxiv|corr|(?:bio|med|chem|techr?|psya?r?|soc|eart?h?|eng)r?xiv|ssrn|openreview|research square|preprints?(?:\.org)?|hal|osf|zenodo|authorea|e-?prints?)\b/u;
/** Registrants of preprint servers: arXiv, bioRxiv and medRxiv, SSRN, Research Square, OSF, preprints.org, ChemRxiv, TechRxiv. */
const PREPRINT_DOI =
  /^10\.(?:48550|1101\/(?:\d{4}\.|\d{6})|2139\/ssrn|21203\/rs|31\d{3}\/osf|31234|20944|26434|36227)/u;
const MEETING =
  /\b(?:conf(?:erence)?|workshops?|symp(?:osium|osia|os)?|colloquium|congress|meeting|conferences|lecture notes)\b|^(?:in )?(?:pre-?)?proc(?:eedings)?\b(?!.*(?:acad|endowment|soc|ieee$))/u;
const REPORT =
  /\b(?:tech(?:nical)?\.? ?rep|reports? (?:no|tr)|tr-?\d|thesis|dissertation|manuscript|working paper|memo)/u;
const JOURNAL =
  /\b(?:j|jnl|journal|trans|transactions|letters|annals|quarterly|magazine|bulletin|archives|rev(?:iew)?)\b/u;

/** What kind of venue the name tells of. */
export type VenueKind = 'meeting' | 'journal' | 'report';

/** What a venue's name tells. */
export interface VenueName {
  /** Its telling words. */
  readonly words: readonly string[];
  readonly preprint: boolean;
  readonly kind: VenueKind | undefined;
}

/** Longer names are no names; what follows is not looked at. */
const LONGEST = 300;

/** Reads the name of a venue. */
export function venueName(shown: string): VenueName {
  const name = folded(shown.slice(0, LONGEST));
  const kind = REPORT.test(name)
    ? 'report'
    : MEETING.test(name)
      ? 'meeting'
      : JOURNAL.test(name)
        ? 'journal'
        : undefined;
  return {
    words: wordsOf(name).filter((word) => !SMALL.has(word) && !/^\d+(?:th|st|nd|rd)?$/u.test(word)),
    preprint: PREPRINT.test(name),
    kind,
  };
}

/** Whether the listing is of a preprint: its kind, its identifiers or its venue say so. */
export function isPreprint({ kind, ids }: Publication, venue: VenueName | undefined): boolean {
  if (kind === 'preprint') return true;
  if (ids.doi !== undefined) return PREPRINT_DOI.test(ids.doi);
  return venue === undefined ? kind === undefined && ids.arxiv !== undefined : venue.preprint;
}

/** The kind of venue that a listing's own kind or its venue's name tells. */
export function venueKind({ kind, volume }: Publication, venue: VenueName | undefined): VenueKind | undefined {
  if (kind === 'thesis' || kind === 'report' || venue?.kind === 'report') return 'report';
  if (kind === 'conference') return 'meeting';
  return venue?.kind ?? (venue !== undefined && volume !== undefined ? 'journal' : undefined);
}

const SMALL = new Set('the of and for in on a an de la et und der to'.split(' '));

/**
 * Whether two names, as `venueWords`, can mean one venue: the shorter's words begin words of the longer in order
 * (`curr opin lipidol`), or are its initials (`jpen`, `VLDB`).
 */
export function canBeSameVenue(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  const inOrder = short.every((word) => {
    while (at < long.length && !begins(long[at] ?? '', word)) at += 1;
    at += 1;
    return at <= long.length;
  });
  const initials = long.map((word) => word[0]).join('');
  return inOrder || short.some((word) => word.length > 2 && initials.includes(word));
}

function begins(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a) || (a.length > 4 && b.length > 4 && a.slice(0, 4) === b.slice(0, 4));
}
