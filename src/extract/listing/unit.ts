/** What a reader takes for one piece: a title, one author, a whole abstract with its cut. */
import { collapse } from '../text.ts';
import { isMarkerWords } from '../truncation.ts';
import { type Field, withoutLabel } from './labels.ts';
import { type Kind, kindOf } from './reads-like.ts';
import type { PathOf, Piece } from './runs.ts';

/** What a reader takes for one piece. */
export interface Unit {
  readonly pieces: Piece[];
  /** Its first text. */
  readonly node: Text;
  /** White space collapsed; of an abstract the markers too. */
  text: string;
  kind: Kind;
  /** What a label says that it is. */
  field?: Field;
  /** The smallest element around it. */
  readonly element: Element;
  /** Where that stands: the names of the elements down to it. */
  readonly signature: string;
  /** The elements that begin with it, by where they stand, outermost first. */
  readonly begins: ReadonlyMap<string, Element>;
  /** An empty line or a rule stands before it. */
  readonly apart: boolean;
}

/** Whether the unit is more than a detail. */
export function isContent({ kind }: Unit): boolean {
  return kind !== 'detail' && kind !== 'venue';
}

/** What a unit is that a label announces. */
const KINDS: Readonly<Record<Field, Kind>> = {
  title: 'title',
  authors: 'names',
  abstract: 'prose',
  venue: 'venue',
  date: 'detail',
  other: 'detail',
};

/** What a label calls the unit goes before what it reads like. */
export function announced(unit: Unit, field: Field | undefined): Unit {
  if (field === undefined) return unit;
  unit.field = field;
  unit.kind = KINDS[field];
  return unit;
}

/** The unit of `pieces`, which begin with `first`; `element` is the smallest around them. */
export function unitOf(pieces: Piece[], first: Piece, element: Element, pathOf: PathOf): Unit {
  const { text, field } = withoutLabel(withoutStop(textOf(pieces)));
  const { node, apart, entered } = first;
  const begins = new Map<string, Element>();
  for (const begun of entered) if (begun.contains(node)) begins.set(pathOf(begun), begun);
  const unit: Unit = { pieces, node, text, kind: kindOf(text), element, signature: pathOf(element), begins, apart };
  // "Abstract: not available"
  return field === 'abstract' && unit.kind === 'detail' ? unit : announced(unit, field);
}

/** What stands after a title in its line, without the stop or dash that ends that. */
export function withoutStop(text: string): string {
  return text.replace(/^[.,;:—–|·•-]\s+/u, '');
}

/** The text of pieces, a space where something parts them. */
export function textOf(pieces: readonly Piece[]): string {
  const isGlued = (at: number) => isMarkerWords(collapse(pieces[at - 1]?.text ?? ''));
  return collapse(pieces.map(({ text, gap }, at) => (gap || isGlued(at) ? ' ' : '') + text).join(''));
}

/** One unit of several, the first's place kept. */
export function joinedUnits(first: Unit, more: readonly Unit[]): Unit {
  const pieces = [first, ...more].flatMap((unit) => unit.pieces);
  return { ...first, pieces, text: withoutLabel(textOf(pieces)).text };
}

/** Makes `unit` a part of the cut text that is `held`. */
export function absorb(held: Unit, unit: Unit): void {
  held.pieces.push(...unit.pieces);
  held.text = withoutLabel(textOf(held.pieces)).text;
  held.kind = 'prose';
}
