/** Where a title begins and ends that nothing but its words sets off. */
import { anyOf } from '../../../publication/any-of.ts';
import { VENUE } from '../words/vocabulary.ts';
import { yearsIn } from '../words/years.ts';
import { asksOn } from './asked-titles.ts';

const DATE =
  /^[\s.,:;，。：；、）*†]*(?:\(?(?:guest\s)?(?:eds?|editors?|hrsg|hg|dir|coord)s?\.?(?:\)|(?=\s*[(:]))[\s.,:]*)?(?:[([（]?\s*(?:eds?\.?\)?[,.]?\s*[([]?)?(?:\p{L}+\.?,?\s+)?(?:19|20)\d\d\w?(?:,?\s+\p{L}+\.?(?:\s+\d{1,2})?(?=\s*[)\]）.]))?\s*[)\]）]?|\((?:in press|in prep|in review|forthcoming|to appear|accepted|under review|n\.d\.)[^)]*\)|(?:in press|in prep(?:aration)?|in review|forthcoming|to appear|accepted|submitted|under review)\.(?=\s\p{L}))?[\s.,:;–—-]*/iu;

/** Past the punctuation and the date that may stand between the names and the title. */
export function afterDate(text: string, from: number): number {
  return from + (DATE.exec(text.slice(from, from + 80))?.[0].length ?? 0);
}

