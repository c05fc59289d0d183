/**
 * Finds the pairs worth weighing, in time that grows with the number of records and not with its square: every record
 * gets a few keys, records of one key are compared, and where a key is common only neighbours in title order are. Pure.
 */
import type { Prepared } from './prepared.ts';

/** A key and a record's place packed in one float, so that one typed sort brings equal keys together. */
const PLACES = 2 ** 21;
const ALL_PAIRS = 10;
const NEIGHBOURS = 3;
const COMMONEST = 2000;
const RAREST = 4;

/** Pairs of places `[a, b]`, `a < b`, each once, in ascending order. */
export function candidates(records: readonly Prepared[]): [number, number][] {
  const counts = wordCounts(records);
  const keys: number[] = [];
  const add = (place: number, key: string) => keys.push(hash(key) * PLACES + place);
  for (const [place, record] of records.entries()) {
    const { doi, compact, words, record: shown, people, volume, pages, year } = record;
    const { arxiv, pmid, pmcid, openreview, acl, dblp } = shown.ids;
    if (doi !== undefined) add(place, `d ${doi}`);
    if (pmid !== undefined) add(place, `m ${pmid}`);
    for (const id of [arxiv, pmcid, openreview, acl, dblp]) if (id !== undefined) add(place, `i ${id}`);
    const family = people[0]?.family;
    if (volume[0] !== undefined && pages[0] !== undefined) add(place, `v ${volume[0]} ${pages[0]}`);
    if (compact === '') {
      if (family !== undefined && year !== undefined) add(place, `f ${family} ${year}`);
      continue;
    }
    add(place, compact);
    add(
      place,
      `< ${words
        .filter((word) => word.length > 3)
        .join('')
        .slice(0, 14)}`,
    );
    add(place, `> ${compact.slice(-14)}`);
    const rare = [...new Set(words.slice(0, 60))]
      .filter((word) => word.length > 1 && (counts.get(word) ?? 0) > 1)
      .sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
      .slice(0, RAREST);
    for (const [at, word] of rare.entries()) {
      for (const other of rare.slice(0, at)) add(place, word < other ? `${word} ${other}` : `${other} ${word}`);
      for (const person of people.slice(0, 3)) if (at < 3) add(place, `p ${person.family} ${word}`);
    }
  }
  return pairsOf(Float64Array.from(keys).sort(), records);
}

function pairsOf(sorted: Float64Array, records: readonly Prepared[]): [number, number][] {
  const pairs: number[] = [];
  let start = 0;
  for (let end = 1; end <= sorted.length; end += 1) {
    if (end < sorted.length && keyOf(sorted[end]) === keyOf(sorted[start])) continue;
    if (end - start > 1 && end - start <= COMMONEST * 10) {
      const places = [...new Set(Array.from(sorted.subarray(start, end), (packed) => packed % PLACES))];
      const reach = places.length <= ALL_PAIRS ? ALL_PAIRS : NEIGHBOURS;
      if (places.length > ALL_PAIRS) places.sort((a, b) => inOrder(records[a], records[b]) || a - b);
      for (let i = 0; i < places.length; i += 1) {
        for (let j = i + 1; j <= i + reach && j < places.length; j += 1) {
          const [a = 0, b = 0] = [places[i], places[j]];
          pairs.push(a < b ? a * PLACES + b : b * PLACES + a);
        }
      }
    }
    start = end;
  }
  const found: [number, number][] = [];
  let last = -1;
  for (const packed of Float64Array.from(pairs).sort()) {
    if (packed !== last) found.push([Math.floor(packed / PLACES), packed % PLACES]);
    last = packed;
  }
  return found;
}

function keyOf(packed = -1): number {
  return Math.floor(packed / PLACES);
}

/** An order that hangs on content alone. */
export function inOrder(a: Prepared | undefined, b: Prepared | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return compare(a.compact, b.compact) || compare(sortText(a), sortText(b));
}

function sortText({ record }: Prepared): string {
  return [record.year, record.volume, record.issue, record.pages, record.venue, record.ids.doi, ...record.authors].join(
    '\n',
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function wordCounts(records: readonly Prepared[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of records) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** FNV-1a, 32 bits. A collision only costs a comparison. */
function hash(text: string): number {
  let value = 2166136261;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return value >>> 0;
}
