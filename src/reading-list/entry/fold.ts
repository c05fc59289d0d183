/** Brings text to the form in which the list compares and finds it. Pure. */

/** Letters that Unicode does not take apart, as people type them without the right keyboard. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ħ: 'h',
  ς: 'σ',
};

/** Most text has nothing but these, and nothing but case to fold. */
const ASCII = /^\p{ASCII}*$/u;

/** Case, width and the accents of Latin, Greek and Cyrillic letters folded away; other scripts keep their marks. */
export function folded(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[ßæœøłđðþıħς]/gu, (letter) => PLAIN[letter] ?? letter);
}

/** The words of folded text: runs of letters, marks and digits. An apostrophe inside a word parts it. */
export function wordsOf(text: string): string[] {
  return folded(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
