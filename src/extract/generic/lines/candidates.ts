/** Runs of sibling nodes that may be listings, and how alike they are built. */

/** A run of sibling nodes that may be one listing. */
export interface Candidate {
  readonly nodes: readonly [Node, ...Node[]];
  /** Its lines: first, and one past the last. */
  readonly lines: readonly [number, number];
  /** The same for candidates that are built alike. */
  readonly shape: string;
  readonly value: number;
}

/** From this value on a candidate is a listing by its own words. */
export const SURE = 0.65;

/** A division of a part of the page, and what it is worth. */
export interface Plan {
  readonly value: number;
  /** How many of its items are sure. */
  readonly strong: number;
  readonly items: readonly Candidate[];
}

/** The plan of `items`. */
export function planned(value: number, items: readonly Candidate[]): Plan {
  return { value, strong: items.filter((item) => item.value > SURE).length, items };
}

/** Plans of parts that stand one after another, as one. */
export function joined(plans: readonly Plan[]): Plan {
  return planned(
    plans.reduce((sum, { value }) => sum + value, 0),
    plans.flatMap(({ items }) => items),
  );
}

/** Tag and class, the class only to tell siblings of one kind from others. */
export function shapeOf(node: Node): string {
  return node.nodeType === 1 ? `${node.nodeName}.${(node as Element).getAttribute('class') ?? ''}` : '#text';
}

/** Whether elements of this name stand inside lines of text, so that they can be no listings by themselves. */
export function isInline(name: string): boolean {
  return INLINE.has(name);
}

const INLINE = new Set('A B I EM STRONG U FONT SUP SUB SMALL CITE TIME ABBR BR HR IMG'.split(' '));
