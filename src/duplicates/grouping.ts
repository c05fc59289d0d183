/** Joins pairs into groups that hold no contradiction: no two members are vetoed or said to be different. Pure. */

/** A pair that may be joined. */
export interface Link {
  readonly a: number;
  readonly b: number;
  /** Joined first where it is greater. */
  readonly weight: number;
}

/**
 * The groups of two or more. Links are taken in the order given; two groups are joined only where `allowed` holds
 * between all their members (between a sample of large groups).
 */
export function grouped(links: Iterable<Link>, allowed: (a: number, b: number) => boolean): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const { a, b } of links) {
    const [left, right] = [groups.get(a) ?? [a], groups.get(b) ?? [b]];
    if (left === right || !compatible(left, right, allowed)) continue;
    const [small, large] = left.length < right.length ? [left, right] : [right, left];
    for (const member of small) {
      large.push(member);
      groups.set(member, large);
    }
    groups.set(a, large);
    groups.set(b, large);
  }
  return groups;
}

function compatible(
  left: readonly number[],
  right: readonly number[],
  allowed: (a: number, b: number) => boolean,
): boolean {
  return left.every((a) => right.every((b) => allowed(a, b)));
}
