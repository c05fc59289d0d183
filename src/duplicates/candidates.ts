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

/** A word of titles: how many titles hold it, and a number for it. */
interface Word {
  count: number;
  readonly code: number;
}

/** Visits pairs of places, `a < b`, each once, in ascending order. */
export function candidates(records: readonly Prepared[], visit: (a: number, b: number) => void): void {
  const vocabulary = vocabularyOf(records);
  const keys: number[] = [];
  for (const [place, record] of records.entries()) {
    for (const key of keysOf(record, vocabulary)) keys.push(key * PLACES + place);
  }
  const pairs = pairsOf(Float64Array.from(keys).sort(), records);
  let last = -1;
  for (const packed of Float64Array.from(pairs).sort()) {
    if (packed !== last) visit(Math.floor(packed / PLACES), packed % PLACES);
    last = packed;
  }
}

/** Each identifier, the first page, the title whole, its start and end, its rare words by twos and with its people. */
function keysOf(
  { doi, compact, words, record, people, volume, pages }: Prepared,
  vocabulary: ReadonlyMap<string, Word>,
): number[] {
  const { arxiv, pmid, pmcid, openreview, acl, dblp } = record.ids;
  const keys: number[] = [];
  for (const id of [doi, arxiv, pmid, pmcid, openreview, acl, dblp]) if (id !== undefined) keys.push(hash(id, 1));
  if (volume[0] !== undefined && pages[0] !== undefined) keys.push(hash(pages[0], hash(volume[0], 2)));
  if (compact === '') return keys;
  keys.push(hash(compact), hash(startOf(words), 3), hash(compact.slice(-14), 4));
  const rare = rarest(words, vocabulary);
  const families = people.slice(0, 2).map(({ family }) => hash(family, 5));
  for (const [at, { code }] of rare.entries()) {
    for (let other = 0; other < at; other += 1) keys.push(joined(code, rare[other]?.code ?? 0));
    if (at < 2) for (const family of families) keys.push(joined(code, family));
  }
  return keys;
}

/** One number for two, whatever their order. */
function joined(a: number, b: number): number {
  return (Math.imul(Math.min(a, b), 31) + Math.max(a, b)) >>> 0;
}

/** The rarest words of a title that other titles hold too. */
function rarest(words: readonly string[], vocabulary: ReadonlyMap<string, Word>): Word[] {
  const found: Word[] = [];
  for (let place = 0; place < words.length && place < 60; place += 1) {
    const word = vocabulary.get(words[place] ?? '');
    if (word === undefined || word.count < 2 || found.includes(word)) continue;
    let at = found.length;
    while (at > 0 && isRarer(word, found[at - 1])) at -= 1;
    if (at < RAREST) found.splice(at, 0, word);
    if (found.length > RAREST) found.length = RAREST;
  }
  return found;
}

function isRarer(a: Word, b: Word | undefined): boolean {
  return b !== undefined && (a.count < b.count || (a.count === b.count && a.code < b.code));
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

function vocabularyOf(records: readonly Prepared[]): Map<string, Word> {
  const vocabulary = new Map<string, Word>();
  for (const { words } of records) {
    for (const word of words) {
      const known = vocabulary.get(word);
      if (known) known.count += 1;
      else if (word.length > 1) vocabulary.set(word, { count: 1, code: hash(word) });
    }
  }
  return vocabulary;
}
