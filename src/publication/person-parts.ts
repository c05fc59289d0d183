/** Takes names of people apart for files of references, and puts them together again as lists show them. Pure. */
import type { PersonParts } from './publication.ts';

/** Words that begin a family name without being sorted by; lower case in the name itself. */
const PARTICLES = new Set(
  'af al am auf aus av bin da das de degli dei del della delle den der des di do dos du el la las le les lo los ibn ten ter te tot und van vande vanden vander vom von y zu zum zur zur'.split(
    ' ',
  ),
);

/** With a capital they are a part of the name itself, and sorted by: `Luc Van Gool`. (`Le`, `Di` and `Da` are given names, too.) */
const OWN_PARTICLES = new Set('De Del Della Den Der Dos El Al Ten Ter Van Vanden Vander Von'.split(' '));

const INITIALS = /^(?:\p{Lu}{1,2}|[BCDFGHJKLMNPQRSTVWXZ]{3})$/u;

const DOTTED = /^(?:\p{Lu}\.-?)+$/u;

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/iu;

/** Words by which an organisation is told from a person. */
const ORGANISATION =
  /\b(?:academy|agency|alliance|association|board|bureau|cent(?:er|re)|collaboration|commission|committee|consortium|corporation|council|department|foundation|group|inc|initiative|institute|investigators|laborator(?:y|ies)|ltd|ministry|network|organi[sz]ation|partnership|project|research|society|survey|task force|team|union|university|working party)\b|^the /iu;

/** The name as a list of authors shows it: `Jan van der Berg`, `Martin Luther King Jr.`. */
export function shownName({ family, given, particle, dropping, suffix, literal }: PersonParts): string {
  if (literal !== undefined) return literal;
  return [given, dropping, particle, family, suffix].filter((part) => part !== undefined && part !== '').join(' ');
}

/**
 * The parts of a name as a page shows it: `Family, Given`, `Family, Jr., Given` or `Given von Family Jr.`. An
 * organisation, or a single word, is left whole.
 */
export function partsOf(shown: string): PersonParts {
  const name = shown.trim().replace(/\s+/gu, ' ');
  const commas = name.split(/\s*,\s*/u).filter((part) => part !== '');
  const [first = name, second, third] = commas;
  if (commas.length === 2 && second !== undefined && !SUFFIX.test(second)) {
    return ORGANISATION.test(name) ? { literal: name } : { family: first, given: second };
  }
  if (commas.length === 3 && second !== undefined && third !== undefined && SUFFIX.test(second)) {
    return { family: first, given: third, suffix: second };
  }
  if (commas.length > 2 || ORGANISATION.test(name)) return { literal: name };
  return fromWords(first.split(' '), second);
}

/** `Given von Family`; the last word, with the particles before it, is the family. */
function fromWords(words: readonly string[], suffixAfterComma: string | undefined): PersonParts {
  const last = words.at(-1) ?? '';
  const suffixed = suffixAfterComma === undefined && words.length > 2 && SUFFIX.test(last);
  const suffix = suffixed ? last : suffixAfterComma;
  const names = suffixed ? words.slice(0, -1) : words;
  const family = names.at(-1);
  if (family === undefined || (names.length === 1 && suffix === undefined)) return { literal: words.join(' ') };
  const behind = initialsBehind(names);
  if (behind > 0) {
    const given = names.slice(-behind).join(' ');
    return { family: names.slice(0, -behind).join(' '), given, ...(suffix !== undefined && { suffix }) };
  }
  let start = names.length - 1;
  while (start > 1 && isParticle(names[start - 1] ?? '')) start -= 1;
  const isOwn = OWN_PARTICLES.has(names[start] ?? '');
  const particle = isOwn ? '' : names.slice(start, -1).join(' ');
  const given = names.slice(0, start).join(' ');
  return {
    family: isOwn ? names.slice(start).join(' ') : family,
    ...(given !== '' && given !== family && { given }),
    ...(particle !== '' && { particle }),
    ...(suffix !== undefined && { suffix }),
  };
}

/**
 * How many words behind the family are its initials: `Yalow RS`, as catalogues of medicine write it, `Yalow R. S.` and
 * `van den Berg J.-P.`, as lists sorted by family do; `Wei HAN` is no initials.
 */
function initialsBehind(names: readonly string[]): number {
  const start = INITIALS.test(names.at(-1) ?? '') ? names.length - 1 : names.findIndex((name) => DOTTED.test(name));
  const [before, behind] = [names.slice(0, start), names.slice(start)];
  const areInitials = behind.every((name) => DOTTED.test(name) || INITIALS.test(name));
  return start > 0 && areInitials && before.some((name) => /\p{Ll}/u.test(name)) ? behind.length : 0;
}

function isParticle(word: string): boolean {
  return PARTICLES.has(word) || OWN_PARTICLES.has(word);
}
