/** From one listing that a person points at to a selector of all listings of its kind. */
import { spoken, steadyClasses, steadyId } from './steady-names.ts';

/** Shorter texts are no listings. */
const SHORTEST = 15;
/** Elements that are one item of something. */
const ITEM = /^(?:LI|ARTICLE|TR)$/u;
/** Elements inside a line. */
const INLINE = /^(?:A|B|I|EM|STRONG|SPAN|CITE|SMALL|Q|U|SUP|SUB|CODE)$/u;
/** Parts of pages that hold no lists of works. */
const FRAME = 'nav,header,footer,aside';

/**
 * Selectors that match `row`, the best first: those that find the most elements built like it and the fewest others; of
 * equals what means something stands before classes, classes before mere structure.
 */
export function rowSelectors(row: Element): string[] {
  const { ownerDocument: document } = row;
  const judged = candidates(row).map((selector) => {
    const found = [...document.querySelectorAll(selector)];
    const alike = found.filter((element) => isAlike(element, row)).length;
    return { selector, worth: found.includes(row) ? alike - (found.length - alike) : Number.NEGATIVE_INFINITY };
  });
  const best = judged.filter(({ worth }) => worth > Number.NEGATIVE_INFINITY).toSorted((a, b) => b.worth - a.worth);
  return [...new Set(best.map(({ selector }) => selector))];
}

function candidates(row: Element): string[] {
  const tag = tagOf(row);
  const parent = row.parentElement;
  const within = parent ? hooksOf(parent).map((hook) => `${hook} > ${tag}`) : [];
  return [
    ...spoken(row).map((hook) => `${tag}${hook}`),
    ...steadyClasses(row).map((name) => `${tag}${name}`),
    ...within,
    ...(tag === 'article' ? [tag] : []),
    ...belowHook(row),
    pathFrom(row, (element) => tagOf(element)),
    pathFrom(row, (element) => (element === row ? tagOf(element) : placed(element))),
    pathFrom(row, placed),
  ];
}

/** From the nearest ancestor with a name of its own, by tags. */
function belowHook(row: Element): string[] {
  let path = tagOf(row);
  for (let at = row.parentElement; at && !/^(?:BODY|HTML)$/u.test(at.nodeName); at = at.parentElement) {
    const [hook] = hooksOf(at);
    if (hook !== undefined) return at === row.parentElement ? [] : [`${hook} > ${path}`, `${hook} ${tagOf(row)}`];
    path = `${tagOf(at)} > ${path}`;
  }
  return [];
}

function hooksOf(element: Element): string[] {
  const id = steadyId(element);
  return [...(id === undefined ? [] : [id]), ...steadyClasses(element).map((name) => `${tagOf(element)}${name}`)];
}

/** From the body (or `main`, of which a page has one) down, each step as `step` says it. */
function pathFrom(row: Element, step: (element: Element) => string): string {
  let path = step(row);
  for (let at = row.parentElement; at; at = at.parentElement) {
    if (/^(?:BODY|MAIN|HTML)$/u.test(at.nodeName)) return `${tagOf(at)} > ${path}`;
    path = `${step(at)} > ${path}`;
  }
  return path;
}

/** The tag with its place among those of its kind. */
export function placed(element: Element): string {
  let place = 1;
  for (let before = element.previousElementSibling; before; before = before.previousElementSibling)
    if (before.nodeName === element.nodeName) place += 1;
  return `${tagOf(element)}:nth-of-type(${place})`;
}

/** The tag as selectors write it. */
export function tagOf(element: Element): string {
  return element.localName.replace(/[^\w-]/gu, '\\$&');
}

/** The listing that a person means who points at `target`, a part of it: an item of a list, or what repeats around it. */
export function rowAround(target: Element): Element {
  const ancestors: Element[] = [];
  for (let at: Element | null = target; at && !/^(?:BODY|HTML|MAIN)$/u.test(at.nodeName); at = at.parentElement)
    ancestors.push(at);
  const repeats = (element: Element) =>
    [...(element.parentElement?.children ?? [])].some((other) => other !== element && isAlike(other, element));
  return (
    ancestors.find(({ nodeName }) => ITEM.test(nodeName)) ??
    ancestors.find((element) => !INLINE.test(element.nodeName) && repeats(element)) ??
    target
  );
}

/** Whether `other` is built like `row`: same tag, much the same children, and text enough. */
export function isAlike(other: Element, row: Element): boolean {
  if (other === row) return true;
  if (other.nodeName !== row.nodeName || other.parentElement?.nodeName !== row.parentElement?.nodeName) return false;
  if ((other.textContent ?? '').trim().length < SHORTEST || other.closest(FRAME)) return false;
  const [mine, theirs] = [partsOf(row), partsOf(other)];
  if (mine.size === 0) return theirs.size === 0;
  const common = [...mine].filter((part) => theirs.has(part)).length;
  return common >= 0.4 * new Set([...mine, ...theirs]).size;
}

function partsOf(element: Element): ReadonlySet<string> {
  return new Set([...element.children].map((child) => child.nodeName));
}
