/** Whether a title goes on behind a question mark, or ends with it. Pure. */
import { anyOf } from '../../../publication/any-of.ts';

/** "Who counts? The pebbles of the north. River Letters 2009": behind a question, what ends as a sentence before the venue. */
const THEN_VENUE = /^\?\s+The\s(?:[\p{L}\d-]+\s){1,12}\p{Ll}{3,}\.\s+\p{Lu}\p{Ll}/u;

/** "Are rivers remembered? (Panel). In: ...": the kind of a contribution. */
const KIND_BEHIND = /^\?\s\(\p{Lu}[\p{L}\s]{3,30}\)(?=[.,;:’”»[]|\s?$|\s(?:In|in|<)\b)/u;
/** A sentence of a title, and what stands behind it: the venue, told by its volume, year, book or pages. */
const ON_BEFORE_PLACE = anyOf(
  'u',
  [
    // ". River Letters 2009;4:1", ". In: ...", ". p. 1–9", ". – River Letters".
    /\.(?=\s+(?:In:?\s|[Pp]p?\.\s?\d|[–—]\s\p{Lu}|\p{Lu}[\p{L}\s&:-]{2,90}[\s,;.(]{1,3}(?:(?:19|20)\d\d|\d{1,4}\s?[(,:;])))/u,
    // "[J]", as the standard of China marks it; " In: ..." behind no stop; ": River Letters, v. 4".
    /\[(?=[JCMD](?:\/OL)?\])|\s(?=In:\s)|:(?=\s+\p{Lu}[^:.]{2,80},\sv\.\s?\d)/u,
    // ", in: River Letters", ", River Letters, Volume 4 (2009)".
    /,(?=\s+(?:in:?\s[«\p{Lu}]|\p{Lu}[\p{L}\s&:-]{2,90}[.,]?\s(?:[Vv]ol(?:ume|\.)?\s)?\d{1,4}\s\())/u,
  ],
  {
    before: /^\?\s+(?!In:?\s|Proc|Journal\s)\p{Lu}(?:(?!Proceedings|Journal|Transactions)[^.?!]){14,180}/u,
  },
);
/** Between the question and what is set off behind it: "Pebbles of the north. ", "Pebbles of the north, in: ". */
const ON_BEFORE_MARKED = /^\?\s+\p{Lu}[^?!\d]{14,200}[.,]\s+(?:[Ii]n:?\s+)?$/u;
/** Words of a place where works come out. */
const PLACED = /\b(?:Journal|Proceedings|Proc\.|Press|Conference|Transactions|University|Workshop|Symposium)\b/u;

/**
 * Whether the title goes on behind the question mark at `at`: the venue, which is set off at `edge` if anything is, stands
 * behind another sentence. `isCut`: the text ends where the venue begins.
 */
export function asksOn(text: string, at: number, edge: number, isBare: boolean, isCut: boolean): boolean {
  const rest = text.slice(at, Math.min(at + 320, text.length));
  if (KIND_BEHIND.test(rest) || THEN_VENUE.test(rest)) return true;
  const asked = ON_BEFORE_PLACE.exec(rest);
  if (asked && at + asked[0].length < edge) return true;
  // Further on there is no title any more, and it would be looked through again for each question.
  if (edge - at > rest.length) return false;
  // "Pebbles of the north. In <i>Rivers</i>": what leads to a book was put aside.
  const lead = /^[.,]\s+(?=[Ii]n:?\s)/u.exec(text.slice(edge, edge + 6))?.[0] ?? '';
  const between = text.slice(at, edge) + lead;
  if (PLACED.test(between) || !/(?:\s\S+){4}/u.test(between)) return false;
  return (isBare && edge < text.length && ON_BEFORE_MARKED.test(between)) || (isCut && edge === text.length);
}
