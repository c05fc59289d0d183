/**
 * Profiles on Google Scholar, which has a host in each country. Lists grow in place by "Show more"; authors and venues
 * are cut by the site.
 * Sources: scholarly-python-package/scholarly:scholarly/author_parser.py, zotero/translators:Google Scholar.js,
 * comnk/empowerHER-project:api/experimentation/profListings/scholar--YvgZDEAAAAJ.html (a page of 2025),
 * samfway/faculty_hiring:parse/tests/gs/test.html (one of 2016). Hosts: https://www.google.com/supported_domains.
 */
import type { Publication } from '../../publication/publication.ts';
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';
import { textOf } from '../text.ts';

/** What stands behind `google.` in each country; the core host is `google.com`. */
const COUNTRIES = (
  'ad ae al am as at az ba be bf bg bi bj bs bt by ca cat cd cf cg ch ci cl cm cn co.ao co.bw co.ck co.cr co.id co.il ' +
  'co.in co.jp co.ke co.kr co.ls co.ma co.mz co.nz co.th co.tz co.ug co.uk co.uz co.ve co.vi co.za co.zm co.zw com.af ' +
  'com.ag com.ar com.au com.bd com.bh com.bn com.bo com.br com.bz com.co com.cu com.cy com.do com.ec com.eg com.et ' +
  'com.fj com.gh com.gi com.gt com.hk com.jm com.kh com.kw com.lb com.ly com.mm com.mt com.mx com.my com.na com.ng ' +
  'com.ni com.np com.om com.pa com.pe com.pg com.ph com.pk com.pr com.py com.qa com.sa com.sb com.sg com.sl com.sv ' +
  'com.tj com.tr com.tw com.ua com.uy com.vc com.vn cv cz de dj dk dm dz ee es fi fm fr ga ge gg gl gm gr gy hn hr ht ' +
  'hu ie im iq is it je jo kg ki kz la li lk lt lu lv md me mg mk ml mn mu mv mw ne nl no nr nu pl pn ps pt ro rs ru rw ' +
  'sc se sh si sk sm sn so sr st td tg tl tm tn to tt vu ws'
).split(' ');

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
    // The year, hidden on narrow screens, stands once more behind the venue.
    labels: '.gs_oph',
    date: '.gsc_a_y',
    more,
    owner: '#gsc_prf_in',
    affiliation: '.gsc_prf_il',
  }),
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
