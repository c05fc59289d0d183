/** How a paper's people are named in one line. Pure. */

/** As many names as are shown in full. */
const WHOLE = 4;
/** So many letters of names stand in one line of the popup, and beside the library's facets. */
const LINE = 48;

/**
 * "A, B, C" for a few people, "A, B, … Z" for many: readers know a paper by its first and its last author. With `cut`
 * (more people than the listing named) the last one is unknown: "A, B, C, …". Of those left out, the first that
 * `isSought` is named all the same: "A, B, … M, … Z".
 */
export function authorLine(
  authors: readonly string[],
  cut: boolean,
  isSought: (name: string) => boolean = () => false,
): string {
  const whole = authors.slice(0, WHOLE).join(', ');
  // A line that is too long counts as one name more: of three names none would be saved.
  if (!cut && authors.length + (whole.length > LINE ? 1 : 0) <= WHOLE) return whole;
  const first = cut ? WHOLE - 1 : 2;
  const sought = authors.slice(first, cut ? undefined : -1).find(isSought);
  const gap = sought === undefined ? '…' : `… ${sought}, …`;
  return `${[...authors.slice(0, first), gap].join(', ')}${cut ? '' : ` ${authors.at(-1) ?? ''}`}`;
}
