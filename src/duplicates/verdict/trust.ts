/** Finds identifiers that a list has copied over many works: they say nothing about any of them. Pure. */
import { IDENTIFIER_KINDS, type Identifiers } from '../../publication/publication.ts';
import type { Prepared } from '../records/prepared.ts';
import { titleLikeness } from '../titles/title-likeness.ts';

/** So many titles that have nothing to do with each other are not one work's. */
const TOO_MANY_TITLES = 3;
const MOST_LOOKED_AT = 2000;

/**
 * Takes from each record the identifiers that three or more works of the list carry, told by titles apart from each other.
 * Spellings of one title, or a title and its translation, leave an identifier its trust.
 */
export function distrustCopied(records: readonly Prepared[]): void {
  const identified = records.filter(({ identified }) => identified);
  for (const kind of IDENTIFIER_KINDS) {
    const bearers = new Map<string, Prepared[]>();
    for (const record of identified) {
      const id = record.compact === '' ? undefined : idOf(record, kind);
      if (id === undefined) continue;
      const known = bearers.get(id);
      if (known === undefined) bearers.set(id, [record]);
      else if (known.length < MOST_LOOKED_AT) known.push(record);
    }
    const copied = new Set([...bearers].filter(([, bearing]) => isCopied(bearing)).map(([id]) => id));
    if (copied.size === 0) continue;
    for (const record of identified) {
      const id = idOf(record, kind);
      if (id !== undefined && copied.has(id)) record.distrust(kind);
    }
  }
}

/** In title order, so that the order of the list does not matter. */
function isCopied(bearing: Prepared[]): boolean {
  if (bearing.length < TOO_MANY_TITLES) return false;
  bearing.sort((a, b) => (a.compact < b.compact ? -1 : a.compact > b.compact ? 1 : 0));
  const works: Prepared[] = [];
  for (const record of bearing) {
    if (works.some((work) => titleLikeness(record, work).kind !== 'apart')) continue;
    works.push(record);
    if (works.length >= TOO_MANY_TITLES) return true;
  }
  return false;
}

function idOf(record: Prepared, kind: keyof Identifiers): string | undefined {
  return kind === 'doi' ? record.doi : record.ids[kind];
}
