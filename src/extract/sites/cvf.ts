/**
 * Lists of the Computer Vision Foundation's open access: a conference, one of its days, or an author's papers in it.
 * Sources: public scrapers of 2018 to 2026 agree on `dt.ptitle > a`, `dd` and `form.authsearch`; the lists of former
 * years name authors in the same way. janismdhanbad/papers:CVPR 2020 Open Access Repository.html is a saved page.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://openaccess.thecvf.com/CVPR2024?day=all, …/CVPR2020_search.py and …/CVPR2023_workshops/NAME. */
export const cvf: SiteAdapter = {
  id: 'cvf',
  name: 'CVF Open Access',
  hosts: ['https://openaccess.thecvf.com/*'],
  core: false,
  profile: ({ host, pathname }) =>
    host === 'openaccess.thecvf.com'
      ? /^\/([A-Z]+\d{4}(?:_search|_workshops\/(?!menu)\w+)?)(?:\.py)?\/?$/u.exec(pathname)?.[1]
      : undefined,
  ...reads('cvf', {
    row: 'dt.ptitle',
    tail: 'dd',
    title: 'dt.ptitle > a',
    authors: '.authsearch a',
    links: 'a[href$=".pdf"], a[href*="arxiv.org/abs/"]',
    more,
  }),
  examples: {
    profiles: [
      'https://openaccess.thecvf.com/CVPR2024?day=all',
      'https://openaccess.thecvf.com/CVPR2020_search.py',
      'https://openaccess.thecvf.com/CVPR2023_workshops/EarthVision',
    ],
    others: [
      'https://openaccess.thecvf.com/menu',
      'https://openaccess.thecvf.com/CVPR2023_workshops/menu',
      'https://openaccess.thecvf.com/content/CVPR2024/html/V_T_CVPR_2024_paper.html',
    ],
  },
};

/** "/content/CVPR2024/html/…", and "content_CVPR_2020/html/…" in former years. */
function more(row: Element): Partial<Publication> {
  const address = row.querySelector('a')?.getAttribute('href') ?? '';
  const [, venue, year] = /(?:^|\/)content(?:\/|_)([A-Z]+)_?(\d{4})/u.exec(address) ?? [];
  return {
    kind: 'conference',
    ...(venue !== undefined && { venue }),
    ...(year !== undefined && { year: Number(year) }),
  };
}
