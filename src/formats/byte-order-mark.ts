/** The mark that says of a file that it is UTF-8. It has no place in a text. */

/** The text of a file without it. */
export function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/u, '');
}
