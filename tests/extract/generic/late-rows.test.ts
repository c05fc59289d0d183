/** What comes into a page after it was read is read by what the page taught, without reading all of it again. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Page } from '../../../src/extract/adapter.ts';
import { genericReader } from '../../../src/extract/generic/reader.ts';
import { pageOf } from './page-of.ts';

const folder = new URL('../../fixtures/generic/', import.meta.url);
const listed = readdirSync(folder).filter((name) => !name.startsWith('negative'));

function read(page: Page, within?: Element) {
  return [...genericReader.rows(page, within)].flatMap((row) => row.read()?.publication ?? []);
}

function fixture(name: string): Page {
  const { url } = JSON.parse(readFileSync(new URL(`${name}/case.json`, folder), 'utf8')) as { readonly url: string };
  return pageOf(readFileSync(new URL(`${name}/page.html`, folder), 'utf8'), url);
}

describe('a listing that comes late', () => {
  it.each(listed)('reads as it does in the whole page: %s', (name) => {
    const page = fixture(name);
    const rows = [...genericReader.rows(page)].filter((row) => row.read());
    const last = rows.findLast(({ nodes }) => nodes.length === 1 && nodes[0].nodeType === 1);
    if (!last) return;
    const expected = last.read()?.publication;
    const late = page.document.importNode(last.nodes[0], true) as Element;
    last.nodes[0].parentNode?.insertBefore(late, last.nodes[0].nextSibling);
    expect(read(page, late).map(({ title, authors }) => ({ title, authors }))).toEqual([
      { title: expected?.title, authors: expected?.authors },
    ]);
  });

  it('is read without looking at the rest of the page', () => {
    const page = fixture('al-folio');
    const [first] = [...genericReader.rows(page)].filter((row) => row.read());
    const late = first && page.document.importNode(first.nodes[0], true);
    if (!first || !late) throw new Error('nothing was read');
    first.nodes[0].parentNode?.appendChild(late);
    const before = page.document.body.firstElementChild;
    before?.replaceWith(page.document.createElement('div'));
    Object.defineProperty(page.document, 'body', {
      get: () => {
        throw new Error('the whole page is read');
      },
    });
    expect(read(page, late as Element)).toHaveLength(1);
  });

  it('is none where it is no listing', () => {
    const page = fixture('al-folio');
    expect(read(page).length).toBeGreaterThan(0);
    const clock = page.document.createElement('div');
    clock.textContent = 'It is 12:03 in Montréal. Coffee is ready in the kitchen, please help yourselves.';
    page.document.body.append(clock);
    expect(read(page, clock)).toEqual([]);
  });

  it('takes the year of the heading that it stands under', () => {
    const item = (title: string) => `<li>Mira Holt, Jonas Ekdahl. <b>${title}</b>. <i>River Letters</i>.</li>`;
    const page = pageOf(
      `<h1>Mira Holt</h1><h2>Publications</h2><h3>2023</h3><ul>${item('Grains at rest in water')}</ul>
      <h3>2021</h3><ul id="old">${item('Storm surges in print')}${item('Registers without any clerks')}</ul>`,
    );
    expect(read(page)).toHaveLength(3);
    const list = page.document.querySelector('#old');
    list?.insertAdjacentHTML('beforeend', item('Counting pebbles from the air'));
    const late = list?.lastElementChild;
    expect(late && read(page, late)).toMatchObject([{ title: 'Counting pebbles from the air', year: 2021 }]);
  });
});

it('looks over a long page in steps: rows that read as nothing come before the first listing', () => {
  const items = Array.from(
    { length: 400 },
    (_, at) =>
      `<li>Mira Holt, Jonas Ekdahl. <b>Grain number ${at} in shallow water</b>. <i>River Letters</i>, 2020.</li>`,
  );
  const rows = [...genericReader.rows(pageOf(`<h1>Mira Holt</h1><h2>Papers</h2><ul>${items.join('')}</ul>`))];
  const pauses = rows.findIndex((row) => row.read());
  expect(pauses).toBeGreaterThan(20);
  expect(rows.slice(pauses).filter((row) => row.read())).toHaveLength(400);
});
