/** Tells text that the browser's translation has replaced: it is no longer what the paper's authors wrote. */
import { rootOf } from '../unclobbered.ts';

/**
 * Whether the text around `title` was translated by the browser. Chrome wraps it in nested `font` elements and marks the
 * root with a class, Edge adds attributes of its own. What was translated before we came cannot be told in Firefox.
 */
export function isTranslated(title: Node): boolean {
  const element = title instanceof Element ? title : title.parentElement;
  if (element === null) return false;
  const root = element.ownerDocument && rootOf(element.ownerDocument);
  return (
    element.closest('[_msttexthash]') !== null ||
    (root !== undefined &&
      /\btranslated-(?:ltr|rtl)\b/u.test(root.getAttribute('class') ?? '') &&
      (element.querySelector('font > font') !== null || element.closest('font > font') !== null))
  );
}
