/** How much a text reads like the title of a work. */
import { nameRunAt } from '../names/names.ts';
import { LINK_LABEL, VENUE } from '../words/vocabulary.ts';
import { yearAlone } from '../words/years.ts';

/** The same texts are weighed several times: as a line, as an element, and as the element around it. */
const worths = new Map<string, number>();

/** 0 not at all, 1 fully. */
export function titleWorth(text: string): number {
  let worth = worths.get(text);
  if (worth === undefined) {
    worth = weighed(text.trim());
    if (worths.size > 20_000) worths.clear();
    worths.set(text, worth);
  }
  return worth;
}

/** How far a work is, and nothing else. */
const STATUS =
  /^\W*(?:in (?:preparation|progress|press|revision)|to appear|forthcoming|under review|submitted|coming soon)\W*$/iu;

function weighed(plain: string): number {
  if (
    plain.length < 3 ||
    plain.length > 420 ||
    LINK_LABEL.test(plain) ||
    STATUS.test(plain) ||
    /^(?:https?:|www\.|doi:|et al\b|\S+\.\p{L}{2,5}\/\S+$|\S+\.pdf$)/iu.test(plain)
  )
    return 0;
  // Without the tables of Unicode words are found ten times as fast.
  const found = plain.match(isWestern(plain) ? /[A-Za-zªµºÀ-ÖØ-öø-\u02C1]+/gu : /\p{L}[\p{L}\p{M}]*/gu) ?? [];
  const letters = found.join('').length;
  if (letters < plain.length * 0.5 || letters < 3 || yearAlone(plain) !== undefined) return 0;
  const words = found.length + wideLetters(plain) / 2;
  let worth = words >= 4 ? 1 : words >= 3 ? 0.75 : words >= 2 ? 0.55 : 0.3;
  if (VENUE.test(plain)) worth *= 0.35;
  if (plain.length > 280) worth *= 0.4;
  const run = nameRunAt(plain);
  if (run && run.end - run.start > plain.length * 0.8) worth *= run.names.length > 1 || run.sure > 0 ? 0.05 : 0.45;
  return worth;
}

/** How many words `text` has, two letters of a script without spaces being one. */
export function wordCount(text: string): number {
  return (text.match(/\p{L}{2,}/gu) ?? []).length + wideLetters(text) / 2;
}

/** Whether it has more than `count`. Reads no more of it than it takes to tell. */
export function hasMoreWords(text: string, count: number): boolean {
  let found = 0;
  WORD.lastIndex = 0;
  while (found <= count && WORD.test(text)) found += 1;
  return found > count || found + wideLetters(text) / 2 > count;
}

const WORD = /\p{L}{2,}/gu;

function wideLetters(text: string): number {
  if (isWestern(text)) return 0;
  return text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
}

/** Without the flag for signs beyond 16 bits, whose halves are found too: that is several times as fast. */
const BEYOND_LATIN = /[^\0-\u02C1]/;

/** Whether there are no letters but Latin ones, none of them with accents of their own, and no signs but the commonest. */
function isWestern(text: string): boolean {
  return !BEYOND_LATIN.test(text);
}
