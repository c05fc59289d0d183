/** Which element shows which row, so that new rows are written into elements that are there already. Pure. */

/** Names a row: the id of its paper, or its place while that is not read yet. */
export type RowKey = string | number;

/** A key for the element of each row. */
export type RowElements = ReadonlyMap<RowKey, number>;

/**
 * The elements for `rows`, in the order given: a row that was shown keeps its element, one that comes takes over that of a
 * row that went, the first of them first. The element of `kept` is handed to nobody: it may have the focus, and a key that
 * is pressed there must not meet another paper.
 */
export function rowElements(rows: readonly RowKey[], before: RowElements, kept: RowKey): RowElements {
  const shown = new Set(rows);
  const free = [...before].filter(([row]) => !shown.has(row) && row !== kept).map(([, element]) => element);
  let next = Math.max(-1, ...before.values()) + 1;
  return new Map(
    rows.map((row) => {
      const element = before.get(row) ?? free.shift() ?? next;
      if (element === next) next += 1;
      return [row, element];
    }),
  );
}
