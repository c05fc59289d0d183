/** Reads names of people as lists of authors show them, so that spellings of one person can be compared. Pure. */
import { folded } from './fold.ts';
import { WordSet } from './word-set.ts';

/** A person's name, folded. */
export interface PersonName {
  /** The family name's last part, without gaps: `Von Oswald` is `oswald`, `Aguera y Arcas` is `arcas`. */
  readonly family: string;
  /** Every written-out part, families and given names, sorted: tells swapped order. */
  readonly parts: string;
  /** First letters of the given names in order; empty where none are shown. */
  readonly initials: string;
}

const SUFFIXES = new WordSet('jr sr ii iii iv md phd msc dr prof');
/** What stands where a name should: placeholders, institutions, words of a citation (`ACMS Anthology`, `P Edition`). */
const NOBODY = new WordSet(
  'unknown anonymous al others anthology edition proposal introduction abstract university department institute inria committee press editorial proceedings disc',
);
/** A name of letters alone, as nearly all are; there is nothing to fold but capitals. */
const PLAIN = /^[A-Za-z ,.-]{0,100}$/u;
/** `B VanceandD`, `J Cho andH`: a list torn behind the first letter of its next person. */
const NEXT_PERSON = /(?<=\p{Ll}) ?and\p{Lu}{1,2}$/u;
/** `Y. Lind (林雨)`: the name in another script, or a nickname, behind a part of the name. */
const IN_BRACKETS = /(?<=[\p{L}.])\s*\([^()]{1,40}\)/gu;
const EAST_ASIAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー\s,]+$/u;
const SMALL_LETTER = /[a-z]|\p{Ll}/u;
const MARKS = /['’‘`´^"~¨ʼ?]/u;

/**
 * Reads `Given Family`, `Family, Given`, `G. H. Family` and `Family G H`. Undefined where nothing of a name is left
 * (`et al.`, `Unknown`, marks alone).
 */
export function personName(told: string): PersonName | undefined {
  const torn = told.includes('and') ? told.replace(NEXT_PERSON, '') : told;
  const shown = torn.includes('(') ? torn.replace(IN_BRACKETS, '') : torn;
  const isPlain = PLAIN.test(shown);
  let plain = isPlain ? shown.toLowerCase() : folded(shown);
  // Broken accents: `Velivckovi 'c`, `Trzci'nski`, `'Alvaro`.
  if (!isPlain && MARKS.test(plain))
    plain = plain.replace(/ ['’‘`´](?=\p{L}(?:\s|$))/gu, '').replace(/['’‘`´^"~¨ʼ?]/gu, '');
  // `山田 太郎`, `山田, 太郎` and `山田太郎` are one name; which part is the family's no gap tells reliably.
  if (!isPlain && EAST_ASIAN.test(plain)) plain = plain.replace(/[\s,]+/gu, '');
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

/**
 * The family name that `personName` reads, where a glance tells it: one word of plain letters before a comma, or at the
 * end of a name without one. Undefined where more has to be looked at.
 */
export function plainFamily(shown: string): string | undefined {
  let start = 0;
  let end = -1;
  let wasCapital = false;
  let hasRun = false;
  for (let at = 0; at < shown.length; at += 1) {
    const letter = shown.charCodeAt(at);
    const isCapital = letter >= CAPITAL_A && letter <= CAPITAL_Z;
    if (isCapital && wasCapital) hasRun = true;
    wasCapital = isCapital;
    if (isCapital || (letter >= SMALL_A && letter <= SMALL_Z)) continue;
    if (letter === COMMA && start === 0 && end < 0) end = at;
    else if (letter !== SPACE && letter !== FULL_STOP && letter !== HYPHEN) return undefined;
    else if (end < 0) start = at + 1;
  }
  // Without a comma, a run of capitals may be initials, and a capital at the end may begin the next person.
  if (end < 0 && (hasRun || wasCapital)) return undefined;
  const family = shown.slice(start, end < 0 ? shown.length : end).toLowerCase();
  return family.length < 3 || SUFFIXES.has(family) || NOBODY.has(family) ? undefined : family;
}

const [CAPITAL_A, CAPITAL_Z, SMALL_A, SMALL_Z] = [0x41, 0x5a, 0x61, 0x7a];
const [SPACE, COMMA, HYPHEN, FULL_STOP] = [0x20, 0x2c, 0x2d, 0x2e];

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
