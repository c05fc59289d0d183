/** Words that are a part of a name, or none, by what stands around them. Pure. */

/** Korean, Chinese and Hebrew names that are English words: "Jon An, Ada Do, Or Silva". */
const WORD_AND_FAMILY = /^(?:An|Do|In|On|Or|So|No|Can|You)$/u;

/** "AI," and "ML," behind a family name, in a list whose names end with initials. */
export const CLOSING_INITIALS = /^\p{Lu}{1,3}(?=[,;.]|$)/u;

/** "Jon Ekdahl - PEBBLES 2024": the venue follows; "Jon Ekdahl - Ruiz," is one name with a loose hyphen. */
export function isDash(text: string, at: number): boolean {
  if (!/^[-–—]\s/u.test(text.slice(at, at + 2))) return false;
  return !/^.\s\p{Lu}\p{Ll}[\p{L}’'-]*\.?(?:\s?[,;&](?!\s?(?:19|20)\d\d)|\sand\s|$)/u.test(text.slice(at, at + 50));
}

/** Initials, and nothing else, stood before: `E. F.`, `EF`, not the article `A`. */
export function hasInitials(words: readonly string[], plain: number): boolean {
  return plain === 0 && words.length > 0 && (words[0]?.length ?? 0) > 1;
}

/** "Jon An,", "Min Ada Do†", "An, J.": no article or verb stands before a comma. */
export function isFamily(word: string, words: readonly string[], next: string, closing: boolean): boolean {
  // "Jon Ekdahl, Can Li, Ada Holt"
  const isGiven = /^(?:An|Can|Do|Or|So)$/u.test(word) && /^\s\p{Lu}\p{Ll}{1,9}[,;*†‡]/u.test(next);
  if (!WORD_AND_FAMILY.test(word)) return false;
  if (words.length > 0) return words.length < 3 && /^[,;*†‡]/u.test(next);
  return isGiven || /^,\s?\p{Lu}\./u.test(next) || (closing && CLOSING_INITIALS.test(next.trimStart()));
}

/** "Jon Ekdahl y Ruiz.", "Mira Holt Lind e Souza": one word behind "y" or "e" is no other person. */
export function isSecondFamily(text: string, at: number): boolean {
  return /^[ye]\s\p{Lu}\p{Ll}[\p{L}’'-]*(?=\s*(?:[.,;:&(]|[–—-]\s|$))/u.test(text.slice(at, at + 40));
}

/** "enTrans:", "iPebble", "nD-SQL:": how a title may begin. */
export const CAMEL = /^\p{Ll}+(?:\p{Lu}|:$)/u;

/** "Holt M. pebbl3: Counts of ...", "Holt M. pebbl - Counts of ...": the name of a program begins the title. */
export const PROGRAM = /^\p{Ll}[\p{Ll}\d]{2,}(?::|\s[–—-])\s\p{L}/u;
