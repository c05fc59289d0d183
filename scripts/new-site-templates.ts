/** What `npm run new-site` writes. Pure. */

/** The adapter file, which reads its own fixtures as it stands. */
export function adapterTemplate(name: string, constant: string): string {
  return `/**
 * People on ${name}: say what is peculiar about the site's pages.
 * Sources: name two public ones (OWNER/REPO:PATH or an address) that the selectors below were taken from.
 */
import type { SiteAdapter } from '../adapter.ts';
import { reads } from '../columns.ts';

/** Reads https://${name}.example/people/NAME. */
export const ${constant}: SiteAdapter = {
  id: '${name}',
  name: '${name}',
  hosts: ['https://${name}.example/*'],
  core: false,
  profile: ({ host, pathname }) =>
    host === '${name}.example' ? /^\\/people\\/([^/]+)\\/?$/u.exec(pathname)?.[1] : undefined,
  ...reads('${name}', {
    row: 'article',
    title: 'h3',
    authors: '[itemprop=author]',
    venue: '[itemprop=isPartOf]',
    date: 'time',
    owner: 'h1',
  }),
  examples: {
    profiles: ['https://${name}.example/people/ines-valcourt'],
    others: ['https://${name}.example/', 'https://${name}.example/people/'],
  },
};
`;
}

/** `src/extract/optional-sites.ts` with the adapter's import and entry, each in its alphabetical place. */
export function amongSites(file: string, name: string, constant: string): string {
  const line = `import { ${constant} } from './sites/${name}.ts';`;
  const fileOf = (found: string) => /sites\/(.+)\.ts/u.exec(found)?.[1] ?? '';
  return file
    .replace(/(?:^import \{ \w+ \} from '\.\/sites\/.+\n)+/mu, (block) =>
      sorted([...block.trimEnd().split('\n'), line], fileOf),
    )
    .replace(
      /(optionalSites: readonly SiteAdapter\[\] = \[\n)([\s\S]*?)(?=\];)/u,
      (_, open: string, entries: string) =>
        `${open}${sorted([...entries.trimEnd().split('\n'), `  ${constant},`], (entry) => entry)}`,
    );
}

function sorted(lines: readonly string[], key: (line: string) => string): string {
  return `${lines.toSorted((a, b) => key(a).localeCompare(key(b), 'en')).join('\n')}\n`;
}

/** The files of the four cases that each site has, by case. */
export function fixtureTemplates(name: string): Record<string, Record<string, string>> {
  const ordinary =
    listing(
      'Tidal memory in shallow networks',
      ['Ines Valcourt', 'Jean-Paul Okafor'],
      'Journal of Harbour Studies',
      2023,
    ) + listing('On the patience of lighthouses', ['Ines Valcourt'], 'Coastal Computing', 2021);
  const awkward =
    listing('&lt;img src=x onerror=alert(1)&gt; and other harmless words', [], '', undefined, 'javascript:alert(1)') +
    listing('雾的地图', ['王小明', 'et al.'], '', 2019);
  const whole = page(ordinary + awkward);
  const one = (note: string, html: string) => ({
    'page.html': html,
    'case.json': `${JSON.stringify({ url: `https://${name}.example/people/ines-valcourt`, origin: 'synthetic', note }, undefined, 2)}\n`,
  });
  return {
    ordinary: one('an ordinary profile', page(ordinary)),
    awkward: one('missing fields, cut lists, markup as text, links that are none', page(awkward)),
    empty: one('a profile without publications', page('')),
    'cut-off': one('the page breaks off in the middle of a listing', whole.slice(0, whole.indexOf('王小明'))),
  };
}

function listing(
  title: string,
  authors: readonly string[],
  venue: string,
  year?: number,
  address = '/paper/1',
): string {
  const people = authors.map((author) => `<span itemprop="author">${author}</span>`).join(', ');
  const place = venue === '' ? '' : `<span itemprop="isPartOf">${venue}</span>`;
  const date = year === undefined ? '' : `<time>${year}</time>`;
  return `<article><h3><a href="${address}">${title}</a></h3><p>${people}</p><p>${place} ${date}</p></article>\n`;
}

function page(listings: string): string {
  return `<!doctype html>\n<html lang="en">\n<head><meta charset="utf-8"><title>Ines Valcourt</title></head>\n<body>\n<h1>Ines Valcourt</h1>\n${listings}</body>\n</html>\n`;
}
