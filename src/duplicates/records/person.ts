/** A person's name with numbers that tell most pairs of people apart before any letter is compared. Pure. */
import { type PersonName, personName } from '../../publication/person-name.ts';
import { bitCount, hash, hashOfPart, wordBit } from './fingerprint.ts';

/** A name made ready to be compared. */
export interface Person extends PersonName {
  /** One bit out of 32 for each letter of the family name. */
  readonly letters: number;
  /** See `wordBit`: of the family name alone, and of all parts that are written out. */
  readonly familyBit: number;
  readonly partBits: number;
}

/** Reads a name as `personName` does, and makes it ready. */
export function personOf(shown: string): Person | undefined {
  const name = personName(shown);
  if (name === undefined) return undefined;
  const { family, parts, initials } = name;
  let letters = 0;
  for (let at = 0; at < family.length; at += 1) letters |= 1 << (family.charCodeAt(at) & 31);
  const familyBit = wordBit(hash(family));
  let partBits = 0;
  for (let from = 0, end = 0; from <= parts.length; from = end + 1) {
    end = parts.indexOf(' ', from);
    if (end < 0) end = parts.length;
    partBits |= wordBit(hashOfPart(parts, from, end));
  }
  return { family, parts, initials, letters, familyBit, partBits };
}

/** Whether `word` is one of the parts of the name that are written out; `bit`: its `wordBit`. */
export function isPart(word: string, bit: number, { parts, partBits }: Person): boolean {
  if ((bit & partBits) === 0) return false;
  for (let start = parts.indexOf(word); start >= 0; start = parts.indexOf(word, start + 1)) {
    const end = start + word.length;
    if ((start === 0 || parts[start - 1] === ' ') && (end === parts.length || parts[end] === ' ')) return true;
  }
  return false;
}

/** Whether the family names may be `most` edits apart: each edit takes one letter and puts another in its place at most. */
export function mayBeMisspelt(a: Person, b: Person, most: number): boolean {
  return Math.abs(a.family.length - b.family.length) <= most && bitCount(a.letters ^ b.letters) <= 2 * most;
}
