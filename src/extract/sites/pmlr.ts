/**
 * Volumes of the Proceedings of Machine Learning Research.
 * Sources: Chillee/pwcmlrpress:scrape_mlrpress.py, bouthilx/compute-forecast-framework (its notes on the PMLR scraper);
 * they agree on `div.paper`, `p.title`, `span.authors`, `p.links` and the volume's heading.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { textOf } from '../text.ts';

/** Reads https://proceedings.mlr.press/v97/ and the reissues, …/r1/. */
export const pmlr: SiteAdapter = {
  id: 'pmlr',
  name: 'PMLR',
  hosts: ['https://proceedings.mlr.press/*'],
  core: false,
  profile: ({ host, pathname }) =>
    host === 'proceedings.mlr.press' ? /^\/([vr]\d+)\/?(?:index\.html)?$/u.exec(pathname)?.[1] : undefined,
  ...reads('pmlr', {
    row: '.paper',
    title: 'p.title',
    names: '.authors',
    links: '.links a[href$=".html"], .links a[href$=".pdf"]',
    more,
  }),
  examples: {
    profiles: ['https://proceedings.mlr.press/v97/', 'https://proceedings.mlr.press/r1'],
    others: ['https://proceedings.mlr.press/', 'https://proceedings.mlr.press/v97/valcourt19a.html'],
  },
};

/** "Volume 97: International Conference on Machine Learning, 9-15 June 2019, Long Beach, California, USA" */
function more({ ownerDocument }: Element): Partial<Publication> {
  const heading = ownerDocument.querySelector('#content h2');
  const [, venue, year] = /^Volume \d+: (.+?),(?:.*?\b((?:19|20)\d\d)\b)?/u.exec(heading ? textOf(heading) : '') ?? [];
  return {
    kind: 'conference',
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year: Number(year) }),
  };
}
