/** Counts edits between two words. Pure. */

/** Two rows of the table of edits; used within one count alone. */
let row = new Int32Array(64);
let next = new Int32Array(64);

/** How many letters have to be put in, taken out or replaced to make `b` of `a`; `most + 1` where it is more than `most`. */
export function edits(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let from = 0;
  let endA = a.length;
  let endB = b.length;
  while (from < endA && from < endB && a.charCodeAt(from) === b.charCodeAt(from)) from += 1;
  while (endA > from && endB > from && a.charCodeAt(endA - 1) === b.charCodeAt(endB - 1)) {
    endA -= 1;
    endB -= 1;
  }
  const width = endB - from;
  if (width === 0 || endA === from) return Math.max(width, endA - from);
  if (width >= row.length) [row, next] = [new Int32Array(width * 2), new Int32Array(width * 2)];
  for (let at = 0; at <= width; at += 1) row[at] = at;
  for (let i = from; i < endA; i += 1) {
    let left = i - from + 1;
    let least = left;
    next[0] = left;
    const letter = a.charCodeAt(i);
    for (let at = 0; at < width; at += 1) {
      const replaced = (row[at] ?? 0) + (letter === b.charCodeAt(from + at) ? 0 : 1);
      left = Math.min(replaced, (row[at + 1] ?? 0) + 1, left + 1);
      next[at + 1] = left;
      if (left < least) least = left;
    }
    if (least > most) return most + 1;
    [row, next] = [next, row];
  }
  return Math.min(row[width] ?? 0, most + 1);
}
