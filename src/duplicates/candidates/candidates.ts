/**
 * Finds the pairs worth weighing, in time that grows with the number of records and not with its square: every record
 * gets a few keys, records of one key are compared, and where a key is common only neighbours in title order are. Pure.
 */

import type { Prepared } from '../records/prepared.ts';
import { FirstLook } from './first-look.ts';
import { type Columns, KeyPlaces } from './key-places.ts';
import { pushKeys, vocabularyOf } from './keys.ts';
import { MOST_PLACES, PackedPairs } from './packed-pairs.ts';

const ALL_PAIRS = 12;
const NEIGHBOURS = 5;
/** Neighbours in title order of which one begins with the title of the other are compared further. */
const NEIGHBOURS_OF_ONE_TITLE = 40;
const SHORTEST_BEGINNING = 16;
const COMMONEST = 1000;
/** Records whose keys are found, and pairs that are looked at, between two rests. */
const RECORDS_AT_ONCE = 16;
const PAIRS_AT_ONCE = 500;

/** One number for a pair of places, whatever their order. */
export function pairKey(a: number, b: number): number {
  return a < b ? a * MOST_PLACES + b : b * MOST_PLACES + a;
}

/**
 * Pairs of places, the lesser first, packed and in ascending order, some of them more than once; the work rests at each
 * `yield`. At most `MOST_PLACES` records can be judged at once. `withLikely`: pairs that are likely only are wanted too.
 */
export function* candidates(records: readonly Prepared[], withLikely: boolean): Generator<void, Float64Array> {
  const vocabulary = vocabularyOf(records);
  const keys = new KeyPlaces(records.length * 16);
  const look = new FirstLook(records, withLikely);
  for (let place = 0; place < records.length; place += 1) {
    pushKeys(records[place], place, vocabulary, keys);
    look.enter(place);
    if (place % RECORDS_AT_ONCE === 0) yield;
  }
  return (yield* pairsOf(keys.together(), records, look)).sorted();
}

/** All pairs of places of a key that few records share, neighbours where many do. */
function* pairsOf(
  { keys, places }: Columns,
  records: readonly Prepared[],
  look: FirstLook,
): Generator<void, PackedPairs> {
  const pairs = new PackedPairs(records.length * 4);
  const group: number[] = [];
  let looked = 0;
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const key = keys[start];
    for (end = start + 1; end < keys.length && keys[end] === key; ) end += 1;
    if (end - start < 2 || end - start > COMMONEST) continue;
    group.length = 0;
    for (let at = start; at < end; at += 1) {
      const place = places[at] ?? 0;
      if (at === start || place !== places[at - 1]) group.push(place);
    }
    looked += pushPairs(group, records, look, pairs);
    if (looked < PAIRS_AT_ONCE) continue;
    looked = 0;
    yield;
  }
  return pairs;
}

/** Pushes the pairs of one key's places; tells how many were looked at. */
function pushPairs(group: number[], records: readonly Prepared[], look: FirstLook, pairs: PackedPairs): number {
  const few = group.length <= ALL_PAIRS;
  if (!few) group.sort((a, b) => inTitleOrder(records[a], records[b]) || a - b);
  let looked = 0;
  for (let i = 0; i < group.length; i += 1) {
    const a = group[i] ?? 0;
    for (let j = i + 1; j < group.length; j += 1) {
      const b = group[j] ?? 0;
      if (!few && j > i + NEIGHBOURS && !(j <= i + NEIGHBOURS_OF_ONE_TITLE && beginsWith(records[a], records[b]))) {
        break;
      }
      looked += 1;
      if (look.mayBeOne(a, b)) pairs.push(Math.min(a, b), Math.max(a, b));
    }
  }
  return looked;
}

function inTitleOrder(a: Prepared | undefined, b: Prepared | undefined): number {
  const [x = '', y = ''] = [a?.compact, b?.compact];
  return x < y ? -1 : x > y ? 1 : (a?.year ?? 0) - (b?.year ?? 0) || (a?.order ?? 0) - (b?.order ?? 0);
}

/** Whether the title of `b`, the later one in title order, is that of `a` or begins with it, and names one work. */
function beginsWith(a: Prepared | undefined, b: Prepared | undefined): boolean {
  if (a === undefined || b === undefined || a.generic) return false;
  return a.compact === b.compact || (a.compact.length >= SHORTEST_BEGINNING && b.compact.startsWith(a.compact));
}
