/**
 * Public bibliographies of NCBI accounts ("My Bibliography"). Papers in PubMed have a link for title, others none.
 * Sources: public scrapers of 2018 to 2026 agree on `.ncbi-docsum` and its `.authors`, `a` or `.title`, `.source`,
 * `.pubdate`, `.volume`, `.issue`, `.pages`, `.doi` and `.pmid`, and what is not in PubMed on `.journalname`,
 * `.displaydate` and `.page`.
 */
import { defined } from '../../publication/defined.ts';
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { pagerBy } from '../pagers.ts';
import { textOf } from '../text.ts';

/** What stands around the parts of "12(3):1-9." */
const AROUND = /^[:(]|[).]$/gu;

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

/** "J Harb Med.", "(3)", ":1-9." and "PubMed PMID: 30000001" */
function more(row: Element): Partial<Publication> {
  const told = (place: string, marks: RegExp) => {
    const element = row.querySelector(place);
    return (element ? textOf(element).replace(marks, '') : '') || undefined;
  };
  const pmid = told('.pmid', /\D/gu);
  return {
    ...defined({
      venue: told('.source, .journalname', /\.$/u),
      volume: told('.volume', AROUND),
      issue: told('.issue', AROUND),
      pages: told('.pages, .page', AROUND),
    }),
    ...(pmid !== undefined && { ids: { pmid } }),
  };
}
