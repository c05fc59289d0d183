/** What the name of an element says of how its text is read. */
import { isBlock, isSkipped } from '../../text.ts';
import { isInline } from './candidates.ts';

/** What the name of an element tells: the same for all of that name. */
export interface ElementKind {
  readonly name: string;
  readonly block: boolean;
  /** Inside lines of text. */
  readonly inline: boolean;
  /** Nothing in it is read. */
  readonly leftOut: boolean;
  readonly mark: 'link' | 'italic' | 'bold' | undefined;
  /** 1 to 6, else 0. */
  readonly heading: number;
}

/** Site furniture: no list of works stands there. `header` and `aside` are not sure enough to be left out. */
const FURNITURE = new Set('NAV FOOTER BUTTON VIDEO AUDIO CANVAS DATALIST DIALOG'.split(' '));
const ITALIC = new Set(['I', 'EM', 'CITE']);
const BOLD = new Set(['B', 'STRONG', 'U']);

/** What `name` tells of `node`, which is called so. */
export function kindOf(node: Node, name: string): ElementKind {
  return {
    name,
    block: isBlock(node),
    inline: isInline(name),
    leftOut: FURNITURE.has(name) || isSkipped(node),
    mark: name === 'A' ? 'link' : ITALIC.has(name) ? 'italic' : BOLD.has(name) ? 'bold' : undefined,
    heading: /^H[1-6]$/u.test(name) ? Number(name[1]) : 0,
  };
}
