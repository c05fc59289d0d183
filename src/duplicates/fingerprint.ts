/** Numbers that stand for texts: for blocking, for a first guess at overlap, and for an order that hangs on content. Pure. */
import type { Publication } from '../publication/publication.ts';

/** FNV-1a, 32 bits, carried on from `start`. A collision costs a comparison, never a judgement. */
export function hash(text: string, start = 2166136261): number {
  let value = start;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619);
  return Math.imul(value ^ 31, 16777619) >>> 0;
}

/** A number for all that a listing says, the same wherever it stands in a list. */
export function fingerprint({ title, year, volume, issue, pages, venue, ids, authors }: Publication): number {
  let value = hash(title);
  for (const field of [`${year}`, volume, issue, pages, venue, ids.doi, ids.arxiv, ...authors])
    value = hash(field ?? '', value);
  return value;
}

/** One bit out of 32 for each word. */
export function wordBits(words: readonly string[]): number {
  let bits = 0;
  for (const word of words) bits |= 1 << (hash(word) >>> 27);
  return bits;
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
