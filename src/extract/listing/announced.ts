/** Which field a unit is by what the page wrote before it: a label in the line or above, a `dt`, the head of a table. */
import { textOf } from '../text.ts';
import { cover } from './cover.ts';
import { HEADINGS } from './headings.ts';
import { type Field, labelled } from './labels.ts';
import { DATE } from './reads-like.ts';
import type { Unit } from './unit.ts';

/** The field that is announced for the unit; to be asked of all units in document order. */
export type FieldAt = (unit: Unit) => Field | undefined;

/** Remembers the label read last. */
export function fieldsAnnounced(): FieldAt {
  const heads = new WeakMap<Element, readonly (Field | undefined)[]>();
  let label: { readonly field: Field; readonly scope: Node } | undefined;
  /** Where the authors stand that a label announces. */
  let place: Node | undefined;
  return (unit) => {
    const { text, node, kind, element, pieces } = unit;
    const top = () => cover(pieces.map((piece) => piece.node))[0];
    const announces = kind === 'detail' ? labelled(text) : undefined;
    if (announces) {
      const scope = top()?.parentNode;
      label = scope ? { field: announces, scope } : undefined;
      place = undefined;
      return undefined;
    }
    if (label && !label.scope.contains(node)) label = undefined;
    if (!label) return columnOf(unit, heads);
    const { field } = label;
    if (element.closest('dt') || !isPlausible(unit, field, label.scope)) {
      label = undefined;
      return undefined;
    }
    const isButton = kind === 'detail' && /^(?:title|authors|abstract)$/u.test(field);
    if (isButton) return undefined;
    if (field === 'authors') {
      const parent = top()?.parentNode ?? element;
      if (place && place !== parent) {
        label = undefined;
        return undefined;
      }
      place = parent;
      return field;
    }
    label = undefined;
    return field;
  };
}

/** A badge may read like a label ("Conference", "Published"): then what follows it is no venue and no date. */
function isPlausible({ text, element }: Unit, field: Field, scope: Node): boolean {
  if (field === 'date') return /\d{4}/u.test(text) && text.length < 40;
  const heading = field === 'venue' ? element.closest(HEADINGS) : null;
  return field !== 'venue' || (!DATE.test(text) && (heading === null || heading.contains(scope)));
}

/** What the head of its table says of the cell. */
function columnOf(
  { element, begins }: Unit,
  heads: WeakMap<Element, readonly (Field | undefined)[]>,
): Field | undefined {
  const cell = element.closest('td');
  const table = cell?.closest('table');
  if (!cell || !table) return undefined;
  let head = heads.get(table);
  if (head === undefined) heads.set(table, (head = headOf(table)));
  // A cell across the table, in a row of its own, stands below no head.
  if (head.length === 0 || (cell.parentElement?.childElementCount ?? 0) < head.length) return undefined;
  let at = 0;
  for (let before = cell.previousSibling; before; before = before.previousSibling) if (before.nodeType === 1) at++;
  const field = head[at];
  return field === 'authors' || [...begins.values()].includes(cell) ? field : undefined;
}

/** The fields of the columns; none where the first row is no head that names a title. */
function headOf(table: Element): readonly (Field | undefined)[] {
  const [row] = table.querySelectorAll('tr');
  const cells = [...(row?.childNodes ?? [])].filter(({ nodeType }) => nodeType === 1);
  if (!cells.every(({ nodeName }) => nodeName === 'TH')) return [];
  const fields = cells.map((cell) => labelled(textOf(cell)));
  return fields.includes('title') ? fields : [];
}
