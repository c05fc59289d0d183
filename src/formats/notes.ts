/** Notes of a file without what programs put there about themselves. Pure. */

const COUNTS = /^(?:export date|cited by|times cited|query date|unmapped|coden)\b ?[^\n]*:/iu;

/** `note` without lines such as `Export Date: 12 March 2024; Cited By: 3`. */
export function withoutCounts(note: string): string {
  return note
    .split('\n')
    .filter((line) => !COUNTS.test(line))
    .join('\n');
}
