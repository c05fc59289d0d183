/**
 * A part of a page as plain JSON: what a reader needs of its nodes, and nothing else. A content script takes it, the
 * background reads in it (`snapshot-document.ts`) as if it were the page. A few long strings, since a page pays for every
 * single value that it sends.
 */

/** The nodes below and including one root element, in document order; a node's number is its place in that order. */
export interface Snapshot {
  /** Node names as the DOM gives them: upper case for HTML. */
  readonly names: readonly string[];
  /** One character for each step: `CLOSE`, `TEXT`, or the opening of an element by the place of its name. */
  readonly steps: string;
  /** All texts one after the other. */
  readonly texts: string;
  /** How long each of them is, in UTF-16 units. */
  readonly lengths: readonly number[];
  /** The attributes of those elements that have any of `ATTRIBUTES`, by the element's number. */
  readonly attributes: readonly (readonly [number: number, values: Readonly<Record<string, string>>])[];
}

/** Ends the element that was opened last. */
export const CLOSE = '.';
/** The next of the texts. */
export const TEXT = ',';
/** The character that opens an element of the first name; the next name has the next character. */
export const OPEN = 0x40;
/** More names than HTML, SVG and MathML have together; with them the characters stay below the surrogates. */
export const MOST_NAMES = 10_000;

/** The attributes that say where a link leads, what the page hides and what is a heading. */
export const ATTRIBUTES: readonly string[] = ['href', 'hidden', 'aria-hidden', 'style', 'role', 'aria-level'];

/**
 * What a reader needs that knows nothing of the site: how alike elements are built, and what they tell machines. With
 * these the whole document is taken: the title, `meta` and JSON-LD too.
 */
export const STRUCTURE: readonly string[] = ATTRIBUTES.concat(
  'class id title type name content datetime xmlns itemscope itemtype itemprop typeof property'.split(' '),
);

/** Whether the node, that shows nothing, is taken with `STRUCTURE` all the same. */
export function tellsMachines(node: Node): boolean {
  return (
    node.nodeName === 'HEAD' ||
    (node.nodeName === 'SCRIPT' && (node as Element).getAttribute('type') === 'application/ld+json')
  );
}

/** More nodes than any page that a person reads: what comes after them is left out. */
export const MOST_NODES = 2_000_000;

/** Whether `value` has the shape of a snapshot. Whether it is a tree shows when it is read. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  if (!('names' in value && 'steps' in value && 'texts' in value && 'lengths' in value && 'attributes' in value)) {
    return false;
  }
  const { names, steps, texts, lengths, attributes } = value;
  return (
    typeof steps === 'string' &&
    typeof texts === 'string' &&
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string') &&
    Array.isArray(lengths) &&
    lengths.every((length) => Number.isInteger(length) && length >= 0) &&
    Array.isArray(attributes) &&
    attributes.every((entry) => Array.isArray(entry) && Number.isInteger(entry[0]) && isValues(entry[1]))
  );
}

function isValues(values: unknown): boolean {
  return (
    typeof values === 'object' && values !== null && Object.values(values).every((value) => typeof value === 'string')
  );
}
