/** Which units of a listing are its authors: names that stand together. */
import { textBefore } from '../text.ts';
import { isHidden } from './cover.ts';
import { blockOf, goesOnFrom, placeOf } from './places.ts';
import { namesIn } from './reads-like.ts';
import { isContent, type Unit } from './unit.ts';

/**
 * The names right after the title: one run, in one place. `isName` tells of texts that do not read like names, `isBeside` of
 * those that do and are none.
 */
export function authorsIn(
  units: readonly Unit[],
  isName: (unit: Unit) => boolean,
  isBeside: (unit: Unit) => boolean,
): Unit[] {
  const labelled = units.filter(({ field }) => field === 'authors');
  if (labelled.length > 0) return labelled;
  const isAuthor = (unit: Unit) =>
    (unit.kind === 'names' || (unit.kind === 'title' && isName(unit))) && !isBeside(unit);
  const first = units.findIndex(isAuthor);
  const place = placeOf(units[first]);
  const run = first < 0 ? [] : units.slice(first);
  const line = units[first] && namesIn(units[first].text);
  const isLine = line !== undefined && line.names.length > 1;
  // "<li>Qi Wu <small>McGill University</small></li>": each name in an item of its own, beside where the author works.
  const isItem = place?.lastChild?.nodeType === 1 && place.firstChild === units[first]?.node;
  const isListed = (unit: Unit, at: Node | null | undefined) =>
    isItem &&
    (unit.kind === 'detail' || at?.firstChild === unit.node) &&
    at?.nodeName === place.nodeName &&
    at.parentNode === place.parentNode;
  const isThere = (unit: Unit) => {
    const at = placeOf(unit);
    return at === place || isListed(unit, at) || (units[first] !== undefined && isFolded(unit, units[first]));
  };
  const goesOn = (unit: Unit, at: number) =>
    isThere(unit) &&
    !isBeside(unit) &&
    (!isLine || at === 0 || goesOnFrom(run[at - 1], unit) || namesIn(unit.text)?.names[0] === line.names[0]);
  const end = run.findIndex((unit, at) => !goesOn(unit, at));
  const all = end < 0 ? run : run.slice(0, end);
  const own = all.slice(0, all.findLastIndex(isAuthor) + 1).filter(isContent);
  return wholeOf(own, run.slice(all.length)) ?? own;
}

/** The full list where `short` is but the beginning of one that follows. */
function wholeOf(short: readonly Unit[], after: readonly Unit[]): Unit[] | undefined {
  const next = after.filter(isContent);
  const isCopy = short.length > 1 && short.every(({ text }, at) => text === next[at]?.text);
  const place = placeOf(next[0]);
  const end = next.findIndex((unit) => placeOf(unit) !== place);
  const whole = isCopy ? next.slice(0, end < 0 ? next.length : end) : [];
  return whole.length > short.length ? whole : undefined;
}

/** Whether `unit` is among the names that the page folds behind `first` and others. */
function isFolded(unit: Unit, first: Unit): boolean {
  const block = blockOf(unit.node);
  return (
    unit.kind === 'names' &&
    block === blockOf(first.node) &&
    (isHidden(unit.node) || /(?:[,;]|\s(?:and|et|&))$/u.test(textBefore(unit.node, block)))
  );
}
