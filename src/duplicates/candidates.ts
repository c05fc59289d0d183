/**
 * Finds the pairs worth weighing, in time that grows with the number of records and not with its square: every record
 * gets a few keys, records of one key are compared, and where a key is common only neighbours in title order are. Pure.
 */
import { bitCount } from './fingerprint.ts';
import { pushKeys, vocabularyOf } from './keys.ts';
import { type Keyed, Numbers, sortedByKey } from './number-lists.ts';
import type { Prepared } from './prepared.ts';
import { sharesIdentifier } from './shared-identifier.ts';

const ALL_PAIRS = 12;
const NEIGHBOURS = 5;
/** Neighbours in title order that bear one title are compared further. */
const NEIGHBOURS_OF_ONE_TITLE = 40;
const COMMONEST = 1000;

/** The most records that can be judged at once: a pair of places is packed into one number. */
const MOST_RECORDS = 2 ** 26;

/** One number for a pair of places, whatever their order. */
export function pairKey(a: number, b: number): number {
  return a < b ? a * MOST_RECORDS + b : b * MOST_RECORDS + a;
}

/** Visits pairs of places, `a < b`, each once, in ascending order. */
export function candidates(records: readonly Prepared[], visit: (a: number, b: number) => void): void {
  const vocabulary = vocabularyOf(records);
  const keys = new Numbers(records.length * 16);
  const places = new Numbers(records.length * 16);
  for (const [place, record] of records.entries()) {
    pushKeys(record, vocabulary, keys);
    while (places.length < keys.length) places.push(place);
  }
  const pairs = pairsOf(sortedByKey(keys.taken(), places.taken()), records);
  let last = -1;
  for (const packed of Float64Array.from(pairs).sort()) {
    if (packed !== last) visit(Math.floor(packed / MOST_RECORDS), packed % MOST_RECORDS);
    last = packed;
  }
}

/** All pairs of a key that few records share, neighbours where many do; each pair packed into one number. */
function pairsOf({ keys, places }: Keyed, records: readonly Prepared[]): number[] {
  const pairs: number[] = [];
  for (let start = 0, end = 1; start < keys.length; start = end, end += 1) {
    while (end < keys.length && keys[end] === keys[start]) end += 1;
    if (end - start < 2 || end - start > COMMONEST) continue;
    const group = distinct(places, start, end);
    const few = group.length <= ALL_PAIRS;
    if (group.length > ALL_PAIRS) group.sort((a, b) => inTitleOrder(records[a], records[b]) || a - b);
    for (let i = 0; i < group.length; i += 1) {
      for (let j = i + 1; j < group.length; j += 1) {
        const [a = 0, b = 0] = [group[i], group[j]];
        if (!few && j > i + NEIGHBOURS && !(j <= i + NEIGHBOURS_OF_ONE_TITLE && haveOneTitle(records[a], records[b])))
          break;
        if (mayBeAlike(records[a], records[b])) pairs.push(pairKey(a, b));
      }
    }
  }
  return pairs;
}

/** The places from `start` to `end`, which ascend, each once. */
function distinct(places: Int32Array, start: number, end: number): number[] {
  const found: number[] = [];
  for (let at = start; at < end; at += 1) {
    const place = places[at] ?? 0;
    if (found.at(-1) !== place) found.push(place);
  }
  return found;
}

function inTitleOrder(a: Prepared | undefined, b: Prepared | undefined): number {
  const [x = '', y = ''] = [a?.compact, b?.compact];
  return x < y ? -1 : x > y ? 1 : (a?.year ?? 0) - (b?.year ?? 0) || inOrder(a, b);
}

/** Whether both bear the same title, which names one work. */
function haveOneTitle(a: Prepared | undefined, b: Prepared | undefined): boolean {
  return a !== undefined && b !== undefined && !a.generic && a.compact === b.compact;
}

/** An order that hangs on content alone. */
export function inOrder(a: Prepared | undefined, b: Prepared | undefined): number {
  return (a?.order ?? 0) - (b?.order ?? 0);
}

/** Whether the words of two titles can overlap enough, by a look at their bits. */
function mayBeAlike(a: Prepared | undefined, b: Prepared | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const least = Math.min(a.bitCount, b.bitCount);
  return (
    bitCount(a.bits & b.bits) * 2 >= least ||
    a.compact === b.compact ||
    a.compact === '' ||
    b.compact === '' ||
    sharesIdentifier(a, b) ||
    (a.pages[0] !== undefined && a.pages[0] === b.pages[0])
  );
}
