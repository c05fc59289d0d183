/**
 * Values in sentences: a title in Hebrew must not turn the words around it, nor a title in English those of a sentence in
 * Arabic. Pure.
 */

/** Letters that are written from right to left, those beyond the first plane by their first halves. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufefc\ud802\ud803\ud83a\ud83b]/;

/**
 * `value` for a place in a sentence of the given direction: as it is where it cannot disturb anything, else between a first
 * strong isolate and its end (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates), which nobody sees. Values
 * hold no such marks of their own, they are taken out where papers are read.
 */
export function isolated(value: string, isSentenceRightToLeft: boolean): string {
  return (isSentenceRightToLeft ? /\D/ : RIGHT_TO_LEFT).test(value) ? `\u2068${value}\u2069` : value;
}
