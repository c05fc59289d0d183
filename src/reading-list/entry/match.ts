/** Which entries the listings of one paper belong to. Pure. */
import type { ReadersWord } from '../../decisions/readers-word.ts';
import { judge } from '../../duplicates/clusters.ts';
import type { Publication } from '../../publication/publication.ts';
import type { Entry, Listing } from './entry.ts';
import { keysOfAll } from './identity-keys.ts';

/**
 * How an entry stands to a paper, the best first: it holds the listing that the page keeps, it holds another listing, it
 * certainly or strongly is the same, or a person has to judge.
 */
export type Standing = 'holds-kept' | 'holds' | 'certain' | 'strong' | 'likely';

const ORDER: readonly Standing[] = ['holds-kept', 'holds', 'certain', 'strong', 'likely'];

/** An entry that has to do with a paper. */
export interface Match {
  readonly entry: Entry;
  readonly standing: Standing;
}

/**
 * The candidates that match, the best first, older ones before newer ones. `candidates`: oldest first. What the reader
 * says (`word`) stands above what the listings say; an entry that holds the very listing holds it all the same.
 */
export function matches(paper: readonly Listing[], candidates: readonly Entry[], word?: ReadersWord): Match[] {
  const found = candidates.flatMap((entry) => {
    const standing = standingOf(paper, entry, word);
    return standing ? { entry, standing } : [];
  });
  return found.sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
}

/** The keys that lead to entries with which `publications` may have to do, also by what the reader said. */
export function keysLeading(publications: readonly Publication[], word: ReadersWord): string[] {
  return keysOfAll([...publications, ...word.partners(publications)]);
}

/** What the listings say. */
export function publicationsOf(listings: readonly Listing[]): Publication[] {
  return listings.map(({ publication }) => publication);
}

/** `listings` in groups of which none holds two that the reader keeps apart; as a rule there is one. */
export function groupsApart(listings: readonly Listing[], word: ReadersWord): Listing[][] {
  const { different } = word.pairs(publicationsOf(listings));
  const groups: number[][] = [];
  for (const place of listings.keys()) {
    const isApart = (other: number) =>
      different.some(([a, b]) => (a === place ? b : a) === other && (a === place || b === place));
    const group = groups.find((members) => !members.some(isApart));
    if (group) group.push(place);
    else groups.push([place]);
  }
  return groups.map((group) => group.flatMap((place) => listings[place] ?? []));
}

function standingOf(paper: readonly Listing[], entry: Entry, word: ReadersWord | undefined): Standing | undefined {
  const held = new Set(entry.listings.map(({ id }) => id));
  const place = paper.findIndex(({ id }) => held.has(id));
  if (place >= 0) return place === 0 ? 'holds-kept' : 'holds';
  const said = word?.between(publicationsOf(paper), publicationsOf(entry.listings));
  if (said) return said === 'same' ? 'certain' : undefined;
  let best: Standing | undefined;
  let vetoed = false;
  for (const { publication } of paper) {
    for (const other of entry.listings) {
      const { answer, reason, vetoes } = judge(publication, other.publication);
      if (vetoes.length > 0) vetoed = true;
      const standing = answer === 'same' ? (reason?.strength === 'certain' ? 'certain' : 'strong') : undefined;
      if (standing && (best === undefined || ORDER.indexOf(standing) < ORDER.indexOf(best))) best = standing;
      if (answer === 'likely') best ??= 'likely';
    }
  }
  // One listing forbids it and another speaks for it: a person has to judge.
  if (vetoed) return best === undefined || best === 'likely' ? undefined : 'likely';
  return best;
}
