/**
 * Proceedings of NeurIPS, ICLR and MLSys, which run on the same pages: a year, since 2025 also one volume of it, or a
 * search for an author. Authors stand in one line, since 2024 in a `span` of its own.
 * Sources: public scrapers of these sites, of 2020 to 2026, agree on `a[title="paper title"]`, `i` and `.paper-authors`,
 * and on `/paper_files/paper/2025/vol38-main-conference`.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://papers.nips.cc/paper_files/paper/2023, the older …/paper/2019, …/paper/2025/vol38-NAME and …/papers/search?q=NAME. */
export const neurips: SiteAdapter = {
  id: 'neurips',
  name: 'NeurIPS, ICLR and MLSys proceedings',
  hosts: ['https://papers.nips.cc/*'],
  core: false,
  optionalHosts: [
    'papers.neurips.cc',
    'proceedings.neurips.cc',
    'proceedings.nips.cc',
    'proceedings.iclr.cc',
    'proceedings.mlsys.org',
  ].map((host) => `https://${host}/*`),
  profile: ({ host, pathname, searchParams }) =>
    /^(?:(?:papers|proceedings)\.n(?:eur)?ips\.cc|proceedings\.(?:iclr\.cc|mlsys\.org))$/u.test(host)
      ? /^\/(?:paper_files\/)?papers?\/search$/u.test(pathname)
        ? (searchParams.get('q') ?? undefined)
        : /^\/(?:paper_files\/)?paper\/(\d{4}(?:\/vol[^/]+)?)\/?$/u.exec(pathname)?.[1]
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
      'https://proceedings.nips.cc/paper_files/paper/2025/vol38-main-conference',
      'https://proceedings.iclr.cc/paper_files/paper/2024',
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
