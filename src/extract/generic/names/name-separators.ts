/** What stands between two names of a list, and what says that the rest is left out. Pure. */
import { anyOf } from '../../../publication/any-of.ts';
import { isPlainLetterAt, isSpaceAt } from '../words/characters.ts';
import { isConjunction } from './name-words.ts';
import { wordAt } from './one-name.ts';

/** "et al.", "…", "and 12 others", "in many languages". */
export const CUT = anyOf(
  'iu',
  [
    /et\.?\s+al\b\s?\.?|…|\.{3}|\.\s\.\s\.|\[?\(?…\)?\]?|\[\.{3}\]|others\b|co(?:lleagues|-?authors)\b|etc\b\.?/u,
    /(?:\d+|many|several)\s+(?:more\b|others?\b|(?:more\s+|other\s+)?(?:co-?)?authors?\b)(?:\s+(?:co-?)?authors?\b)?(?:\s+including)?/u,
    /и др\.?|等|ほか|外|以及其他|i in\.|u\.\s?a\.|[ye] cols?\.|và cộng sự|(?:ed? altri|et autres|y otros|e outros)\b/u,
  ],
  { before: /^[\s,;[(.]*(?:and\s+|&\s*|plus\s+|\+\s*)?/u, after: /[\])]?/u },
);
const SEPARATOR =
  /[\s]*(?:(?<=\p{Script=Han})・(?=\p{Script=Han})|(?<=\s)\/\s(?=\p{Lu})|[,;、，،；|·•∙]+(?:\s+[,;、]+)?|\s[-–]\s(?=\p{Lu}))[\s]*/uy;
const AFTER_NAME =
  /^(?:[*$†‡§¶#∗⁎★✉^~♢♯=+\s]|['’′](?=,)|\d(?:,\s?\d)*(?=[\s,;*†]|$)|\(\p{Lu}\p{Ll}{1,11}\)(?=[,.]\s)|\([\s*=†‡#]*(?:equal(?:ly)? contribut\p{L}+|contributed equally|(?:(?:co|shared|joint|equal)[\s-]*)?(?:first|lead|senior|last|corresponding)(?:[\s-]+author(?:ship|s)?)?|eds?\.?|editors?)\))*/iu;
/** "Ada Holt (Uppsala) & Jon Ekdahl (Lund)": where they work. */
const PLACE = /^\s?\(\p{Lu}[^()\d]{1,30}\)(?=\s?(?:,\s|&\s|and\s|et\s|und\s|y\s)+(?:and\s|&\s)?\p{Lu}(?:\.|\p{Ll}))/u;
const DEGREE = /^(?:(?:Ph\.?D|M\.?D|MPH|MSc|M\.?S|[JS]r|DPhil|FRS)\.?\s?){1,3}(?=[,;])[,;\s]+/u;

/** Where the text goes on behind what parts two names; undefined where nothing does. */
export function separatorAt(text: string, at: number): number | undefined {
  let next = at + (text[at] === ',' ? 0 : (AFTER_NAME.exec(text.slice(at, at + 40))?.[0] ?? '').length);
  const place = text[next] === '(' || text[next + 1] === '(' ? PLACE.exec(text.slice(next, next + 60)) : null;
  if (place) next += place[0].length;
  const isCut = () => CUT.test(text.slice(next, next + 30));
  // A comma and a space before a letter: what most names are parted by.
  const isPlain = text.startsWith(', ', next) && isPlainLetterAt(text, next + 2);
  SEPARATOR.lastIndex = next;
  const isSeparated = isPlain || SEPARATOR.test(text);
  if (isSeparated) next = isPlain ? next + 2 : SEPARATOR.lastIndex;
  else if (!isSpaceAt(text, next - 1) && !isSpaceAt(text, next)) return isCut() ? next : undefined;
  while (isSpaceAt(text, next)) next += 1;
  if (isSeparated) next += (DEGREE.exec(text.slice(next, next + 12))?.[0] ?? '').length;
  if (isCut()) return next;
  const word = wordAt(text, next);
  if (word !== undefined && isConjunction(word)) {
    next += word.length;
    while (/[\s,:]/u.test(text[next] ?? '')) next += 1;
    return next;
  }
  return isSeparated ? next : undefined;
}
