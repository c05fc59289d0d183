/**
 * Finds the pairs worth weighing, in time that grows with the number of records and not with its square: every record
 * gets a few keys, records of one key are compared, and where a key is common only neighbours in title order are. Pure.
 */
import { bitCount } from './fingerprint.ts';
import { pushKeys, vocabularyOf } from './keys.ts';
import { MOST_PLACES, numberOf, PackedPairs, placeOf } from './packed-pairs.ts';
import type { Prepared } from './prepared.ts';
import { sharesIdentifier } from './shared-identifier.ts';

const ALL_PAIRS = 12;
const NEIGHBOURS = 5;
/** Neighbours in title order that bear one title are compared further. */
const NEIGHBOURS_OF_ONE_TITLE = 40;
const COMMONEST = 1000;

/** One number for a pair of places, whatever their order. */
export function pairKey(a: number, b: number): number {
  return a < b ? a * MOST_PLACES + b : b * MOST_PLACES + a;
}

/** Visits pairs of places, `a < b`, each once, in ascending order. At most `MOST_PLACES` records can be judged at once. */
export function candidates(records: readonly Prepared[], visit: (a: number, b: number) => void): void {
  const vocabulary = vocabularyOf(records);
  const keys = new PackedPairs(records.length * 16);
  for (let place = 0; place < records.length; place += 1) pushKeys(records[place], place, vocabulary, keys);
  let last = -1;
  for (const packed of pairsOf(keys.sorted(), records).sorted()) {
    if (packed !== last) visit(numberOf(packed), placeOf(packed));
    last = packed;
  }
}

/** All pairs of places of a key that few records share, neighbours where many do. */
function pairsOf(keys: Float64Array, records: readonly Prepared[]): PackedPairs {
  const pairs = new PackedPairs(records.length * 4);
  const group: number[] = [];
  for (let start = 0, end = 0; start < keys.length; start = end) {
    const next = (numberOf(keys[start] ?? 0) + 1) * MOST_PLACES;
    for (end = start + 1; end < keys.length && (keys[end] ?? 0) < next; ) end += 1;
    if (end - start < 2 || end - start > COMMONEST) continue;
    group.length = 0;
    for (let at = start; at < end; at += 1) if (keys[at] !== keys[at - 1]) group.push(placeOf(keys[at] ?? 0));
    const few = group.length <= ALL_PAIRS;
    if (!few) group.sort((a, b) => inTitleOrder(records[a], records[b]) || a - b);
    for (let i = 0; i < group.length; i += 1) {
      const [a = 0, one] = [group[i], records[group[i] ?? 0]];
      for (let j = i + 1; j < group.length; j += 1) {
        const [b = 0, other] = [group[j], records[group[j] ?? 0]];
        if (!few && j > i + NEIGHBOURS && !(j <= i + NEIGHBOURS_OF_ONE_TITLE && haveOneTitle(one, other))) break;
        if (mayBeAlike(one, other)) pairs.push(Math.min(a, b), Math.max(a, b));
      }
    }
  }
  return pairs;
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
