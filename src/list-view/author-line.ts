/** How a paper's people are named in one line. Pure. */

/** As many names as are shown in full. */
const WHOLE = 4;

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
  if (!cut && authors.length <= WHOLE) return authors.join(', ');
  const first = cut ? WHOLE - 1 : 2;
  const sought = authors.slice(first, cut ? undefined : -1).find(isSought);
  const gap = sought === undefined ? '…' : `… ${sought}, …`;
  return `${[...authors.slice(0, first), gap].join(', ')}${cut ? '' : ` ${authors.at(-1) ?? ''}`}`;
}
