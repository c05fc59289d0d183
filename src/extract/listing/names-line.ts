/** Names with the venue or the year behind them in one text: "Qi Wu, Zoë Ång — Journal of Tides, 2024". */
import { isSetOff } from './places.ts';
import { DATE, kindOf, namesIn } from './reads-like.ts';
import type { Unit } from './unit.ts';

/** What may stand between the names and what follows. */
const BEHIND = /\s+[—–|·•-]+\s+|(?<=\p{L}{2})(?<!\b[JS]r)\.\s+(?=[\p{L}\d(])|,?\s+(?=\(?(?:19|20)\d\d\)?\.?$)/gu;

/** Divides a unit into the names that it begins with and the rest, if it is such a line; `before` stands before it. */
export type NamesAndRest = (unit: Unit, before: Unit | undefined) => readonly [Unit, Unit?];

/** Remembers where such lines stand; to be asked of all units in document order, details aside. */
export function namesAndRest(): NamesAndRest {
  const known = new Set<string>();
  return (unit, before) => {
    const { field, kind, text, signature } = unit;
    const mayBe = field === undefined && (kind === 'title' || kind === 'venue') && !isSetOff(unit);
    if (!mayBe || before === undefined || (before.kind === 'names' && !isSetOff(before))) return [unit];
    for (const { 0: between, index } of text.matchAll(BEHIND)) {
      const names = namesIn(text.slice(0, index))?.names ?? [];
      const rest = text.slice(index + between.length);
      if (!names.every((name) => name.includes(' ')) || !/\p{L}{2}|\d{4}/u.test(rest)) continue;
      // "Deep Forests - A Survey", "Ice Notes, 2024": by itself, what could be a name may be a part of a title or a venue.
      const isOne = known.has(signature) || (isSetOff(before) && !DATE.test(rest));
      if (names.length < (isOne ? 1 : 2)) continue;
      known.add(signature);
      return [{ ...unit, text: text.slice(0, index), kind: 'names' }, restOf(unit, rest)];
    }
    return [unit];
  };
}

function restOf(unit: Unit, text: string): Unit {
  const kind = kindOf(text);
  return { ...unit, text, kind: kind === 'detail' || kind === 'prose' ? kind : 'venue', begins: new Map() };
}
