/**
 * Titles as citations give them: with the last authors in front (`andX. Ju. Staggered striping …`) or with the place
 * behind (`… association rules. In: Proc 20th Int Conf`). Pure.
 */
import { anyOf } from '../../publication/any-of.ts';
import type { Prepared } from '../records/prepared.ts';

/** Shorter titles stand within longer ones by chance; those by three people or more less so. */
const SHORTEST = 16;
const SHORTEST_BY_THREE = 10;
const MOST_IN_FRONT = 14;

/** Whether one of the two titles is the other with nothing but pieces of a citation before and after it. Symmetric. */
export function isTheOtherCited(a: Prepared, b: Prepared): boolean {
  const short = a.compact.length < b.compact.length ? a : b;
  const long = short === a ? b : a;
  const isShort = short.compact.length < SHORTEST;
  if (isShort && (short.compact.length < SHORTEST_BY_THREE || Math.min(a.people.length, b.people.length) < 3))
    return false;
  if (short.generic) return false;
  const start = long.compact.indexOf(short.compact);
  if (start < 0) return false;
  const [before, after] = around(long, start, start + short.compact.length);
  return before !== undefined && after !== undefined && isFront(before, a, b) && isPlace(after, a, b);
}

const SHORTEST_CUT = 30;

/** Whether one of the two titles begins, behind authors in front of it, as the other does, and breaks off. Symmetric. */
export function isTheOtherCut(a: Prepared, b: Prepared): boolean {
  return beginsBehindAuthors(a, b) || beginsBehindAuthors(b, a);
}

function beginsBehindAuthors(cited: Prepared, whole: Prepared): boolean {
  if (!whole.compact.includes(cited.compact.slice(-SHORTEST))) return false;
  const { words, compact } = cited;
  let letters = 0;
  for (let at = 1; at < words.length && at <= MOST_IN_FRONT; at += 1) {
    letters += words[at - 1]?.length ?? 0;
    const rest = compact.length - letters;
    if (rest < SHORTEST_CUT || rest * 2 < whole.compact.length) return false;
    if (whole.compact.startsWith(compact.slice(letters))) return isFront(words.slice(0, at), cited, whole);
  }
  return false;
}

/** The words of `long` up to the letter `start` and from the letter `end`; absent where a word goes across. */
function around({ words }: Prepared, start: number, end: number): readonly (readonly string[] | undefined)[] {
  let [first, last]: (number | undefined)[] = [undefined, undefined];
  let letters = 0;
  for (let at = 0; at <= words.length; at += 1) {
    if (letters === start) first ??= at;
    if (letters === end) last ??= at;
    letters += words[at]?.length ?? 0;
  }
  return [first === undefined ? undefined : words.slice(0, first), last === undefined ? undefined : words.slice(last)];
}

const JOINT = /^(?:and|et|al|etal|eds?|demo|tutorial|panel|extended|version|.|\d{4})$/u;

/** Nothing, initials and years, or words among which stands an author. */
function isFront(words: readonly string[], a: Prepared, b: Prepared): boolean {
  if (words.every((word) => JOINT.test(word))) return true;
  return (
    words.length <= MOST_IN_FRONT &&
    words.some((word) =>
      [...a.people, ...b.people].some(({ family }) => family.length > 1 && (word === family || word.endsWith(family))),
    )
  );
}

/** What a place starts with; what follows it belongs to it. */
const PLACE =
  /^(?:proc|proceedings?|conference|conf|symposium|journal|acm|ieee|pp|pages|vol|submitted|available|https?|www|ftp|university|univ|springer|(?:19|20)\d\d|\d+(?:st|nd|rd|th))\b/u;
const PLACE_IN_WORDS = anyOf('u', [
  /^to appear|^in (?:proc|proceedings?|\d+(?:st|nd|rd|th)|sigmod|vldb|icde|kdd|sigir|icdt|edbt|acm|ieee)/u,
  /^(?:technical|tech) (?:report|rep|note|memo\w*)|^the (?:acm|ieee)|^dep(?:artmen)?t of/u,
  /^(?:system )?demo(?:nstration)?(?: description| paper| abstract| proposal)?$/u,
  /^(?:extended|expanded|full) (?:version|paper)\b|^invited\b|^(?:tutorial|panel)(?: session| abstract| summary| overview)?$/u,
  /^p \d+ \d+$|^(?:sigmod|vldb|icde|kdd|pods|edbt) \d+$/u,
  // What catalogues of China put behind a title: `[J]`, `[C] in`, `[Z]`.
  /^[acjmz](?: (?:in|\d{2,}|proc|proceedings)\b|$)/u,
]);

const FEWEST_BEFORE = 3;
const NAMED_PLACE = /^(?:sigmod|vldb|icde|kdd|sigir|icdt|edbt|pods)\d*$/u;
/** Pages behind a title: `p. 35-46`. */
const PAGES = / p \d+ \d+$/u;

/** Whether `number` stands in the place behind the title that `words` are, or is a year before it. */
export function isOfPlace(number: string, words: readonly string[]): boolean {
  const at = words.lastIndexOf(number);
  if (at >= words.length - 2 && PAGES.test(words.join(' '))) return true;
  if (/^(?:19|20)\d\d$/u.test(number) && (at < FEWEST_BEFORE || at === words.length - 1)) return true;
  for (let start = FEWEST_BEFORE; start <= at; start += 1) {
    if (PLACE.test(words[start] ?? '') || NAMED_PLACE.test(words[start] ?? '')) return true;
  }
  return false;
}

/** Nothing, or the start of a place. */
function isPlace(words: readonly string[], a: Prepared, b: Prepared): boolean {
  const [first] = words;
  if (first === undefined || PLACE.test(first)) return true;
  if (first.length > 3 && (a.venue.includes(first) || b.venue.includes(first))) return true;
  return PLACE_IN_WORDS.test(words.join(' '));
}
