/** Lists of names as BibTeX writes them: `von Last, Jr, First and {The Group} and others`. Pure. */
import { authorsIn } from '../../publication/author-list.ts';
import { partsOf } from '../../publication/person-parts.ts';
import type { PersonParts } from '../../publication/publication.ts';

/** Names in order, and whether there are more than these. */
export interface Names {
  readonly people: readonly PersonParts[];
  readonly cut: boolean;
}

/** The names in `value`; `text` turns LaTeX into text. */
export function namesIn(value: string, text: (latex: string) => string): Names {
  const pieces = list(value);
  const names = pieces.filter((piece) => piece !== '' && !isOthers(piece));
  return {
    // DBLP tells people of one name apart by numbers.
    people: names
      .map((name) => person(name.replace(/\s+\d{4}$/u, ''), text))
      .filter((parts) => Object.keys(parts).length > 0),
    cut: names.length < pieces.filter((piece) => piece !== '').length,
  };
}

function isOthers(name: string): boolean {
  return /^[{\s]*(?:others|et\.?\s+al\.?|\.\.\.|…|\\dots)[}\s]*$/iu.test(name);
}

/** By `and`; where there is none, by semicolons; where commas alone stand between whole names, by these. */
function list(value: string): string[] {
  const byAnd = split(value, /\s+and\s+/iy).map((name) => name.trim());
  if (byAnd.length > 1) return byAnd;
  const bySemicolon = split(value, /\s*;\s*/y);
  if (bySemicolon.length > 1) return bySemicolon.map((name) => name.trim());
  const commas = split(value, /\s*,\s*/y);
  if (commas.length > 3 || (commas.length > 2 && commas.every((part) => /\S\s+\S/u.test(part)) && !value.includes('{')))
    return authorsIn(value);
  return byAnd;
}

/** `value` cut wherever `separator`, which is sticky, stands outside braces. */
function split(value: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  let at = 0;
  while (at < value.length) {
    const sign = value[at];
    if (sign === '{') depth += 1;
    else if (sign === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      separator.lastIndex = at;
      // Only where a separator can begin; a run of spaces is looked at once.
      const found =
        /[\s,;~]/u.test(sign ?? '') && !(at > from && /\s/u.test(value[at - 1] ?? '')) ? separator.exec(value) : null;
      if (found !== null && found[0].length > 0) {
        parts.push(value.slice(from, at));
        at += found[0].length;
        from = at;
        continue;
      }
    }
    at += 1;
  }
  parts.push(value.slice(from));
  return parts;
}

const JUNIOR = /^(?:jr|sr|i{2,3}|iv)\.?$/iu;

function person(name: string, text: (latex: string) => string): PersonParts {
  if (/^(?:family|given|prefix|suffix)\s*=/u.test(name)) return extended(name, text);
  const [first = '', second, third, ...more] = split(name, /\s*,\s*/y).map((part) => part.trim());
  if (more.length > 0) return partsOf(text(name));
  if (second === undefined) return wholeName(first, undefined, text);
  if (third !== undefined)
    return { ...familyOf(first, text), ...part('suffix', second, text), ...part('given', third, text) };
  if (second === '') return first.startsWith('{') ? part('literal', first, text) : wholeName(first, undefined, text);
  if (JUNIOR.test(second)) return wholeName(first, text(second), text);
  return { ...familyOf(first, text), ...part('given', second, text) };
}

/** `First von Last`. */
function wholeName(name: string, suffix: string | undefined, text: (latex: string) => string): PersonParts {
  const words = split(name, /[\s~]+/y).filter((word) => word !== '');
  if (words.length === 1) {
    return part(isHeld(name) ? 'literal' : 'family', name, text);
  }
  const lower = words.findIndex((word, index) => index > 0 && index < words.length - 1 && isLower(word));
  const junior = suffix === undefined && words.length > 2 && JUNIOR.test(words.at(-1) ?? '');
  const end = junior ? words.length - 1 : words.length;
  const start = lower === -1 || lower >= end - 1 ? end - 1 : lower;
  const said = junior ? text(words.at(-1) ?? '') : suffix;
  return {
    ...familyOf(words.slice(start, end).join(' '), text),
    ...part('given', words.slice(0, start).join(' '), text),
    ...(said !== undefined && { suffix: said }),
  };
}

/** One pair of braces around all of it, which does not begin an accent. */
function isHeld(name: string): boolean {
  if (!/^\{(?!\\).*\}$/su.test(name)) return false;
  let depth = 0;
  for (let at = 0; at < name.length - 1; at += 1) {
    if (name[at] === '{') depth += 1;
    else if (name[at] === '}') depth -= 1;
    if (depth === 0) return false;
  }
  return true;
}

/** `von Last`: lower-case words in front are the particle, but never all of it. */
function familyOf(name: string, text: (latex: string) => string): PersonParts {
  const words = split(name, /[\s~]+/y).filter((word) => word !== '');
  let end = 0;
  if (isLower(words[0] ?? '')) {
    for (const [index, word] of words.slice(0, -1).entries()) if (isLower(word)) end = index + 1;
  }
  return {
    ...part('family', words.slice(end).join(' '), text),
    ...part('particle', words.slice(0, end).join(' '), text),
  };
}

/** A word in braces has no case, unless the brace begins an accent. */
function isLower(word: string): boolean {
  if (/^\{(?!\\)/u.test(word)) return false;
  const bare = word.replace(/\\(?:[a-z]+(?![a-z])|[^a-z])|[{}]/giu, '');
  return /^['’]?\p{Ll}/u.test(bare);
}

/** `family=Hasselman, given=Jan, prefix=van`, as biblatex allows. */
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

function part(name: keyof PersonParts, latex: string, text: (latex: string) => string): PersonParts {
  const value = text(latex).replace(/\s+/gu, ' ').trim();
  return value === '' ? {} : { [name]: value };
}
