/** A line that says in words where and when a paper appeared: "Published in Tides on 3 March 2024". Pure. */
import { dateIn } from '../dates.ts';

const LED =
  /^(?:published|presented|appeared|accepted|to appear|publi[ée]e?s?|pr[ée]sent[ée]e?s?|parue?s?|accept[ée]e?s?|[àa] para[iî]tre)[\s:,]+(?=(?:in|at|on|dans|[àa]|au|aux|le|en)\s|\p{L}{3,9} \d)/iu;
const WHEN =
  /(?:^|[\s,(]+)(?:(?:on|le|en|in)\s+)?(\d\d?(?:er)? \p{L}{3,9}\.? \d{4}|\p{L}{3,9}\.? \d\d?, \d{4}|\p{L}{3,9}\.? (?:19|20)\d\d|(?:19|20)\d\d(?:-\d\d){0,2})(?=$|[\s,.;)])/iu;
/** The identifier behind a venue and its year. */
const IDENTIFIER = /[\s.,;·|(]+(?:doi|arxiv)\s?:\s?\S+$/iu;

/** The venue and the date that the line tells; undefined where it does not begin as such a line does. */
export function venueAndDate(
  text: string,
): { readonly venue: string | undefined; readonly date: string | undefined } | undefined {
  const led = LED.exec(text);
  if (!led) return undefined;
  const line = text.slice(led[0].length);
  const [found = '', told] = WHEN.exec(line) ?? [];
  const date = told === undefined ? undefined : dateIn(told);
  const rest = date === undefined ? line : line.replace(found, '');
  const venue = rest.replace(/^[\s,]*(?:in|at|dans|[àa]|au|aux)\s+|[\s,.;)]+$/giu, '');
  return { venue: venue === '' ? undefined : venue, date };
}

/** The line without the identifier at its end, and an identifier's year: "arXiv:2501.01234, 2025" is "arXiv, 2025". */
export function withoutIdentifier(text: string): string {
  return text.replace(IDENTIFIER, '').replace(/^(arxiv)\s?:\s?\d\S*(?=,)/iu, '$1');
}
