/**
 * Values in sentences: a title in Hebrew must not turn the words around it, nor a title in English those of a sentence in
 * Arabic. Pure.
 */

/** First strong isolate and its end: https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates */
const [ISOLATE, END] = ['\u2068', '\u2069'];

/** Letters that are written from right to left. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * `value` for a place in a sentence of the given direction: as it is where it cannot disturb anything, else between marks
 * that nobody sees. Values hold no such marks of their own, they are taken out where papers are read.
 */
export function isolated(value: string, isSentenceRightToLeft: boolean): string {
  const disturbs = isSentenceRightToLeft ? !/^\d*$/u.test(value) : RIGHT_TO_LEFT.test(value);
  return disturbs ? ISOLATE + value + END : value;
}
