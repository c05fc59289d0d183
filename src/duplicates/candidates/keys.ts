/** The keys under which a record is looked for: records that may be one work share one of them. Pure. */
import { hash, hashEnd, hashedOn, hashOfPart } from '../records/fingerprint.ts';
import type { Prepared } from '../records/prepared.ts';
import { endOfOpened } from '../titles/main-title.ts';
import type { KeyPlaces } from './key-places.ts';

const RAREST = 4;
const MOST_WORDS = 60;
const LETTERS_OF_START = 14;
const LONGEST_SHORT = 3;
const MOST_COUNTERS = 2 ** 20;

/**
 * How often each word is used in the titles of a list, by the last bits of its hash: two words in one place only make
 * each other look more common.
 */
export type Vocabulary = Uint32Array;

/** The vocabulary of all titles. */
export function vocabularyOf(records: readonly Prepared[]): Vocabulary {
  let size = 2 ** 10;
  while (size < records.length * 32 && size < MOST_COUNTERS) size *= 2;
  const counts = new Uint32Array(size);
  for (const { codes } of records) {
    for (const code of codes) counts[code & (size - 1)] = (counts[code & (size - 1)] ?? 0) + 1;
  }
  return counts;
}

/** Pushes the keys of `record`: identifiers, the first page, the title whole, its start and end, rare words. */
export function pushKeys(record: Prepared | undefined, place: number, vocabulary: Vocabulary, keys: KeyPlaces): void {
  if (record === undefined) return;
  const { doi, compact, titleCode, volume, pages, ids } = record;
  if (doi !== undefined) keys.push(hash(doi, 1), place);
  for (const name of IDS) {
    const id = ids[name];
    if (id !== undefined) keys.push(hash(id, 1), place);
  }
  if (volume[0] !== undefined && pages[0] !== undefined) keys.push(hash(pages[0], hash(volume[0], 2)), place);
  if (compact === '') return;
  keys.push(titleCode, place);
  keys.push(hashOfStart(record), place);
  keys.push(hashOfEnd(compact, compact.length), place);
  const opened = endOfOpened(record);
  if (opened !== undefined) keys.push(hashOfEnd(compact, record.ends[opened - 1] ?? 0), place);
  const rare = rarest(record, vocabulary);
  for (let at = 1; at < rare.length; at += 1) {
    for (let other = 0; other < at; other += 1) keys.push(joined(rare[at] ?? 0, rare[other] ?? 0), place);
  }
  for (let person = 0; person < 2 && rare.length > 0; person += 1) {
    const family = record.family(person);
    if (family === undefined) continue;
    const code = hash(family, 5);
    for (let at = 0; at < 2 && at < rare.length; at += 1) keys.push(joined(rare[at] ?? 0, code), place);
  }
}

const IDS = ['arxiv', 'pmid', 'pmcid', 'openreview', 'acl', 'dblp'] as const;

/** One number for two, whatever their order. */
function joined(a: number, b: number): number {
  return (Math.imul(Math.min(a, b), 31) + Math.max(a, b)) | 0;
}

/** The rarest words of a title that other titles hold too, as their hashes. */
function rarest({ codes, ends }: Prepared, vocabulary: Vocabulary): number[] {
  const found: number[] = [];
  const often: number[] = [];
  let length = 0;
  for (let place = 0; place < codes.length && place < MOST_WORDS; place += 1) {
    const code = codes[place] ?? 0;
    const count = vocabulary[code & (vocabulary.length - 1)] ?? 0;
    if (count < 2 || (ends[place] ?? 0) - (ends[place - 1] ?? 0) < 2 || found.includes(code)) continue;
    let at = length;
    while (at > 0 && isRarer(count, code, often[at - 1] ?? 0, found[at - 1] ?? 0)) {
      if (at < RAREST) {
        found[at] = found[at - 1] ?? 0;
        often[at] = often[at - 1] ?? 0;
      }
      at -= 1;
    }
    if (at >= RAREST) continue;
    found[at] = code;
    often[at] = count;
    length = found.length;
  }
  return found;
}

function isRarer(count: number, code: number, otherCount: number, otherCode: number): boolean {
  return count < otherCount || (count === otherCount && code < otherCode);
}

/** The hash of the last letters of a title up to `end`. */
function hashOfEnd(compact: string, end: number): number {
  return hashOfPart(compact, Math.max(0, end - LETTERS_OF_START), end, 4);
}

/** The hash of the first letters of a title without its short words. */
function hashOfStart({ compact, ends }: Prepared): number {
  let value = 3;
  let letters = 0;
  let from = 0;
  for (const end of ends) {
    if (end - from > LONGEST_SHORT) {
      const rest = Math.min(end, from + LETTERS_OF_START - letters);
      value = hashedOn(compact, from, rest, value);
      letters += rest - from;
    }
    if (letters === LETTERS_OF_START) break;
    from = end;
  }
  return hashEnd(value);
}
