/** The ids of entries. Pure. */

/** Most papers that one change can add. */
export const MOST_IN_ONE_CHANGE = 36 ** 4;

/**
 * The id of the `place`-th paper (from 0) that one change adds at `time` (milliseconds since 1970). Ids sort by time;
 * within one change the first paper has the greatest, so that newest first shows a page's papers in the page's order.
 * `random`: letters and digits, so that two changes in one millisecond do not meet.
 */
export function entryId(time: number, place: number, random: string): string {
  const order = MOST_IN_ONE_CHANGE - 1 - place;
  return `${digits(time, 9)}${digits(order, 4)}${random.slice(0, 8)}`;
}

function digits(value: number, length: number): string {
  return Math.max(0, Math.floor(value)).toString(36).padStart(length, '0');
}
