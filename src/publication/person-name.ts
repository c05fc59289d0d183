/** Reads names of people as lists of authors show them, so that spellings of one person can be compared. Pure. */
import { folded } from './fold.ts';

/** A person's name, folded. */
export interface PersonName {
  /** The family name's last part, without gaps: `Von Oswald` is `oswald`, `Aguera y Arcas` is `arcas`. */
  readonly family: string;
  /** Every written-out part, families and given names, sorted: tells swapped order. */
  readonly parts: string;
  /** First letters of the given names in order; empty where none are shown. */
  readonly initials: string;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|md|phd|msc|dr|prof)$/u;

/**
 * Reads `Given Family`, `Family, Given`, `G. H. Family` and `Family G H`. Undefined where nothing of a name is left
 * (`et al.`, `Unknown`, marks alone).
 */
export function personName(shown: string): PersonName | undefined {
  // Broken accents: `Velivckovi 'c`, `Trzci'nski`, `'Alvaro`.
  const plain = folded(shown)
    .replace(/ ['’‘`´](?=\p{L}(?:\s|$))/gu, '')
    .replace(/['’‘`´^"~¨ʼ?]/gu, '');
  const comma = plain.indexOf(',');
  const parts = (text: string) => (text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).filter((part) => !SUFFIX.test(part));
  let family: string[];
  let given: string[];
  if (comma > 0) {
    family = parts(plain.slice(0, comma));
    given = parts(plain.slice(comma + 1));
  } else {
    const all = parts(plain);
    const last = all.at(-1) ?? '';
    if (all.length > 1 && isTrailing(last, shown)) {
      const start = all.findIndex((part, at) => at > 0 && isTrailing(part, shown));
      family = all.slice(0, start);
      given = all.slice(start);
    } else {
      family = all.slice(-1);
      given = all.slice(0, -1);
    }
  }
  const name = family.at(-1);
  if (name === undefined || /^(?:unknown|anonymous|al|others|na)$/u.test(name)) return undefined;
  const long = [...family, ...given].filter((part) => part.length > 1);
  return {
    family: name,
    parts: long.sort().join(' '),
    initials: given.map((part) => (isInitials(part, shown) ? part : part[0])).join(''),
  };
}

/** One letter, or a run of capitals before a family name: `KI Lin`. */
function isInitials(part: string, shown: string): boolean {
  return part.length === 1 || (part.length < 6 && shown.includes(part.toUpperCase()) && /\p{Ll}/u.test(shown));
}

/** Initials after a family name: `Zuna RE`, `Meijer CJL`, not the family of `Wei HAN` or `Anne ROUX`. */
function isTrailing(part: string, shown: string): boolean {
  return isInitials(part, shown) && (part.length < 3 || /^[^aeiouy]{3}$/u.test(part));
}
