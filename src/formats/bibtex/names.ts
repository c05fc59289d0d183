/** Names as BibTeX writes them: `von Last, Jr, First`, `First von Last`, `{The Group}`, and as people write them. Pure. */
import { partsOf } from '../../publication/person-parts.ts';
import type { PersonParts } from '../../publication/publication.ts';
import { isHeld, LAST_SUFFIX, nameList, SUFFIX, split } from './name-list.ts';

/** Names in order, and whether there are more than these. */
export interface Names {
  readonly people: readonly PersonParts[];
  readonly cut: boolean;
}

/** The names in `value`; `text` turns LaTeX into text. */
export function namesIn(value: string, text: (latex: string) => string): Names {
  const { names, cut } = nameList(value);
  return {
    // DBLP tells people of one name apart by numbers.
    people: names
      .map((name) => person(name.replace(/\s+\d{4}$/u, ''), text))
      .filter((parts) => Object.keys(parts).length > 0),
    cut,
  };
}

const INITIALS = /^(?:\p{Lu}\.?[\s~-]*){1,4}$/u;
function person(given: string, text: (latex: string) => string): PersonParts {
  // A backslash before white space is white space; the words are told apart by it.
  const name = given.replace(/(?<!\\)\\(?=\s)/gu, '');
  if (/(?:^|,)\s*(?:family|given|prefix|suffix)\s*=/u.test(name)) return extended(name, text);
  const [first = '', second, third, ...more] = split(name, /\s*,\s*/y).map((part) => part.trim());
  if (more.length > 0) return partsOf(text(name));
  if (second === undefined) return wholeName(first, undefined, text);
  if (third !== undefined) {
    // BibTeX wants the suffix in the middle; many put it last. `Merle, J., C.` has none.
    const isLast = LAST_SUFFIX.test(text(third)) && !SUFFIX.test(text(second));
    const [suffix, names] = isLast ? [third, second] : [second, third];
    if (![second, third].some((said) => SUFFIX.test(said) || !INITIALS.test(said)))
      return { ...familyOf(first, text), ...part('given', `${second} ${third}`, text) };
    return { ...familyOf(first, text), ...part('suffix', suffix, text), ...part('given', names, text) };
  }
  if (second === '') return first.startsWith('{') ? part('literal', first, text) : wholeName(first, undefined, text);
  if (SUFFIX.test(second)) return wholeName(first, text(second), text);
  return { ...familyOf(first, text), ...part('given', second, text) };
}

/** `First von Last`, the name of an organisation, or `Last IF` as catalogues of medicine have it. */
function wholeName(name: string, suffix: string | undefined, text: (latex: string) => string): PersonParts {
  const words = split(name, /[\s~]+/y).filter((word) => word !== '');
  if (words.length === 1) {
    return part(isHeld(name) ? 'literal' : 'family', name, text);
  }
  const shown = text(name).replace(/\s+/gu, ' ').trim();
  const known = partsOf(shown);
  if (known.literal !== undefined || /\s(?:&|and|für|of|for|und)\s/u.test(shown)) return { literal: shown };
  const isBare = !/[\\{}]/u.test(words.at(-1) ?? '');
  const last = words.findIndex((word, index) => index > 0 && /^(?:\p{Lu}\.-?)+$/u.test(word));
  const trails = last > 0 && words.slice(last).every((word) => INITIALS.test(word));
  if (suffix === undefined && trails && words.slice(0, last).some((word) => /\p{Ll}{2}/u.test(word)))
    return {
      ...familyOf(words.slice(0, last).join(' '), text),
      ...part('given', words.slice(last).join(' '), text),
    };
  // `Yalow RS`: told by capitals alone.
  if (suffix === undefined && isBare && known.given !== undefined && shown.endsWith(` ${known.given}`)) return known;
  const lower = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isLower(word));
  const junior = suffix === undefined && words.length > 2 && SUFFIX.test(words.at(-1) ?? '');
  const end = junior ? words.length - 1 : words.length;
  const start = lower === -1 || lower >= end - 1 ? end - 1 : lower;
  const said = junior ? text(words.at(-1) ?? '') : suffix;
  return {
    ...familyOf(words.slice(start, end).join(' '), text),
    ...part('given', words.slice(0, start).join(' '), text),
    ...(said !== undefined && { suffix: said }),
  };
}

/** `von Last`: lower-case words in front are the particle, but never all of it. `{Last, Jr.}` holds a suffix. */
function familyOf(name: string, text: (latex: string) => string): PersonParts {
  const words = split(name, /[\s~]+/y).filter((word) => word !== '');
  let end = 0;
  if (isLower(words[0] ?? '')) {
    for (const [index, word] of words.slice(0, -1).entries()) if (isLower(word)) end = index + 1;
  }
  const { family = '' } = part('family', words.slice(end).join(' '), text);
  const [, bare = family, suffix] =
    /^(.*[\p{L}.]),?\s+((?:jr|sr)\.?)$|^(.*[\p{L}.]),\s*(i{2,3}|iv)$/iu
      .exec(family)
      ?.filter((found) => found !== undefined) ?? [];
  return {
    ...(family !== '' && { family: bare }),
    ...part('particle', words.slice(0, end).join(' '), text),
    ...(suffix !== undefined && { suffix }),
  };
}

/** A word in braces has no case, unless the brace begins an accent. */
function isLower(word: string): boolean {
  if (/^\{(?!\\)/u.test(word)) return false;
  const bare = word.replace(/\\(?:[a-z]+(?![a-z])|[^a-z])|[{}]/giu, '');
  return /^['’]?\p{Ll}/u.test(bare);
}

/** `family=Hasselman, given=Jan, prefix=van`, as biblatex allows; what else is said of the person is passed over. */
function extended(name: string, text: (latex: string) => string): PersonParts {
  const said = new Map(
    split(name, /\s*,\s*/y).map((pair) => {
      const [key = '', ...value] = pair.split('=');
      return [key.trim(), value.join('=').trim()] as const;
    }),
  );
  return {
    ...part('family', said.get('family') ?? '', text),
    ...part('given', said.get('given') ?? '', text),
    ...part(said.get('useprefix') === 'false' ? 'dropping' : 'particle', said.get('prefix') ?? '', text),
    ...part('suffix', said.get('suffix') ?? '', text),
  };
}

/** Marks of footnotes and affiliations at the end are none of the name. */
function part(name: keyof PersonParts, latex: string, text: (latex: string) => string): PersonParts {
  const whole = text(latex).replace(/\s+/gu, ' ').trim();
  const value = whole.replace(/(?<=\p{L}\.?)(?:\^[\d,*†‡§¶]{1,8}|[¹²³⁰⁴-⁹*†‡§¶,]{1,8})$/u, '');
  return value === '' ? {} : { [name]: value };
}
