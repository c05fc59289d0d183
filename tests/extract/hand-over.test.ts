/** Pages of sites whose markup is no longer what their adapter knows. */
import { describe, expect, it } from 'vitest';
import { genericReader } from '../../src/extract/generic/reader.ts';
import { isOvertaken, standIn } from '../../src/extract/hand-over.ts';
import { readListings } from '../../src/extract/read.ts';
import { adapterFor, adapters } from '../../src/extract/registry.ts';
import { run } from '../../src/extract/run.ts';
import { pageOf } from './generic/page-of.ts';
import { casesOf } from './site-fixtures.ts';

const url = 'https://dblp.org/pid/01/2345.html';
const item = (title: string, year: number) =>
  `<li><div>Ines Valcourt, Jean-Paul Okafor: <span>${title}.</span> <i>Journal of Harbours</i>, ${year}</div></li>`;
const redesigned = `<h1>Ines Valcourt</h1><h2>Publications</h2><ul>${item('Tidal memory in shallow networks', 2023)}${item(
  'On the patience of lighthouses',
  2021,
)}${item('Many hands and few harbours', 2020)}</ul>`;

describe('an adapter that finds nothing on a page with a list', () => {
  const page = () => pageOf(redesigned, url);
  const dblp = adapterFor(new URL(url));

  it('is overtaken, and the generic reader stands in', () => {
    if (!dblp) throw new Error('nobody claims the page');
    expect(isOvertaken(page(), dblp)).toBe(true);
    const stand = standIn(dblp, genericReader);
    expect(stand.profile(new URL(url))).toBe(dblp.profile(new URL(url)));
    expect([...readListings(page(), stand)].map(({ publication }) => publication)).toMatchObject([
      { title: 'Tidal memory in shallow networks', from: { adapter: 'generic' } },
      { title: 'On the patience of lighthouses' },
      { title: 'Many hands and few harbours' },
    ]);
    expect(stand.owner(page())).toEqual({ name: 'Ines Valcourt' });
  });

  it('hands over in the command too, and says so', () => {
    const words = (key: string, ...values: readonly string[]) => [key, ...values].join(' ');
    const { adapter, why, publications } = run(page(), { words });
    expect(adapter).toBe('generic');
    expect(why).toBe('generic.handedOver DBLP generic.listed 3');
    expect(publications).toHaveLength(3);
  });

  it('keeps a profile that is empty', () => {
    const empty = pageOf('<h1>Ines Valcourt</h1><p>Nothing has been published yet.</p>', url);
    expect(run(empty)).toMatchObject({ adapter: 'dblp', publications: [] });
  });
});

it('rows without titles hand over as well', () => {
  const [acl] = adapters.filter(({ id }) => id === 'dblp');
  if (!acl) throw new Error('no adapter');
  const { nodes } = { nodes: [pageOf(redesigned).document.body] as const };
  const blind = { ...acl, rows: () => Array.from({ length: 9 }, () => ({ nodes, read: () => undefined })) };
  expect(isOvertaken(pageOf(redesigned, url), blind)).toBe(true);
});

it.each(adapters.map((adapter) => [adapter.id, adapter] as const))(
  '%s knows the pages of its cases',
  { timeout: 120_000 },
  (id, adapter) => {
    const listed = casesOf(id).filter((one) => [...readListings(one.page(), adapter)].length > 0);
    expect(listed.filter((one) => isOvertaken(one.page(), adapter)).map(({ name }) => name)).toEqual([]);
  },
);
