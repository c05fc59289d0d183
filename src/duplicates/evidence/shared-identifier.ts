/** Which identifier two listings both carry. Pure. */
import type { Prepared } from '../records/prepared.ts';

/** The kinds of identifiers that are told apart in words. */
export type IdentifierKind = 'doi' | 'arxiv' | 'pmid' | 'other';

/** The first kind of identifier that `a` and `b` share. */
export function sharedIdentifier(a: Prepared, b: Prepared): IdentifierKind | undefined {
  if (!a.identified || !b.identified) return undefined;
  if (a.doi !== undefined && a.doi === b.doi && !areEditions(a, b)) return 'doi';
  const x = a.ids;
  const y = b.ids;
  if (x.arxiv !== undefined && x.arxiv === y.arxiv) return 'arxiv';
  if (x.pmid !== undefined && x.pmid === y.pmid) return 'pmid';
  for (const name of OTHERS) if (x[name] !== undefined && x[name] === y[name]) return 'other';
  return undefined;
}

/** Whether a publisher numbered a work written anew years later as a version of it: `….pub2` of an encyclopedia. */
function areEditions(a: Prepared, b: Prepared): boolean {
  const [one = '', other = ''] = [a.record.ids.doi, b.record.ids.doi];
  if (one === other || !(EDITION.test(one) || EDITION.test(other))) return false;
  return a.year !== undefined && b.year !== undefined && Math.abs(a.year - b.year) > 1;
}

const EDITION = /\.pub\d+$/u;
const OTHERS = ['pmcid', 'openreview', 'acl', 'dblp'] as const;

/** Whether they share any. */
export function sharesIdentifier(a: Prepared, b: Prepared): boolean {
  return sharedIdentifier(a, b) !== undefined;
}
