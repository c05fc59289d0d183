/** Which listing of a work stays visible. Pure. */
import type { Preference } from './reasons/cluster.ts';
import type { Prepared } from './records/prepared.ts';

/** The place in `members` to keep: by `prefer`, then the more complete, then the first in order. */
export function keptOf(members: readonly number[], records: readonly Prepared[], prefer: Preference): number {
  let kept = members[0] ?? 0;
  let best = rank(records[kept], prefer);
  for (const member of members) {
    const mine = rank(records[member], prefer);
    if (mine > best || (mine === best && member < kept)) [kept, best] = [member, mine];
  }
  return kept;
}

function rank(prepared: Prepared | undefined, prefer: Preference): number {
  if (prepared === undefined) return -1;
  const { record, preprint } = prepared;
  const { abstract } = record;
  const first = prefer === 'fuller' || preprint === (prefer === 'preprint') ? 100 : 0;
  const told = [record.year, record.venue, record.ids.doi, record.pages, record.volume, record.links.pdf];
  const people = record.authors.length > 0 && record.authorsCut !== true ? 2 : 0;
  return (
    first + (abstract ? (abstract.complete ? 20 : 10) : 0) + people + told.filter((field) => field !== undefined).length
  );
}
