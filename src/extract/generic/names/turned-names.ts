/**
 * People whose families stand first and whose given names are written out, as citation styles have them: all turned round
 * ("Holt, Mira, Ruiz, Jon et Lind, Ada (2020)") or the first alone ("Holt, Mira, Jon Ruiz, and Ada Lind. “Title”"). Pure.
 */
import { isFirstOfOthers } from './list-slips.ts';
import type { NameRun } from './name-run.ts';
import { nameWord } from './name-words.ts';
import type { Edges } from './scanned-name.ts';

const PARTICLES = String.raw`(?:(?:v[ao]n|de[nr]?|del(?:la)?|d[aiou]s?|la|le|te[nr]?|zu[mr]?|el|al|bin|ibn)\s){0,3}`;
const WORD = String.raw`\p{Lu}[\p{L}\p{M}’'‐-]*\p{L}`;
const INITIALS = String.raw`\p{Lu}\p{M}?(?:\.[\s‐-]?\p{Lu}\p{M}?)*(?:\.|(?![\p{L}’'.]))`;
/** "Mira", "Mira Ada", "Mira A.", "M. Ada", "Zhen (Jack)". */
const GIVEN = String.raw`(?:${WORD}(?:\s${WORD})?(?:\s${INITIALS}){0,2}(?:\sd[aeo]s?(?=[\s,;.]))?|${INITIALS}(?:\s${WORD}(?:\s${INITIALS})?(?=\s?[,;]|\s(?:and|&|et|und|y|e)\s|[.,]?\s[(“"‘«]|[.,]?\s(?:19|20)\d\d))?)(?:\s[JS]r\.(?=\s?;))?(?:\s\(\p{Lu}\p{L}+\))?`;
const FAMILY = String.raw`${PARTICLES}(?:\p{Lu}{2}[\p{Lu}\p{M}’'‐-]*(?:\s\p{Lu}{2}[\p{Lu}\p{M}’'‐-]*){0,3}|${WORD})`;
const PAIR = new RegExp(String.raw`(${FAMILY})\s?,\s(?:([JS]r|I{2,3}|IV)\.?,?\s)?(${GIVEN})`, 'uy');
const PLAIN = String.raw`\p{Lu}\p{Ll}[\p{L}\p{M}’'‐-]*`;
/** "Ruiz Lago, Ada": a given name that stands alone is nobody, so both words before it are the family. */
const TWO_FAMILIES = new RegExp(
  String.raw`(${PARTICLES}${PLAIN}\s${PLAIN}),\s()(${PLAIN}(?:\s${INITIALS}){0,2})(?=[.,]?\s(?:and|&|et|und|y|e)\s|,\s|[.,]?\s[[(“"‘«]|[.,]?\s(?:19|20)\d\d)`,
  'uy',
);
const WHOLE = new RegExp(
  String.raw`(?:(?:${WORD}|${INITIALS})\s(?:\(\p{Lu}\p{L}+\)\s)?){1,3}${PARTICLES}${WORD}(?:,?\s(?:[JS]r|I{2,3}|IV)\.?)?`,
  'uy',
);
/** "WANG H", "WU K L": the standard of China. */
const CAPITALS = /(\p{Lu}{2}[\p{Lu}’'‐-]*)((?:\s\p{Lu}){1,3})(?![\p{L}’'])/uy;
const CONJUNCTION = String.raw`(?:and|&|et|und|u\.|y|e|i|a|og|och|en)\s`;
const SEPARATOR = new RegExp(
  String.raw`\s?(?:[,;]\s(${CONJUNCTION})?|\s?\/\s?(?=\p{Lu})|\s[–—-]\s(?=\p{Lu})|\s(${CONJUNCTION}))`,
  'uy',
);
/** What says that there are more. */
const MORE =
  /,?\s(?:\[?et\.?\s+al\b\.?\]?|et coll\.|(?:and|&|y|e|et|und)\s(?:others|otros|outros|autres|andere)\b|u\.\s?a\.|i\s(?:dr|in)\.|m\.\s?fl\.|等|и др\.)/uy;
