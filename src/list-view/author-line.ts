/** How a paper's people are named in one line. Pure. */

/** As many names as are shown in full. */
const WHOLE = 4;

/**
 * "A, B, C" for a few people, "A, B, … Z" for many: readers know a paper by its first and its last author. With `cut`
 * (more people than the listing named) the last one is unknown: "A, B, C, …".
 */
export function authorLine(authors: readonly string[], cut: boolean): string {
  if (cut) return [...authors.slice(0, WHOLE - 1), '…'].join(', ');
  if (authors.length <= WHOLE) return authors.join(', ');
  return `${authors.slice(0, 2).join(', ')}, … ${authors.at(-1) ?? ''}`;
}
