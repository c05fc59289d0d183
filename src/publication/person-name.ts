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

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv', 'md', 'phd', 'msc', 'dr', 'prof']);
/** What stands where a name should: placeholders, institutions, words of a citation (`ACMS Anthology`, `P Edition`). */
const NOBODY = new Set(
  'unknown anonymous al others anthology edition proposal introduction abstract university department institute inria committee press editorial proceedings disc'.split(
    ' ',
  ),
);
/** A name of letters alone, as nearly all are; there is nothing to fold but capitals. */
const PLAIN = /^[A-Za-z ,.-]{0,100}$/u;
const FAMILY_FIRST = /^([A-Za-z]{5,40}), [A-Za-z .-]*$/u;
/** `B VanceandD`, `J Cho andH`: a list torn behind the first letter of its next person. */
const NEXT_PERSON = /(?<=\p{Ll}) ?and\p{Lu}{1,2}$/u;
const SMALL_LETTER = /[a-z]|\p{Ll}/u;
const MARKS = /['’‘`´^"~¨ʼ?]/u;

/**
 * Reads `Given Family`, `Family, Given`, `G. H. Family` and `Family G H`. Undefined where nothing of a name is left
 * (`et al.`, `Unknown`, marks alone).
 */
export function personName(told: string): PersonName | undefined {
  const shown = told.replace(NEXT_PERSON, '');
  const isPlain = PLAIN.test(shown);
  let plain = isPlain ? shown.toLowerCase() : folded(shown);
  // Broken accents: `Velivckovi 'c`, `Trzci'nski`, `'Alvaro`.
  if (!isPlain && MARKS.test(plain))
    plain = plain.replace(/ ['’‘`´](?=\p{L}(?:\s|$))/gu, '').replace(/['’‘`´^"~¨ʼ?]/gu, '');
  const comma = plain.indexOf(',');
  let family: string[];
  let given: string[];
  if (comma > 0) {
    family = partsOf(plain.slice(0, comma));
    given = partsOf(plain.slice(comma + 1));
  } else {
    const all = partsOf(plain);
    const trails = all.length > 1 && isTrailing(all.at(-1) ?? '', shown);
    const start = trails ? all.findIndex((part, at) => at > 0 && isTrailing(part, shown)) : -1;
    family = start < 0 ? all.slice(-1) : all.slice(0, start);
    given = start < 0 ? all.slice(0, -1) : all.slice(start);
  }
  const name = family.at(-1);
  if (name === undefined || NOBODY.has(name) || (name === 'na' && given.length === 0)) return undefined;
  let initials = '';
  for (const part of given) initials += isInitials(part, shown) ? part : (part[0] ?? '');
  return { family: name, parts: partsTogether(family, given), initials };
}

/** The family name that `personName` reads where it stands before a comma, as nearly all files give it: one long word. */
export function familyFirst(shown: string): string | undefined {
  const first = FAMILY_FIRST.exec(shown)?.[1]?.toLowerCase();
  return first === undefined || NOBODY.has(first) ? undefined : first;
}

function partsTogether(family: readonly string[], given: readonly string[]): string {
  const long: string[] = [];
  for (const part of family) if (part.length > 1) long.push(part);
  for (const part of given) if (part.length > 1) long.push(part);
  return long.length > 1 ? long.sort().join(' ') : (long[0] ?? '');
}

function partsOf(text: string): string[] {
  const found = (/[^ -~]/u.test(text) ? text.match(/[\p{L}\p{M}\p{N}]+/gu) : text.match(/[a-z0-9]+/gu)) ?? [];
  return found.some((part) => SUFFIXES.has(part)) ? found.filter((part) => !SUFFIXES.has(part)) : found;
}

/** One letter, or a run of capitals before a family name: `KI Lin`. */
function isInitials(part: string, shown: string): boolean {
  return part.length === 1 || (part.length < 6 && shown.includes(part.toUpperCase()) && SMALL_LETTER.test(shown));
}

/** Initials after a family name: `Zuna RE`, `Meijer CJL`, not the family of `Wei HAN` or `Anne ROUX`. */
function isTrailing(part: string, shown: string): boolean {
  return isInitials(part, shown) && (part.length < 3 || /^[^aeiouy]{3}$/u.test(part));
}
