/** Counts edits between two words. Pure. */

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
  let row = Array.from({ length: endB - from + 1 }, (_, at) => at);
  for (let i = from; i < endA; i += 1) {
    const next = [i - from + 1];
    let least = most + 1;
    for (let j = from; j < endB; j += 1) {
      const at = j - from;
      const replaced = (row[at] ?? 0) + (a.charCodeAt(i) === b.charCodeAt(j) ? 0 : 1);
      const cost = Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1);
      next.push(cost);
      if (cost < least) least = cost;
    }
    if (Math.min(least, next[0] ?? 0) > most) return most + 1;
    row = next;
  }
  return Math.min(row.at(-1) ?? 0, most + 1);
}
