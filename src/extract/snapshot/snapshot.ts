/**
 * A part of a page as plain JSON: what a reader needs of its nodes, and nothing else. A content script takes it
 * (`take.ts`), the background reads in it (`snapshot-document.ts`) as if it were the page.
 */

/** Opens an element by the place of its name in `names`, holds a text, or gives the attributes of the one just opened. */
export type Token = number | string | Readonly<Record<string, string>>;

/** Ends the element that was opened last. */
export const CLOSE = -1;

/** The nodes below and including one root element, in document order; a node's number is its place in that order. */
export interface Snapshot {
  /** Node names as the DOM gives them: upper case for HTML. */
  readonly names: readonly string[];
  readonly tokens: readonly Token[];
}

/** The attributes that say where a link leads and what the page hides. */
export const ATTRIBUTES: readonly string[] = ['href', 'hidden', 'aria-hidden', 'style'];

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

/** Whether `value` has the shape of a snapshot. Whether its tokens form a tree shows when it is read. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null || !('names' in value) || !('tokens' in value)) return false;
  const { names, tokens } = value;
  return (
    Array.isArray(names) &&
    names.every((name) => typeof name === 'string') &&
    Array.isArray(tokens) &&
    tokens.every((token) => Number.isInteger(token) || typeof token === 'string' || isAttributes(token))
  );
}

function isAttributes(token: unknown): boolean {
  return (
    typeof token === 'object' && token !== null && Object.values(token).every((value) => typeof value === 'string')
  );
}
