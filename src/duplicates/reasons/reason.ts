/** The reason of a judgement, with what its words tell of the pair. Pure. */

import type { Evidence } from '../evidence/vetoes.ts';
import type { Prepared } from '../records/prepared.ts';
import type { Reason, ReasonKind, Strength } from './cluster.ts';

/** A reason of that kind for `a` and `b`. */
export function reasonOf(
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
