/** The elements that tell of a page as a whole, or describe its works for machines. */
import type { Page } from '../adapter.ts';

/** First headings; the tags of single papers; viewers of PDF; JSON-LD; COinS; microdata and RDFa. */
const TELLING =
  ':is(h1,meta[name="citation_title"],body > embed[type="application/pdf"],script[type="application/ld+json"],span[title*="rft."],[itemscope][itemtype],[typeof])';

/** A page with its telling elements, in document order. */
export interface SearchedPage extends Page {
  readonly telling: readonly Element[];
}

/** Finds them in one search: a browser makes nothing of several, but where selectors are matched in script each takes as long as a walk over the page. */
export function searched(page: Page): SearchedPage {
  return { ...page, telling: [...page.document.querySelectorAll(TELLING)] };
}
