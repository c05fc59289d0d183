/** Where a run of names ends: what behind names is no name, and what a run turns out to be by what follows it. */
import { anyOf } from '../../../publication/any-of.ts';
import type { NameRun } from './name-run.ts';

/** "M. Holt: Title", "Holt, M. A.: Title". */
const SOLE =
  /^(?:(?:\p{Lu}\.[\s‐-]?){1,3}(?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+|\p{Lu}[\p{L}\p{M}’'-]+,\s(?:\p{Lu}\.[\s‐-]?){1,3})$/u;
/** "M. Holt, J. Ekdahl, Counting Wet Pebbles: ...", "..., Stones and Their Ways in ...": behind initials, no person. */
const CAPITAL_TITLE =
  /^(?:\p{Lu}\S*\s){2}\S+:\s|^\p{Lu}\S*\s\S+(?:\s\S+)?(?<!,)\s(?:and|&)\s(?!(?:\p{Lu}\.[\s‐-]?)+\p{Lu})/u;
/** "J. River Sci. 32 (2025)": a journal with its volume reads like a person at first. */
const VOLUME =
  /^\.?(?:\s\p{Lu}\p{L}*\.?){0,4}(?:\s\(\p{Lu}\))?,?\.?\s(?:[Vv](?:ol)?\.?\s)?(?!(?:19|20)\d\d[a-z]?\b)\d/u;
/** "M. Holt, J. Ekdahl, Z. Flusskd. 53a, 963": behind the last of them stand a volume and a page. */
const ABBREVIATED = /^\p{Lu}\.\s\p{Lu}\p{Ll}+$/u;
const VOLUME_AND_PAGE = /^\.\s\d{1,4}\p{Ll}?,\s\p{L}?\d/u;
/** "M. Holt, J. Ekdahl, Visual Streams with ...", "..., Shallow Streams, Proc. ...": after initials, no person. */
const TITLE_GOES_ON =
  /^(?:\s+(?!(?:and|et|und|y|e|&)\s)\p{Ll}{2,}\s|:\s\p{L}[\p{L}-]+\s\p{Ll}+\s|,\s+(?:[Ii]n:?\s|[Pp]roc(?:\.|eedings)|[Pp]resented|IEEE\s|ACM\s|arXiv|Journal\s))/u;
/** "Holt M, Ekdahl JP, Shallow Streams and Pebble Prediction via ...": behind the "and" stands nobody of that form. */
const AND_NOBODY = /^\s(?:and|&)\s(?!\p{Lu}[\p{L}’'-]+\s\p{Lu}{1,3}(?!\p{L})|(?:\p{Lu}\.\s?)+\p{Lu})/u;
/** "J. Chem", "J. Fluid Mech", as journals begin. */
const JOURNAL = /^J\.\s\p{Lu}[\p{L}-]*(?:\.?\s\p{Lu}[\p{L}-]*)*$/u;
/** "J. Chem. Phys. 25, 312", "J. Fluid Mech. 12(3)", "J. Phys. A 12, 34": more words cut short, and the volume. */
const MORE_AND_VOLUME =
  /^\.?(?:\s\p{Lu}[\p{L}-]*\.){0,4}(?:\s\p{Lu})?,?\s(?:[Vv]ol\.\s)?(?!(?:19|20)\d\d\b)\d{1,4}\p{Ll}?\s?[,:(]/u;
/** How the first word of a journal is cut short: no family is called so. */
const CUT_WORD = anyOf(
  'u',
  [
    /Am(?:er)?|Anal|Appl|Atmos|Biol|Chem|Clin|Comb(?:in)?|Comp(?:ut)?|Differ|Econ|Electrochem|Environ|Exp|Fluid|Funct|Gen/u,
    /Geophys|High Energy|Hydraul|Hydrol|Immunol|Inorg|Mach|Magn|Mater|Math|Mech|Med|Mol|Neurosci|Nucl|Number|Numer|Opt(?:im)?/u,
    /Org|Organomet|Phys|Physiol|Plasma|Polym|Proteome|Quant|Rheol|Sci|Soc|Solid|Solution|Stat|Struct|Theor|Vac|Virol/u,
  ],
  { before: /^J\.\s/u, after: /(?!\p{Ll})/u },
);
/** What leads to names: "with Ada Holt: Title". */
const LED_BY =
  /(?:^\W*(?:(?:joint(?:ly)?|work|together|gemeinsam|zusammen|zus\.|in|en|collaboration)\s+){0,3}|[(,]\s*)(?:with|by|avec|mit|von|par|con|com)\s+$/iu;

/** What stands before a piece of text that looks like a name. */
interface Before {
  readonly sure: number;
  readonly count: number;
  readonly familyFirst: boolean;
}

/** Whether `found`, no certain name, which stands in `text` at `at`, begins a title: behind certain names that are all of one form. */
export function beginsTitle(
  text: string,
  at: number,
  { name, end }: { readonly name: string; readonly end: number },
  { sure, count, familyFirst }: Before,
): boolean {
  if (sure === 0 || sure !== count) return false;
  // "M. Holt, A Book of Pebbles, ...", "Holt M, ‘Pebbles: a Survey’": an article or a quotation is no name.
  if (/^An?\s\p{Lu}\p{Ll}+\s\p{Lu}/u.test(name) || (name.startsWith('‘') && text.includes('’', end))) return true;
  if (sure === 1) return false;
  const behind = text.slice(end, end + 40);
  return (
    TITLE_GOES_ON.test(behind) || (familyFirst ? AND_NOBODY.test(behind) : CAPITAL_TITLE.test(text.slice(at, at + 90)))
  );
}

/** The run without what its end shows to be no person; undefined where it names nobody. */
export function wellEnded(text: string, { names, sure, cut, start, end }: NameRun): NameRun | undefined {
  const rest = text.slice(end, end + 20);
  const [first = '', second] = names;
  if (first === '' || (sure === 0 && names.length < 3 && rest.startsWith('?'))) return undefined;
  if (second === undefined) {
    const isHead = isHeadOfTitle(first, rest, { cut, sure, isLed: LED_BY.test(text.slice(0, start)) });
    return isHead || isJournal(first, text.slice(end, end + 60)) ? undefined : { names, sure, cut, start, end };
  }
  const last = names.at(-1) ?? '';
  const begin = text.lastIndexOf(last, end);
  if ((ABBREVIATED.test(last) && VOLUME_AND_PAGE.test(rest)) || isLastJournal(text, last, [begin, end])) {
    const others = names.slice(0, -1);
    const stop = text.slice(0, begin).replace(/[\s,;]+$/u, '').length;
    return { names: withoutStop(others), sure: sure - 1, cut, start, end: stop };
  }
  return { names: withoutStop(names), sure, cut, start, end };
}

/** "Sparse DSI: Learning ...", "Improved MEG/EEG ...", "Geometry of ...": the head of a title, not a person. */
function isHeadOfTitle(
  name: string,
  rest: string,
  { cut, sure, isLed }: { readonly cut: boolean; readonly sure: number; readonly isLed: boolean },
): boolean {
  const isIn = sure > 0 && /^\s+in\s/u.test(rest);
  if (!cut && !isIn && /^\s+(?:and|of|for|in|with|from|to|on)\s/u.test(rest)) return true;
  if (!(isLed ? /^\s?[/?!=+]\s*\S/u : /^\s?[/:?!=+]\s*\S/u).test(rest)) return false;
  return !(/^\s?[:：]/u.test(rest) && (SOLE.test(name) || /^\p{Script=Han}{2,4}$/u.test(name)));
}

function isJournal(name: string, rest: string): boolean {
  return /^(?:J\. |\p{Lu}{2,5} \p{Lu}\p{Ll}+$)/u.test(name) && VOLUME.test(rest);
}

/** "M. Holt and J. Ekdahl, J. Chem. Phys. 25, 312 (1956)", "M. Holt, J. Chem. Phys. 25, 312", but not "M. Holt and J. Ekdahl. Phys. Rev. 25, 312". */
function isLastJournal(text: string, last: string, [begin, end]: readonly [number, number]): boolean {
  if (!JOURNAL.test(last) || !MORE_AND_VOLUME.test(text.slice(end, end + 60))) return false;
  const before = text.slice(Math.max(0, begin - 70), begin);
  return /,\s$/u.test(before) && (CUT_WORD.test(last) || JOINED_BEFORE.test(before));
}

/** Behind the last "and" of a list nobody stands. */
const JOINED_BEFORE =
  /\s(?:and|und|et|y|e|&)\s(?:\p{Lu}\p{Ll}?\.[\s‐-]?){1,3}(?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}\p{M}’'-]+,\s$/u;

/** "Holt M, Ekdahl J.": the stop ends the list, not the initial. */
function withoutStop(names: readonly string[]): readonly string[] {
  const last = names.at(-1) ?? '';
  const others = names.slice(0, -1);
  const isStop = others.length > 0 && /\p{Lu}\.$/u.test(last) && !others.some((name) => /\p{Lu}\./u.test(name));
  return isStop ? [...others, last.slice(0, -1)] : names;
}
