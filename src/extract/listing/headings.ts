/** Headings, by their element or by what the page says that they are. */

/** Selects all headings. */
export const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role=heading]';

/** The level of the heading that `element` is, 1 to 6; undefined where it is none. */
export function headingLevel(element: Element): number | undefined {
  if (/^H[1-6]$/u.test(element.nodeName)) return Number(element.nodeName.slice(1));
  return element.getAttribute('role') === 'heading' ? Number(element.getAttribute('aria-level') ?? 2) : undefined;
}
