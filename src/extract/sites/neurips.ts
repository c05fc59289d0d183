/**
 * Proceedings of NeurIPS and MLSys, which run on the same pages: a year, or a search for an author. Authors stand in one
 * line, since 2024 in a `span` of its own.
 * Sources: public scrapers of both sites, of 2020 to 2026, agree on `a[title="paper title"]`, `i` and `.paper-authors`.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://papers.nips.cc/paper_files/paper/2023, the older …/paper/2019 and …/papers/search?q=NAME. */
export const neurips: SiteAdapter = {
  id: 'neurips',
  name: 'NeurIPS and MLSys proceedings',
  hosts: ['https://papers.nips.cc/*'],
  core: false,
  optionalHosts: ['papers.neurips.cc', 'proceedings.neurips.cc', 'proceedings.mlsys.org'].map(
    (host) => `https://${host}/*`,
  ),
  profile: ({ host, pathname, searchParams }) =>
    /^(?:papers\.nips\.cc|(?:papers|proceedings)\.neurips\.cc|proceedings\.mlsys\.org)$/u.test(host)
      ? /^\/(?:paper_files\/)?papers?\/search$/u.test(pathname)
        ? (searchParams.get('q') ?? undefined)
        : /^\/(?:paper_files\/)?paper\/(\d{4})\/?$/u.exec(pathname)?.[1]
      : undefined,
  ...reads('neurips', {
    row: 'li:has(> a[title="paper title"]), .paper-content',
    title: 'a[title="paper title"]',
    names: '.paper-authors, a[title="paper title"] ~ i',
    more,
  }),
  examples: {
    profiles: [
      'https://papers.nips.cc/paper_files/paper/2023',
      'https://proceedings.neurips.cc/paper/2019',
      'https://papers.nips.cc/papers/search?q=valcourt',
      'https://proceedings.mlsys.org/paper_files/paper/2024',
    ],
    others: ['https://papers.nips.cc/', 'https://papers.nips.cc/paper_files/paper/2023/hash/0-Abstract.html'],
  },
};

/** "/paper_files/paper/2023/hash/…" */
function more(row: Element): Partial<Publication> {
  const year = /\/paper\/(\d{4})\//u.exec(row.querySelector('a')?.getAttribute('href') ?? '')?.[1];
  return { kind: 'conference', ...(year !== undefined && { year: Number(year) }) };
}
