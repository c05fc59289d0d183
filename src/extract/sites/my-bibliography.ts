/**
 * Public bibliographies of NCBI accounts ("My Bibliography"). Papers in PubMed have a link for title, others none.
 * Sources: public scrapers of 2018 to 2025 agree on `.ncbi-docsum` and its `.authors`, `a` or `.title`, `.source`,
 * `.pubdate`, `.doi` and `.pmid`.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { pagerBy } from '../pagers.ts';
import { textOf } from '../text.ts';

/** Reads https://www.ncbi.nlm.nih.gov/myncbi/NAME/bibliography/public/ and …/sites/myncbi/NAME/bibliography/ID/public/. */
export const myBibliography: SiteAdapter = {
  id: 'my-bibliography',
  name: 'My Bibliography (NCBI)',
  hosts: ['https://www.ncbi.nlm.nih.gov/*'],
  core: false,
  profile: ({ host, pathname }) =>
    host === 'www.ncbi.nlm.nih.gov'
      ? /^\/(?:sites\/)?myncbi\/([^/]+)\/bibliography\/(?:\d+\/)?public\/?$/u.exec(pathname)?.[1]
      : undefined,
  ...reads('my-bibliography', {
    row: '.ncbi-docsum',
    title: '.ncbi-docsum > a:first-of-type, .ncbi-docsum > .title',
    stopped: true,
    names: '.authors',
    date: '.pubdate, .displaydate',
    ids: '.doi',
    more,
  }),
  pages: pagerBy('page'),
  examples: {
    profiles: [
      'https://www.ncbi.nlm.nih.gov/myncbi/ines.valcourt.1/bibliography/public/?page=2',
      'https://www.ncbi.nlm.nih.gov/sites/myncbi/ines.valcourt.1/bibliography/1/public/?sort=date',
    ],
    others: [
      'https://www.ncbi.nlm.nih.gov/',
      'https://www.ncbi.nlm.nih.gov/myncbi/',
      'https://www.ncbi.nlm.nih.gov/pmc/',
    ],
  },
};

/** "J Harb Med." and "PubMed PMID: 30000001" */
function more(row: Element): Partial<Publication> {
  const [source, told] = ['.source, .journalname', '.pmid'].map((place) => row.querySelector(place));
  const venue = source ? textOf(source).replace(/\.$/u, '') : '';
  const pmid = /\d+/u.exec(told ? textOf(told) : '')?.[0];
  return { ...(venue !== '' && { venue }), ...(pmid !== undefined && { ids: { pmid } }) };
}
