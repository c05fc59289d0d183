/**
 * The generic reader as it is lent to a content script: the background reads, the page pays for a snapshot. A part of the
 * bundle that is injected for it, not of the others.
 */
import type { Page } from '../../extract/adapter.ts';
import { pagerBy } from '../../extract/pagers.ts';
import { STRUCTURE } from '../../extract/snapshot/snapshot.ts';
import { background } from '../background-port.ts';
import { growingControl } from '../controls/growing-control.ts';
import type { Background } from '../ports.ts';
import type { LentReader } from './lent-reader.ts';
import type { PageReader } from './page-reader.ts';
import { readingAway } from './reading-away.ts';

const ID = 'generic';

/** The rule by which the page was read the last time. */
let rule: string | undefined;

/** Reads any page: by its reader's rule where there is one, else by its structure. */
const reading: LentReader = {
  id: ID,
  get name() {
    return rule ?? '';
  },
  get how() {
    return rule === undefined ? 'structure' : 'rule';
  },
  pages: pagerBy('page', 'paged', 'start', 'offset'),
  async finds(page) {
    const { signal } = new AbortController();
    const { listings } = await genericOf(page).read({ isKnown: () => false, prefer: 'published', signal });
    return listings.length > 0;
  },
  reading: (page) => patient(page, genericOf(page)),
};

/** Its control is not enumerable: where it stands in for a site's own reader, the site's control stays. */
export const genericReading = Object.defineProperty(reading, 'more', { get: () => growingControl(document) });

const noting: Background = {
  ...background,
  async read(asked) {
    const answer = await background.read(asked);
    if (answer.ok) rule = answer.value.rule;
    return answer;
  },
};

function genericOf(page: Page): PageReader {
  return readingAway(page, { id: ID }, noting, STRUCTURE);
}

/**
 * The whole page is read, and read again whenever something was added. Where nothing was found, it is looked at again only
 * once the page holds other text: a clock that ticks costs nothing.
 */
function patient({ document }: Page, reader: PageReader): PageReader {
  let barren = -1;
  return {
    owner: reader.owner,
    elsewhere: reader.elsewhere,
    async read(wish) {
      const length = document.body?.textContent.length ?? 0;
      if (length === barren) return { listings: [] };
      const found = await reader.read(wish);
      barren = found.listings.length === 0 && wish.within === undefined ? length : -1;
      return found;
    },
  };
}
