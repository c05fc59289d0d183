/** Which entries the listings of one paper belong to. Pure. */
import { judge } from '../duplicates/clusters.ts';
import type { Entry, Listing } from './entry.ts';

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

/** The candidates that match, the best first, older ones before newer ones. `candidates`: oldest first. */
export function matches(paper: readonly Listing[], candidates: readonly Entry[]): Match[] {
  const found = candidates.flatMap((entry) => {
    const standing = standingOf(paper, entry);
    return standing ? { entry, standing } : [];
  });
  return found.sort((a, b) => ORDER.indexOf(a.standing) - ORDER.indexOf(b.standing));
}

function standingOf(paper: readonly Listing[], entry: Entry): Standing | undefined {
  const held = new Set(entry.listings.map(({ id }) => id));
  const place = paper.findIndex(({ id }) => held.has(id));
  if (place >= 0) return place === 0 ? 'holds-kept' : 'holds';
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