/** Where the title ends that stands before the names which begin at `start`. */
export function beforeNames(text: string, start: number): number {
  return text
    .slice(0, start)
    .replace(
      /[\s.,:;(（，、。．–—-]*(?:\b(?:joint(?:ly)? (?:work )?with|(?:together )?with|by|avec|(?:gemeinsam |zusammen )?mit|con|authors?:)|(?<=\s)w[./])?\s*$/iu,
      '',
    ).length;
}

/** A full stop before a capital, or what comes before a venue or a date. */
const STOP = anyOf('gu', [
  // ", 12 Rivers & Stones 345" of law reviews; ", Lund: Pebble Press, 2020"; ", Pebble Letters 2020".
  /,\s+(?=\d{1,3}\s(?:[\p{Lu}&][\p{L}.&'’]*\s){1,7}\d{1,4}\b)/u,
  /,\s+(?=\p{Lu}[\p{L} .-]{2,25}:\s\p{Lu}[^:,]{2,40},?\s(?:19|20)\d\d\.?\s*$)/u,
  /,\s+(?=\p{Lu}[\p{L}.-]+(?:[ /]\p{Lu}[\p{L}.-]+){0,2}\s(?:19|20)\d\d[.,]?\s*$)/u,
  // A series, an edition, a volume; ", River Letters; 2020".
  /,\s+(?=(?:Coll(?:ection|\.)|[ÉE]d(?:itions?|\.)|Reihe|Bd\.|Band|[Vv]ol\.|n°|pp?\.)\s)|,\s+(?=[^,;]{3,60};\s(?:19|20)\d\d\b)/u,
  // "Counting pebbles: River Letters, v. 12, p. 1–9" of the geologists; "Counting pebbles In: Rivers".
  /:\s+(?=\p{Lu}[^:.]{2,80},\sv\.\s?\d)|(?<=\p{L}{3}|\))\s+(?=In:\s+\p{Lu})/u,
  // "Counting pebbles. – River Letters 12"; "Counting pebbles. p. 1–9. In Rivers".
  /[.?!](?=\s+(?:[–—]\s+\p{Lu}|[Pp]p?\.\s?\d))/u,
  // The kind of a work, as the standard of China marks it: "[J]. ", "[C/OL]//".
  /\s?\[(?=(?:[JCMDNRPSGZ]|EB|DB|CP)(?:\/OL)?\][./]|(?:[JCMDNRPSGZ]|EB|DB|CP)(?:\/OL)?\]\s)/u,
  // The full stop itself, but not within "Part I. Theory"; the slashes and colons of Russian citations.
  /[.?!。](?=\s+(?!(?:I{1,3}|IV|VI{0,3})[.:]\s)[\p{Lu}\p{Lo}\d“"([]|\s*$)/u,
  /\s\/\/\s|\s\/\s(?=\p{Script=Cyrillic})|:\s(?=(?:[Кк]анд|[Дд]окт)\S*\s[Дд]исс|[Дд]исс)/u,
  // The beginning of a venue.
  /,\s+(?=(?:[Ii]n\s+(?:the\s+)?)?(?:[Pp]roc|[Pp]roceedings?|PROCEEDINGS?|Journal (?:[Oo]f|by|for|on)|\p{Lu}{2,8} Journals?|Springer|MDPI|Elsevier|Wiley|IEEE|ACM|arXiv|Advances in|International|(?:the\s+)?\d{1,3}(?:st|nd|rd|th)\s+\p{Lu}\p{L}+)\b)/u,
  /\.\s+(?=(?:arXiv|(?:bio|med)Rxiv|[a-z]\p{Lu}\p{Ll}+|in\s))|,\s+[Ii]n:?\s+(?=[«\p{Lu}])/u,
  // ", NSF River Meeting 2024, Lund".
  /,\s+(?=(?:\p{Lu}{2,8}\s)?(?:\p{Lu}\p{Ll}+\s){0,3}(?:Assembly|Meeting|Congress|Conference|Workshop|Symposium)\s(?:19|20)\d\d\b)/u,
  // How far the work is, or what kind of work it is.
  /,\s+(?=(?:[Ss]ubmitted|[Aa]ccepted|[Tt]o (?:appear|be (?:included|published|presented))|[Ii]n press|[Ff]orthcoming|[Uu]nder review|[Ii]n (?:preparation|revision))\b|J\.\s\p{Lu}|(?:Ph\.?\s?D\.?|D\.?\s?Phil\.?|[Mm]aster\S*|[Dd]octoral)\s(?:[Tt]hesis|[Dd]issertation))/u,
  // A bracket with a date, co-authors or a status.
  /[,.]?\s*[([（](?=(?:\p{L}+\s){0,2}(?:19|20)\d\d(?!\s?(?:[-–]|to\s)\s?\d)|with\s|\p{Lu}{2,12}\s?['’]\d\d(?!\d)|[Ff]orthcoming|[Uu]nder [Rr]eview|[Aa]ccepted|[Ss]ubmitted|[Ii]n [Pp]ress)/u,
  // ", May 2020"; ", Pebbles and Stones, 12, 34-56".
  /,\s(?=(?:(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)\p{Ll}*\.?,?\s)?(?:19|20)\d\d\b)/u,
  /,\s+(?=(?:\p{Lu}[\p{L}&-]*\.?\s(?:(?:and|of|the|for|in|on|&)\s)*){0,7}\p{Lu}[\p{L}&-]*\.?,\s\d{1,4},\s\d{1,6}\s?[-–]\s?\d)/u,
  // ", Pebble Letters vol 12 (2010)", ", Riv. J. of Stones, 12 (2010)", ", Pebbles, Stones and Sand, 12 (2010)".
  /,\s+(?=(?!Part|Vol|Chapter|Phase|Section|Type|Version|Stage|Study)(?:\p{Lu}\p{Ll}+, (?=\p{Lu}\p{Ll}+ (?:and|&) \p{Lu}\p{Ll}+,?\s\d))?\p{Lu}[\p{L}&-]*\.?(?:\s(?:\p{Lu}[\p{L}&-]*\.?|of|and|in|for|the|on|&|\(\p{Lu}\))){0,8},?\s(?:[Vv]ol(?:ume|\.)?\s?)?\d{1,4},?\s\((?:19|20)\d\d\))/u,
  // The commas of Chinese and Japanese.
  /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}」』》])[,，]\s*(?=[^\s，]{2})|，\s*(?=[^\s，]{2})/u,
  /、(?=\p{Script=Han}{2,5}(?:・\p{Script=Han}{2,5}){1,20}[，,、])/u,
  /,\s+(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u,
]);
/** "vs. Humans", "U.S. Elections", "St. Petersburg", "Part 1. Theory": no ends; "Counting pebbles in R." is one. */
const NO_STOP =
  /(?:\b(?:vs|St|Dr|No|Phil|cf|et al|i\.e|e\.g|U\.S|U\.K)|(?<!\s(?:in|for|with|using)(?=\s[CR]$))[\s.(]\p{Lu})$/u;

/** "Grain in Walls. An Introduction", "Wälle. Eine Einführung": no journal begins so. */
const SUBTITLE =
  /^[.?!]\s+(?:(?:An?|Une?|Una)\s(?!(?:\p{Ll}+\s)?version|earlier|preliminary|shorter)\p{Ll}+|An?\s(?:[\p{L}-]+\s){0,3}(?:Case|Study|Survey|Review|Introduction|History|Guide|Analysis|Trial|Overview|Critical|Comparative)\b|Eine?\s|Zu[rm]\s|Über\s|Essai\s|Evidence\sfrom|Lessons\sfrom|Essays\s(?:in|on))/u;

/** "Who counts? Pebbles of the north. <i>River Letters</i>, <i>12</i>(3)": a journal stands where the mark-up changes, all before is the title. */
const ASKS_ON = /^(?:\?\s+\p{Lu}[^.?!]{9,}\.|\.\s+\p{Lu}[^.?!]{9,}\?)\s*$/u;
/** "Counting pebbles in Lund (Scania, Sweden). Traces of frost in two small rivers. <i>River Letters</i>, 12": so it is behind a sentence in small letters. */
const TOLD_ON =
  /^\.\s+(?!In\s|Edited|Presented|Published|Translated)(?=(?:[^.?!]*?\s\p{Ll}{4,}){3})\p{Lu}[^.?!\d]{20,}\.\s*$/u;
const VOLUME_BEHIND = /^\p{Lu}[\p{L}\s&:-]{2,80}[\s,]+\d{1,4}\s?[,:(]/u;

/** "Counting pebbles in <i>Rivers of the North</i>": a book, no "in <i>Phoxinus phoxinus</i>". */
const IN_BOOK = /^\p{Lu}[\p{L}-]+\s(?:\p{Lu}|\p{Ll}{1,3}\s\p{L})/u;

const LAST_WORD = /^,\s+\p{Lu}\p{Ll}{4,}\.\s*$/u;

const YEAR_BRACKET = /^\s*[([（](?:19|20)\d\d[)\]）]/u;

/** "..., Barcelona: Ribera.", "..., Lexington, KT, USA: Ribera. ISBN ..." behind a title whose year stands before it. */
const PLACE =
  /,\s+(?!Part|Vol|Chapter|Phase|Section|Type|Version|Stage|Study|Case)\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)?(?:,\s\p{Lu}{2,3}){0,2}:\s\p{Lu}[\p{L}&-]+(?:\s[\p{L}&-]+){0,4}(?:\.\sISBN\b.*)?\.?\s*$/u;

/** "..., River Letters, 2018", "..., Rivers, to appear", at the end. */
const LAST =
  /,\s+(?=(?:\p{Lu}[\p{L}&-]*[.:]?(?:\s(?:and|of|the|for|in|on|&|de|des|la|für|der|et))*\s){1,8}\p{Lu}[\p{L}&-]*\.?(?:,\s\p{Lu}[\p{L}-]+)?,\s(?:19|20)\d\d[.,]?\s*(?:\[|$)|\p{Lu}[\p{L}&. -]*,\s(?:to appear|in press|forthcoming|submitted|accepted)\.?\s*$)/u;

/** "..., J. Hydrology 561", "..., Hydrol. Earth Syst. Sci., 30", where commas part all: a journal and its volume. */
const JOURNAL =
  /,\s+(?=(?!and\s|Part|Vol|Chapter|Phase|Section|Type|Version|Stage|Study)(?:(?:\p{Lu}[\p{L}&-]*[.:]?|and|of|the|for|in|on|&|de|für|der|et)\s+){0,9}\p{Lu}[\p{L}&-]*\.?,?\s*(?:[Vv]ol(?:ume|\.)?\s?)?(?:\d{1,3}(?![\d%])|pp?\.?\s?\d|\((?:[Ii]n|[Ss]ubm|[Aa]cc|[Tt]o|[Uu]nder)))/gu;

/**
 * Where the title that begins at `from` ends: its full stop, or where the mark-up changes to that of the venue.
 * `isDated`: the year stood before, so that another in brackets belongs to the title.
 */
export function sentenceEnd(
  text: string,
  from: number,
  edges: readonly number[],
  commas = false,
  isDated = false,
  isCut = false,
): number {
  const own = edges.includes(from) ? edges.find((position) => position > from + 2) : undefined;
  // "<b>Delta</b>. In Ada Holt (ed.), ...": what is set off and closed by a full stop is whole, however short.
  if (own !== undefined && own < from + 9 && /^\.\s+In:?\s/u.test(text.slice(own))) return own;
  const marked =
    edges.find(
      (position) => position > from + 8 && !isBracketed(text, from, position) && goesOn(text, position) === 0,
    ) ?? text.length;
  const edge = IN_BOOK.test(text.slice(marked, marked + 60))
    ? from + text.slice(from, marked).replace(/[,.]?\s+in:?\s*$/iu, '').length
    : marked;
  if (commas) {
    JOURNAL.lastIndex = from + 6;
    const journal = JOURNAL.exec(text)?.index ?? edge;
    if (journal < edge) return sentenceEnd(text.slice(0, journal), from, [], false, false, true);
  }
  const last = from + 6 + text.slice(from + 6).search(isDated && PLACE.test(text) ? PLACE : LAST);
  if (last > from + 5 && last < edge) return sentenceEnd(text.slice(0, last), from, [], false, isDated, true);
  STOP.lastIndex = from + 6;
  for (let match = STOP.exec(text); match && match.index < edge; match = STOP.exec(text)) {
    if (isDated && YEAR_BRACKET.test(text.slice(match.index))) continue;
    // "Holt, M. (2014). Rivers of the north, 1997–2007": the year of the work is told.
    if (isDated && /^,\s+(?:19|20)\d\d\s?[–-]\s?\d/u.test(text.slice(match.index, match.index + 12))) continue;
    // "..., 2030, 2040 and 2050": so it is here.
    if (
      isDated &&
      /(?<!\d)\d{4}, {1,2}\d{4}$/u.test(text.slice(Math.max(0, match.index - 5), match.index + 6).trimEnd())
    )
      continue;
    if (match[0].startsWith('.') && NO_STOP.test(text.slice(Math.max(0, match.index - 12), match.index))) continue;
    if (match[0].length === 1 && SUBTITLE.test(text.slice(match.index, match.index + 40))) continue;
    // "Counting pebbles in Lund, Scania. <i>River Letters</i>, 12 (2010)": a place, behind it the stop.
    if (match[0].startsWith(',') && edge < text.length && LAST_WORD.test(text.slice(match.index, edge))) continue;
    if (match[0] === '?' && asksOn(text, match.index, edge, own === undefined, isCut)) continue;
    // "<a>Who counts? Pebbles of the north</a>. River Letters"
    if (
      own === edge &&
      /^[?!]/u.test(match[0]) &&
      /^.\s+\p{Lu}(?:[^\d,;]{12,}|[^\d,;]{2,}[!?])$/u.test(text.slice(match.index, edge))
    )
      continue;
    const rest = text.slice(match.index, edge);
    const isMore = ASKS_ON.test(rest) || (TOLD_ON.test(rest) && !VENUE.test(rest.replace(/^\.\s+/u, '')));
    if (isMore && VOLUME_BEHIND.test(text.slice(edge, edge + 99))) continue;
    return match.index + (/^[?!]/u.test(match[0]) ? 1 : 0);
  }
  return edge;
}

/** "<a>Counting pebbles</a>: An account of shallow streams. River Letters", "<a>Schools of minnows</a> (<i>Phoxinus phoxinus</i>) in winter. Rivers". */
const GOES_ON =
  /^(?::\s(?=\p{Lu}[^.:\d]{0,80}?\s\p{Ll}{5,}\s[^.:\d]{0,80}?\p{Ll}{5,})|\s\(\p{Lu}\p{Ll}+(?:\s\p{Ll}+)?\)\s\p{Ll}{2,}\s)[^.\d]{8,160}?[.?](?=\s+\p{Lu})/u;

/** How much of a title stands behind the mark-up that sets off its beginning and ends at `at`. */
export function goesOn(text: string, at: number): number {
  const isCandidate = text.startsWith(': ', at) || text.startsWith(' (', at);
  return isCandidate ? (GOES_ON.exec(text.slice(at, at + 320))?.[0].length ?? 0) : 0;
}

/** Whether a bracket that opens behind `from` is open at `to`: "Minnows (<i>Phoxinus phoxinus</i>) of the North". */
function isBracketed(text: string, from: number, to: number): boolean {
  const open = text.lastIndexOf('(', to - 1);
  return open >= from && !text.slice(open, to).includes(')') && text.includes(')', to);
}

/**
 * "Counting pebbles, latest revision 3 May 2024 (with Ada Holt)", "Counting pebbles, 98 River L.J. 1021 (with Ada Holt)":
 * where the state of a preprint or the volume of a law review begins.
 */
export function stateAfter(text: string, from: number): number {
  const found = text.slice(from).search(STATE);
  return found < 0 ? text.length : from + found;
}

const STATE = /,\s+(?:(?:latest|last)\s(?:revis|version|update)|\d{1,3}\s(?:[\p{Lu}&][\p{L}.&'’]*\s){1,7}\d{1,4}\b)/u;

/**
 * "Ada Holt - Counting pebbles - River Letters, 12 (2010) - DOI: ...": where dashes part all, the venue begins at the one
 * before its year; `isDateless`: or at the last, as in "Under review - Holt, A. Counting pebbles - River Letters".
 */
export function dashAfter(text: string, from: number, isDateless: boolean): number {
  for (const { index, 0: dash } of text.matchAll(DASH)) {
    if (index < from + 8) continue;
    const rest = text.slice(index + dash.length);
    const [part = ''] = rest.split(/\s[–—-]\s/u, 1);
    if (yearsIn(part).length > 0 || (isDateless && part === rest)) return index;
  }
  return text.length;
}

const DASH = /\s[–—-]\s+(?=\p{Lu}|(?:19|20)\d\d\s\d*\p{L})/gu;
