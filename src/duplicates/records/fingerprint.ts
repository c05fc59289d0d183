/** Numbers that stand for texts: for blocking, for a first guess at overlap, and for an order that hangs on content. Pure. */
import type { Publication } from '../../publication/publication.ts';

/** FNV-1a, a signed number of 32 bits, carried on from `start`. A collision costs a comparison, never a judgement. */
export function hash(text: string, start = 2166136261): number {
  return hashOfPart(text, 0, text.length, start);
}

/** The `hash` of the letters of `text` from `from` up to `end`. */
export function hashOfPart(text: string, from: number, end: number, start = 2166136261): number {
  return hashEnd(hashedOn(text, from, end, start));
}

/** A hash that goes on after these letters: `hashEnd` ends it. */
export function hashedOn(text: string, from: number, end: number, start: number): number {
  let value = start;
  for (let at = from; at < end; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return value;
}

/** Ends a hash, so that two that are carried on do not run into one. */
export function hashEnd(value: number): number {
  return Math.imul(value ^ 31, 16777619);
}

/** A number for all that a listing says, the same wherever it stands in a list. */
export function fingerprint({ title, year, volume, issue, pages, venue, ids, authors }: Publication): number {
  let value = hash(title, year);
  for (const field of [volume, issue, pages, venue, ids.doi, ids.arxiv]) value = hash(field ?? '', value);
  for (const author of authors) value = hash(author, value);
  return value;
}

/** One bit out of 32 for a word, told by its `hash`. */
export function wordBit(code: number): number {
  return 1 << (code >>> 27);
}

/** The `wordBit`s of all words. */
export function wordBits(codes: readonly number[]): number {
  let bits = 0;
  for (const code of codes) bits |= wordBit(code);
  return bits;
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let rest = bits - ((bits >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
