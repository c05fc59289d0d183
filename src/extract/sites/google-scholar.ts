/**
 * Profiles on Google Scholar, which has a host in each country. Lists grow in place by "Show more"; authors and venues
 * are cut by the site.
 * Sources: scholarly-python-package/scholarly:scholarly/author_parser.py, zotero/translators:Google Scholar.js,
 * comnk/empowerHER-project:api/experimentation/profListings/scholar--YvgZDEAAAAJ.html (a page of 2025),
 * samfway/faculty_hiring:parse/tests/gs/test.html (one of 2016),
 * JustinZeus/scholar-scraper:planning/scholar_probe_tmp/fixtures (pages of 2026). Hosts: https://www.google.com/supported_domains.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { textOf } from '../text.ts';

/** What stands behind `google.` in each country; the core host is `google.com`. Two letters a country, run together. */
const COUNTRIES = [
  'cat',
  ...codes(
    '',
    'adaealamasatazbabebfbgbibjbsbtbycacdcfcgchciclcmcncvczdedjdkdmdzeeesfifmfrgageggglgmgrgyhnhrhthuieimiqisitje' +
      'jokgkikzlalilkltlulvmdmemgmkmlmnmumvmwnenlnonrnuplpnpsptrorsrurwscseshsisksmsnsosrsttdtgtltmtntottvuws',
  ),
  ...codes('co.', 'aobwckcridilinjpkekrlsmamznzthtzugukuzvevizazmzw'),
  ...codes(
    'com.',
    'afagaraubdbhbnbobrbzcocucydoecegetfjghgigthkjmkhkwlblymmmtmxmynangninpompapepgphpkprpyqasasbsgslsvtjtrtwuauy' +
      'vcvn',
  ),
];

/** Reads https://scholar.google.com/citations?user=ID on every host. */
export const googleScholar: SiteAdapter = {
  id: 'google-scholar',
  name: 'Google Scholar',
  hosts: ['https://scholar.google.com/*'],
  core: true,
  optionalHosts: COUNTRIES.map((country) => `https://scholar.google.${country}/*`),
  profile({ host, pathname, searchParams }) {
    const country = /^scholar\.google\.(.+)$/u.exec(host)?.[1] ?? '';
    const view = searchParams.get('view_op') ?? 'list_works';
    return (country === 'com' || COUNTRIES.includes(country)) && pathname === '/citations' && view === 'list_works'
      ? (searchParams.get('user') ?? undefined)
      : undefined;
  },
  ...reads('google-scholar', {
    row: '.gsc_a_tr',
    title: '.gsc_a_at',
    names: '.gs_gray',
    venue: '.gs_gray + .gs_gray',
    // "arXiv preprint arXiv:2101.00001"
    ids: '.gs_gray + .gs_gray',
    // The year, hidden on narrow screens, stands once more behind the venue.
    labels: '.gs_oph',
    date: '.gsc_a_y',
    more,
    owner: '#gsc_prf_in',
    affiliation: '.gsc_prf_il',
  }),
  more: '#gsc_bpf_more:enabled',
  examples: {
    profiles: [
      'https://scholar.google.com/citations?user=AAAAAAAAAAAJ&hl=en',
      'https://scholar.google.co.uk/citations?hl=fr&user=AAAAAAAAAAAJ&view_op=list_works&sortby=pubdate',
    ],
    others: [
      'https://scholar.google.com/scholar?q=author',
      'https://scholar.google.com/citations?view_op=view_citation&user=AAAAAAAAAAAJ&citation_for_view=A:B',
      'https://scholar.google.com/citations?view_op=search_authors&mauthors=a',
    ],
  },
};

function more(row: Element): Partial<Publication> {
  const cited = row.querySelector('.gsc_a_ac');
  const citations = cited ? Number(textOf(cited).replace(/\D/gu, '')) : 0;
  return citations > 0 ? { citations } : {};
}

function codes(prefix: string, letters: string): string[] {
  return (letters.match(/../gu) ?? []).map((code) => prefix + code);
}
