/**
 * Finds the pairs worth weighing, in time that grows with the number of records and not with its square: every record
 * gets a few keys, records of one key are compared, and where a key is common only neighbours in title order are. Pure.
 */
import { bitCount, hash } from './fingerprint.ts';
import type { Prepared } from './prepared.ts';
import { sharesIdentifier } from './shared-identifier.ts';

/** A key and a record's place packed in one float, so that one typed sort brings equal keys together. */
const PLACES = 2 ** 21;
const ALL_PAIRS = 12;
const NEIGHBOURS = 5;
const COMMONEST = 2000;
const RAREST = 4;

/** Visits pairs of places, `a < b`, each once, in ascending order. */
export function candidates(records: readonly Prepared[], visit: (a: number, b: number) => void): void {
  const counts = wordCounts(records);
  const keys: number[] = [];
  const add = (place: number, ...parts: readonly string[]) => {
    let key = 0;
    for (const part of parts) key = hash(part, key);
    keys.push(key * PLACES + place);
  };
  for (const [place, record] of records.entries()) {
    const { doi, compact, words, record: shown, people, volume, pages, year } = record;
    const { arxiv, pmid, pmcid, openreview, acl, dblp } = shown.ids;
    for (const id of [doi, arxiv, pmid, pmcid, openreview, acl, dblp]) if (id !== undefined) add(place, 'id', id);
    const family = people[0]?.family;
    if (volume[0] !== undefined && pages[0] !== undefined) add(place, 'page', volume[0], pages[0]);
    if (compact === '') {
      if (family !== undefined && year !== undefined) add(place, 'person', family, `${year}`);
      continue;
    }
    add(place, compact);
    add(place, 'start', startOf(words));
    add(place, 'end', compact.slice(-14));
    const rare = rarest(words, counts);
    for (const [at, word] of rare.entries()) {
      for (const other of rare.slice(0, at)) add(place, word < other ? word : other, word < other ? other : word);
      for (const person of people.slice(0, 3)) if (at < 3) add(place, 'author', person.family, word);
    }
  }
  const pairs = pairsOf(Float64Array.from(keys).sort(), records);
  let last = -1;
  for (const packed of Float64Array.from(pairs).sort()) {
    if (packed !== last) visit(Math.floor(packed / PLACES), packed % PLACES);
    last = packed;
  }
}

/** The rarest words of a title that other titles hold too, the rarest first. */
function rarest(words: readonly string[], counts: ReadonlyMap<string, number>): string[] {
  const found: string[] = [];
  for (const word of words.slice(0, 60)) {
    const count = counts.get(word) ?? 0;
    if (count < 2 || word.length < 2 || found.includes(word)) continue;
    let at = found.length;
    while (at > 0 && isRarer(word, count, found[at - 1] ?? '', counts)) at -= 1;
    if (at < RAREST) {
      found.splice(at, 0, word);
      found.length = Math.min(found.length, RAREST);
    }
  }
  return found;
}

function isRarer(word: string, count: number, other: string, counts: ReadonlyMap<string, number>): boolean {
  const otherCount = counts.get(other) ?? 0;
  return count < otherCount || (count === otherCount && word < other);
}

/** The first letters of a title without its short words. */
function startOf(words: readonly string[]): string {
  let start = '';
  for (const word of words) {
    if (word.length > 3) start += word;
    if (start.length >= 14) break;
  }
  return start.slice(0, 14);
}

function pairsOf(sorted: Float64Array, records: readonly Prepared[]): number[] {
  const pairs: number[] = [];
  let start = 0;
  for (let end = 1; end <= sorted.length; end += 1) {
    if (end < sorted.length && keyOf(sorted[end]) === keyOf(sorted[start])) continue;
    if (end - start > 1 && end - start <= COMMONEST * 10) {
      const places = [...new Set(Array.from(sorted.subarray(start, end), (packed) => packed % PLACES))];
      const reach = places.length <= ALL_PAIRS ? ALL_PAIRS : NEIGHBOURS;
      if (places.length > ALL_PAIRS) places.sort((a, b) => inTitleOrder(records[a], records[b]) || a - b);
      for (let i = 0; i < places.length; i += 1) {
        for (let j = i + 1; j <= i + reach && j < places.length; j += 1) {
          const [a = 0, b = 0] = [places[i], places[j]];
          if (mayBeAlike(records[a], records[b])) pairs.push(a < b ? a * PLACES + b : b * PLACES + a);
        }
      }
    }
    start = end;
  }
  return pairs;
}

function keyOf(packed = -1): number {
  return Math.floor(packed / PLACES);
}

function inTitleOrder(a: Prepared | undefined, b: Prepared | undefined): number {
  const [x = '', y = ''] = [a?.compact, b?.compact];
  return x < y ? -1 : x > y ? 1 : (a?.year ?? 0) - (b?.year ?? 0) || inOrder(a, b);
}

/** An order that hangs on content alone. */
export function inOrder(a: Prepared | undefined, b: Prepared | undefined): number {
  return (a?.order ?? 0) - (b?.order ?? 0);
}

/** Whether the words of two titles can overlap enough, by a look at their bits. */
function mayBeAlike(a: Prepared | undefined, b: Prepared | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.compact === b.compact || a.compact === '' || b.compact === '') return true;
  const least = Math.min(bitCount(a.bits), bitCount(b.bits));
  return (
    bitCount(a.bits & b.bits) * 2 >= least ||
    sharesIdentifier(a, b) ||
    (a.pages[0] !== undefined && a.pages[0] === b.pages[0])
  );
}

function wordCounts(records: readonly Prepared[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { words } of records) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
