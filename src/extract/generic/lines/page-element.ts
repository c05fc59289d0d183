/** An element as the lines of its page know it: what is asked of it again and again is asked of the document once. */
import { isBlock } from '../../text.ts';

/** What an element holds that is text or parts it. */
export interface Sibling {
  readonly node: Node;
  /** Absent for text, breaks and rules. */
  readonly element: PageElement | undefined;
  readonly name: string;
  /** Its lines; absent where it holds no text. */
  readonly range: readonly [number, number] | undefined;
  readonly isElement: boolean;
  /** Stands inside lines of text. */
  readonly inline: boolean;
  /** White space, a break or a rule. */
  readonly blank: boolean;
  /** An empty block, as `<p></p>`, stands right before, white space aside. */
  readonly parted: boolean;
}

/** Whoever reads the page's lines sets `range` and fills `parts`; they are read once all is walked. */
export class PageElement {
  readonly node: Element;
  readonly name: string;
  /** Starts a line of its own. */
  readonly block: boolean;
  /** The element around it; absent around the whole document. */
  readonly outer: PageElement | undefined;
  /** First line and one past the last; absent where the element holds no text. */
  range: readonly [number, number] | undefined = undefined;
  /** The children that hold text or part it. */
  readonly parts: Sibling[] = [];
  #shape: string | undefined;
  #slot: string | undefined;

  constructor(node: Element, name: string, block: boolean, outer: PageElement | undefined) {
    this.node = node;
    this.name = name;
    this.block = block;
    this.outer = outer;
  }

  /** Tag and class, the class only to tell elements of one kind from others. */
  get shape(): string {
    this.#shape ??= `${this.name}.${this.node.getAttribute('class') ?? ''}`;
    return this.#shape;
  }

  /** The shape, and whether the element has an id. */
  get slot(): string {
    this.#slot ??= `${this.shape}.${this.node.getAttribute('id') === null ? '' : 'id'}`;
    return this.#slot;
  }

  /** Whether the other is this one or stands inside it. */
  contains(other: PageElement | undefined): boolean {
    let at = other;
    while (at && at !== this) at = at.outer;
    return at !== undefined;
  }
}

/** The element with those around it, up to the whole document. */
export function pageElement(node: Element): PageElement {
  const around: Element[] = [];
  for (let at = node.parentElement; at; at = at.parentElement) around.push(at);
  let outer: PageElement | undefined;
  for (const at of around.reverse()) outer = new PageElement(at, at.nodeName, isBlock(at), outer);
  return new PageElement(node, node.nodeName, isBlock(node), outer);
}