/** What stands behind the last of them: a date, a quotation, a colon, a full stop. */
const DATED =
  /^\.?[\s,;:]{0,3}[([]?(?:(?:\p{L}+\.?\s)?(?:19|20)\d\d[a-z]?|n\.d\.|s\.d\.|in press|forthcoming)(?![\d–-])/u;
/** "Holt, Mira, 2020.", "Holt, Mira 2020 ‘Title’", but not "Pebble Press, Lund 2020": one person's list needs more. */
const DATED_ALONE =
  /^(?:[.,;:]\s|\.?\s?[([])(?:\p{L}+\.?\s)?(?:19|20)\d\d[a-z]?(?![\d–-])(?!\W*$)|^\s(?:19|20)\d\d[a-z]?(?::\s|[.,]?\s["“„«‘])/u;
const QUOTED = /^[.,:]?\s?["“„«‘]/u;
const STOPPED = /^(?:\s?:|\.)\s/u;

/** "Holt, M." */
const FIRST_INITIAL = new RegExp(String.raw`^${FAMILY},\s\p{Lu}\.`, 'u');

/** A run of such people where `text` begins, `start` being where its first name does; undefined where there is any doubt. */
export function turnedNames(text: string, start: number, edges: Edges | undefined): NameRun | undefined {
  const initial = FIRST_INITIAL.exec(text.slice(start, start + 40))?.[0].length;
  if (initial !== undefined && isFirstOfOthers(text.slice(start + initial, start + initial + 100))) return undefined;
  return (
    inCapitals(text, start) ??
    allTurned(text, start, edges) ??
    firstTurned(text, start, edges) ??
    twoFamiliesTurned(text, start, edges)
  );
}

/** A way to read the next person; undefined where there is none. */
type Next = (at: number) => { readonly name: string; readonly end: number } | undefined;

/** People read one after another. */
interface Read {
  readonly names: readonly string[];
  readonly end: number;
  readonly cut: boolean;
  /** A conjunction stands before the last. */
  readonly joined: boolean;
}

function allTurned(text: string, start: number, edges: Edges | undefined): NameRun | undefined {
  const read = readAll(text, start, pairAt(text));
  if (!read || !isEnded(text, read, edges)) return undefined;
  const { names, end, cut, joined } = read;
  const [first = ''] = names;
  const isCertain = /^\p{Lu}{2}[\p{Lu}\s’'‐-]*,/u.test(first) || cut || (joined && names.length > 1);
  const rest = text.slice(end, end + 24);
  if (names.length < 2 || isCertain || DATED.test(rest) || QUOTED.test(rest)) return runOf(read, start);
  // "Rivers, Lakes. Seas": only initials tell given names from other words.
  return names.length > 1 && names.some((name) => /\s\p{Lu}$|[\s.]\p{Lu}\.$/u.test(name))
    ? runOf(read, start)
    : undefined;
}

function firstTurned(text: string, start: number, edges: Edges | undefined): NameRun | undefined {
  const pair = pairAt(text);
  let isFirst = true;
  const read = readAll(text, start, (at) => {
    const found = isFirst ? pair(at) : wholeAt(text, at);
    isFirst = false;
    return found;
  });
  if (!read || read.names.length < 2 || !isEnded(text, read, edges)) return undefined;
  const rest = text.slice(read.end, read.end + 24);
  // "Holt, M. A. Pebbles and Ponds": what follows initials may be the title.
  const isPlain = !/,\s\p{Lu}\.(?:.*\p{Ll})/u.test(read.names[0] ?? '');
  return (read.joined && isPlain) || read.cut || DATED.test(rest) || QUOTED.test(rest) ? runOf(read, start) : undefined;
}

/** "Ruiz Lago, Ada, and Mira Holt. 2020.", "Ruiz Lago, Ada, and Holt, Mira. “Title”", "Ruiz Lago, Ada. 2020." */
function twoFamiliesTurned(text: string, start: number, edges: Edges | undefined): NameRun | undefined {
  const two = pairAt(text, TWO_FAMILIES);
  if (!two(start)) return undefined;
  const pair = pairAt(text);
  for (const next of [
    (at: number) => two(at) ?? pair(at),
    (at: number) => (at === start ? two(at) : wholeAt(text, at)),
  ]) {
    const read = readAll(text, start, next);
    const rest = text.slice(read?.end, (read?.end ?? 0) + 24);
    // "Green Stones, Lakes, and Deep Rivers. Notes" is a title.
    const isFull = read && (read.names.length === 1 || read.joined || read.cut) && isEnded(text, read, edges);
    if (isFull && (read.cut || DATED.test(rest) || QUOTED.test(rest)))
      // "Wet Stones, Lund. 2020." has the same form.
      return { ...runOf(read, start), ...(read.names.length === 1 && { sure: 0 }) };
  }
  return undefined;
}

function inCapitals(text: string, start: number): NameRun | undefined {
  const read = readAll(text, start, (at) => {
    CAPITALS.lastIndex = at;
    const found = CAPITALS.exec(text);
    // "IEEE J. Sel. Topics Stones" is a journal.
    return found && nameWord(found[1] ?? '').kind !== 'no' ? { name: found[0], end: CAPITALS.lastIndex } : undefined;
  });
  if (!read || !(STOPPED.test(text.slice(read.end, read.end + 2)) || DATED.test(text.slice(read.end, read.end + 24))))
    return undefined;
  // "IN A. Holt": one alone needs more than two letters.
  return read.names.length > 1 || read.cut || /^\p{Lu}{3}|\s\p{Lu}\s\p{Lu}$/u.test(read.names[0] ?? '')
    ? runOf(read, start)
    : undefined;
}

function pairAt(text: string, form = PAIR): Next {
  return (at) => {
    form.lastIndex = at;
    const [, family = '', suffix = '', given = ''] = form.exec(text) ?? [];
    if (family === '' || holdsOtherWords(`${family} ${given}`)) return undefined;
    return { name: `${family}, ${suffix && `${suffix}, `}${given}`, end: form.lastIndex };
  };
}

function wholeAt(text: string, at: number): ReturnType<Next> {
  WHOLE.lastIndex = at;
  const name = WHOLE.exec(text)?.[0];
  return name === undefined || holdsOtherWords(name) ? undefined : { name, end: WHOLE.lastIndex };
}

/** Words of titles and venues. */
function holdsOtherWords(names: string): boolean {
  return names.split(/[\s()]+/u).some((word) => word !== '' && /^(?:thing|function)$/u.test(nameWord(word).kind));
}

function readAll(text: string, start: number, next: Next): Read | undefined {
  const names: string[] = [];
  let end = start;
  let joined = false;
  let isLast = false;
  for (let at = start; names.length < 5000; ) {
    const found = next(at);
    if (!found) break;
    names.push(found.name);
    end = found.end;
    joined = isLast;
    SEPARATOR.lastIndex = end;
    const separator = SEPARATOR.exec(text);
    if (joined || !separator) break;
    isLast = separator[1] !== undefined || separator[2] !== undefined;
    at = SEPARATOR.lastIndex;
  }
  if (names.length === 0) return undefined;
  MORE.lastIndex = end;
  const cut = MORE.test(text);
  return { names, end: cut ? MORE.lastIndex : end, cut, joined };
}

/** Whether the list of names is over where it was read to. */
function isEnded(text: string, { names, end, cut, joined }: Read, edges: Edges | undefined): boolean {
  const rest = text.slice(end, end + 24);
  if ((names.length > 1 ? DATED : DATED_ALONE).test(rest) || QUOTED.test(rest) || cut) return true;
  // "Holt, Mira A.: Title"
  if (names.length < 2) return /\s\p{Lu}\.$/u.test(names[0] ?? '') && /^\s?:\s/u.test(rest);
  // Behind "M." the stop is the initial's.
  // "Holt, Mira, Ekdahl, Jon, and Ruiz, Ada" are all of a line.
  if (joined && names.length > 2 && rest.trim() === '') return true;
  const isStopped =
    STOPPED.test(rest) || (joined && /^,\s/u.test(rest)) || (text[end - 1] === '.' && /^\s["“‘«\p{Lu}]/u.test(rest));
  return isStopped || [0, 1, 2].some((step) => edges?.get(end + step) === true);
}

function runOf({ names, end, cut }: Read, start: number): NameRun {
  return { names, sure: names.length, cut, start, end };
}
