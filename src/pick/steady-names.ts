/** Which names of an element are likely to be there tomorrow: selectors made of them. Pure but for the element. */

/** Names that need no escaping in a selector. */
const PLAIN = /^[A-Za-z_][\w-]*$/u;
/** What style libraries put before what they make up. */
const MADE_UP = /^(?:css|sc|jsx|jss|svelte|emotion|styled|astro|ng|ember|chakra|mui|MuiBox|r|x|makeStyles)-/u;
/** What a page says of the moment, or of a place in a row. */
const PASSING =
  /^(?:active|current|hover|focus|selected|open|opened|closed|show|shown|hide|hidden|visible|invisible|collapsed?|expanded|even|odd|first|last|in|fade|loading|loaded|disabled|is-.*|has-.*|js-.*|(?:m|p)[trblxyse]?-.*|col(?:-.*)?|row|d-.*|flex.*|grid.*|text-.*|float-.*|w-.*|h-.*|mt\d|mb\d)$/u;
/** CSS modules keep a readable stem before what they make up: `Publication_title__a1B2c`. */
const STEM = /^([A-Za-z][\w-]*__)[\w-]{5,8}$/u;

/** Selectors for the element's own classes, without its tag: ".pub", or "[class*="Pub_title__"]" for a steady stem. */
export function steadyClasses(element: Element): string[] {
  const classes = (element.getAttribute('class') ?? '').split(/\s+/u);
  return classes.flatMap((name) => {
    if (!PLAIN.test(name) || PASSING.test(name)) return [];
    const stem = STEM.exec(name)?.[1];
    if (stem !== undefined && isHash(name.slice(stem.length))) return [`[class*="${stem}"]`];
    return MADE_UP.test(name) || name.split(/[_-]+/u).some(isHash) ? [] : [`.${name}`];
  });
}

/** A selector for the element's id, where that looks like a name and not like a number. */
export function steadyId(element: Element): string | undefined {
  const id = element.getAttribute('id') ?? '';
  return PLAIN.test(id) && !/\d{2}/u.test(id) && !id.split(/[_-]+/u).some(isHash) ? `#${id}` : undefined;
}

/** What the element says to machines: selectors, the most telling first. */
export function spoken(element: Element): string[] {
  return ['itemprop', 'property', 'itemtype', 'typeof'].flatMap((name) => {
    const value = element.getAttribute(name)?.trim() ?? '';
    return value !== '' && value.length < 100 && !/["\\\n]/u.test(value) ? [`[${name}="${value}"]`] : [];
  });
}

/** Whether a piece of a name was made up by a program: digits between letters, or capitals anywhere in a short word. */
function isHash(piece: string): boolean {
  if (/\d{4,}/u.test(piece)) return true;
  if (piece.length < 5) return /\d[A-Za-z]+\d|[a-z]\d[A-Za-z]/u.test(piece) && piece.length > 3;
  if (/[A-Za-z]\d+[A-Za-z]/u.test(piece) || /^\d+[A-Za-z]+\d*$/u.test(piece)) return true;
  // "bdVaJa", "hXkLpQ": words have vowels, and capitals only where a word begins.
  const capitals = piece.slice(1).match(/[A-Z]/gu)?.length ?? 0;
  return (capitals > 1 && piece.length < 9) || !/[aeiouy]/iu.test(piece);
}
