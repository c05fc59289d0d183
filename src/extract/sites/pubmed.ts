/**
 * Searches for an author on PubMed. The list shows authors in full, and once more in short for narrow screens; snippets
 * are no abstracts.
 * Sources: zotero/translators:PubMed.js (`.docsum-wrap`, `.docsum-pmid`); scrapers of 2020 to 2026 agree on the rest,
 * and tests of some hold rows of pages of 2023 and 2026;
 * XIU2/UserScript and a public spider press `button.load-button.next-page` ("Show more"), which adds rows below.
 */
import { defined } from '../../publication/defined.ts';
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { textOf } from '../text.ts';

/** "[Author]", "[Author - First]", "[Full Author Name]", "[au]", "[lastau]", "[auid]": what fields are called in a search. */
const AUTHOR = /\[(?:[^[\]]*author|\w*au(?:id)?\])/iu;
/** Groups: journal, volume, issue, pages. What is not in an issue yet has a number behind its day. */
const CITATION = /^(.+?)\.\s+\d{4}\b[^.:;]*(?:;([^.:;(]*)(?:\(([^()]*)\))?)?(?::(\S+?)\.?(?:\s|$))?/u;

/** Reads https://pubmed.ncbi.nlm.nih.gov/?term=NAME[Author], and ?term=NAME&cauthor_id=PMID, where a paper's authors lead. */
export const pubmed: SiteAdapter = {
  id: 'pubmed',
  name: 'PubMed',
  hosts: ['https://pubmed.ncbi.nlm.nih.gov/*'],
  core: false,
  profile({ host, pathname, searchParams }) {
    const term = searchParams.get('term') ?? '';
    const isAuthors = AUTHOR.test(term) || searchParams.has('cauthor_id');
    return host === 'pubmed.ncbi.nlm.nih.gov' && pathname === '/' && isAuthors ? term : undefined;
  },
  ...reads('pubmed', {
    row: 'article.full-docsum',
    title: '.docsum-title',
    stopped: true,
    names: '.full-authors',
    ids: '.full-journal-citation',
    date: '.full-journal-citation',
    more,
  }),
  more: 'button.load-button.next-page',
  examples: {
    profiles: [
      'https://pubmed.ncbi.nlm.nih.gov/?term=Valcourt+I%5BAuthor%5D&page=2',
      'https://pubmed.ncbi.nlm.nih.gov/?term=Valcourt+I&cauthor_id=37000001',
    ],
    others: [
      'https://pubmed.ncbi.nlm.nih.gov/?term=sleep',
      'https://pubmed.ncbi.nlm.nih.gov/?term=corresponding+author',
      'https://pubmed.ncbi.nlm.nih.gov/1/',
    ],
  },
};

/** "J Sleep Res. 2023 Nov 21;12(3):1-9. doi: …", "J Sleep Res. 2023 Nov 21:10497323. doi: …" */
function more(row: Element): Partial<Publication> {
  const citation = row.querySelector('.full-journal-citation');
  const [, venue, volume, issue, pages] = CITATION.exec(citation ? textOf(citation) : '') ?? [];
  return {
    ...(venue !== undefined && { venue }),
    ...defined({ volume: volume || undefined, issue: issue || undefined, pages }),
  };
}
