/** Parts of a page that a tab elsewhere names and shows. */
import { textsIn } from './cover.ts';

/** What a tab or a link in the page shows. */
export function panelOf(heading: Element): Element | undefined {
  const tab = heading.closest('[aria-controls],a[href^="#"]');
  const id = tab?.getAttribute('aria-controls') ?? tab?.getAttribute('href')?.slice(1);
  const panel = id ? heading.ownerDocument.getElementById(id) : null;
  const isPanel = panel && !panel.contains(heading) && !textsIn(panel).next().done;
  return isPanel ? panel : undefined;
}

/** The year that names the panel around a listing, wherever its tab stands. */
export function yearOfPanel(element: Element): string | undefined {
  const panel = element.closest('[aria-labelledby],[aria-label]');
  const id = panel?.getAttribute('aria-labelledby');
  const tab = id ? element.ownerDocument.getElementById(id) : null;
  return /^\s*((?:19|20)\d\d)\s*$/u.exec(tab?.textContent ?? panel?.getAttribute('aria-label') ?? '')?.[1];
}
