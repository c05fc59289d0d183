/** From one field that a person points at in one listing to a selector of that field in all listings. */
import type { RuleField } from '../extract/rules/site-rule.ts';
import { placed, tagOf } from './row-selectors.ts';
import { spoken, steadyClasses } from './steady-names.ts';

/** Fields that may stand in several elements of a listing. */
const SEVERAL: ReadonlySet<RuleField> = new Set(['authors', 'links']);
/** What stands between people where one element names them all. */
const PARTED = /[,;，、；]|\s(?:and|et|und|y|&)\s/u;

/**
 * Selectors that find `picked` in `row`, one of `rows`, the best first. A field of which there is one must be the first
 * match in its listing. Of authors, each in an element of its own, all are found. Empty where `picked` is `row` itself.
 */
export function fieldSelectors(field: RuleField, picked: Element, row: Element, rows: readonly Element[]): string[] {
  if (picked === row || !row.contains(picked)) return [];
  const wanted = SEVERAL.has(field) ? likeIt(picked) : [picked];
  const tried = [...new Set(candidates(picked, row))];
  const judged = tried.flatMap((selector) => {
    const own = [...row.querySelectorAll(selector)];
    if (SEVERAL.has(field) ? !own.includes(picked) : own[0] !== picked) return [];
    const common = own.filter((element) => wanted.includes(element)).length;
    const fit = common / new Set([...own, ...wanted]).size;
    const held = rows.filter((each) => (each.querySelector(selector)?.textContent ?? '').trim() !== '').length;
    return [{ selector, worth: held / Math.max(1, rows.length) + (SEVERAL.has(field) ? fit : 0) }];
  });
  return judged.toSorted((a, b) => b.worth - a.worth).map(({ selector }) => selector);
}

/** The element and those beside it that are of its kind: the other authors. */
function likeIt(picked: Element): Element[] {
  const siblings = [...(picked.parentElement?.children ?? [])].filter(({ nodeName }) => nodeName === picked.nodeName);
  return PARTED.test(picked.textContent ?? '') ? [picked] : siblings;
}

function candidates(picked: Element, row: Element): string[] {
  const tag = tagOf(picked);
  const parent = picked.parentElement;
  const isDirect = parent === row;
  const around = parent && !isDirect ? steadyClasses(parent).map((name) => `${tagOf(parent)}${name} > ${tag}`) : [];
  return [
    ...spoken(picked).filter((hook) => /^\[(?:itemprop|property)/u.test(hook)),
    ...steadyClasses(picked).map((name) => `${tag}${name}`),
    ...around,
    tag,
    pathIn(picked, row, (element) => tagOf(element)),
    pathIn(picked, row, (element) => (element === picked ? tagOf(element) : placed(element))),
    pathIn(picked, row, placed),
  ];
}

/** From the listing down to the element, each step as `step` says it. */
function pathIn(picked: Element, row: Element, step: (element: Element) => string): string {
  let path = step(picked);
  for (let at = picked.parentElement; at && at !== row; at = at.parentElement) path = `${step(at)} > ${path}`;
  return `${tagOf(row)} > ${path}`;
}
