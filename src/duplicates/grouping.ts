/** Joins pairs into groups that hold no contradiction: no two members are vetoed or said to be different. Pure. */

/** Two places of a list. */
export type Pair = readonly [number, number];

/** Two places that are one work; `forced` by the reader whatever the records say. */
export interface Link {
  readonly a: number;
  readonly b: number;
  readonly forced: boolean;
  /** Followed only where both stand alone, but for copies of themselves. */
  readonly alone: boolean;
}

/** What may stand in one group. */
export interface GroupRules {
  /** A number for what the record at a place says: records of one number are judged alike. */
  contentOf(place: number): number;
  /** Whether what two records say lets them be one work. */
  allowed(a: number, b: number): boolean;
  /** Whether they are allowed after all, since a third, of the group of `b`, explains what speaks against them. */
  explained(a: number, b: number, third: number): boolean;
  /** Places that must not meet in a group, whatever they say. */
  readonly different: readonly Pair[];
}

interface Group {
  readonly members: number[];
  /** One member for each content. */
  readonly contents: Map<number, number>;
}

/** A work with so many listings that all say something else is none: two large groups are not joined. */
const MOST_COMPARISONS = 40_000;

/** Links that are followed between two rests. */
const LINKS_AT_ONCE = 16;

/**
 * The group of each place that stands in one. `links` are followed in their order; a link whose groups hold two members
 * that must not meet is left out. The work rests at each `yield`.
 */
export function* grouped(links: Iterable<Link>, rules: GroupRules): Generator<void, Map<number, readonly number[]>> {
  const groups = new Map<number, Group>();
  const apart = new Map<number, number[]>();
  for (const [a, b] of rules.different) {
    apart.set(a, [...(apart.get(a) ?? []), b]);
    apart.set(b, [...(apart.get(b) ?? []), a]);
  }
  const groupOf = (place: number): Group =>
    groups.get(place) ?? {
      members: [place],
      contents: new Map<number, number>().set(rules.contentOf(place), place),
    };
  let followed = 0;
  for (const { a, b, forced, alone } of links) {
    followed += 1;
    if (followed % LINKS_AT_ONCE === 0) yield;
    const left = groupOf(a);
    const right = groupOf(b);
    if (left === right || (alone && (left.contents.size > 1 || right.contents.size > 1))) continue;
    const small = left.members.length < right.members.length ? left : right;
    const large = small === left ? right : left;
    if (apart.size > 0 && areApart(small, large, apart)) continue;
    if (!forced && !compatible(small, large, rules)) continue;
    for (const member of small.members) large.members.push(member);
    for (const [content, member] of small.contents) large.contents.set(content, member);
    for (const member of small.members) groups.set(member, large);
    groups.set(a, large);
    groups.set(b, large);
  }
  return new Map([...groups].map(([place, { members }]) => [place, members]));
}

/** Whether two that must not meet would meet. */
function areApart(small: Group, large: Group, apart: ReadonlyMap<number, readonly number[]>): boolean {
  return small.members.some((member) => apart.get(member)?.some((other) => large.members.includes(other)));
}

function compatible(small: Group, large: Group, rules: GroupRules): boolean {
  // A link between two that stand alone was allowed when it was made.
  if (small.contents.size === 1 && large.contents.size === 1) return true;
  if (small.contents.size * large.contents.size > MOST_COMPARISONS) return false;
  for (const [content, a] of small.contents) {
    for (const [other, b] of large.contents) {
      if (content !== other && !rules.allowed(a, b) && !isExplained(a, b, small, large, rules)) return false;
    }
  }
  return true;
}

/** Larger groups are not looked through for a third. */
const MOST_WITNESSES = 80;

/** Whether a third of either group explains what speaks against its `a` and `b`. */
function isExplained(a: number, b: number, small: Group, large: Group, { explained }: GroupRules): boolean {
  if (small.contents.size + large.contents.size > MOST_WITNESSES) return false;
  for (const third of large.contents.values()) if (third !== b && explained(a, b, third)) return true;
  for (const third of small.contents.values()) if (third !== a && explained(b, a, third)) return true;
  return false;
}
