import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../src/extract/adapter.ts';
import { readListings } from '../../src/extract/read.ts';
import { adapterOf, adapters } from '../../src/extract/registry.ts';
import { textOf } from '../../src/extract/text.ts';
import { shownText } from './abstract-shown.ts';
import { casesOf, readingOf } from './site-fixtures.ts';

// Each case is parsed and read several times over: on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

// Mila's markup is unknown: its cases are tested by themselves.
const sites = adapters.filter(({ id }) => id !== 'mila');
const ordinary = sites.flatMap(({ id }) =>
  casesOf(id)
    .filter(({ name }) => name === 'ordinary')
    .map((one) => [id, one.page()] as const),
);
const plain = (text: string) => text.replace(/\s+/gu, ' ');

describe.each(sites.map((adapter) => [adapter.id, adapter] as const))('%s', (id, adapter) => {
  const cases = casesOf(id);

  it('has an ordinary, an awkward, an empty and a cut-off case', () => {
    expect(cases.map(({ name }) => name)).toEqual(expect.arrayContaining(['ordinary', 'awkward', 'empty', 'cut-off']));
  });

  describe.each(cases.map((one) => [one.name, one] as const))('%s', (name, one) => {
    const expected = JSON.parse(readFileSync(new URL('expected.json', one.folder), 'utf8')) as ReturnType<
      typeof readingOf
    >;

    it('is claimed by its adapter, read as expected, and left as it was', () => {
      const page = one.page();
      const before = page.document.documentElement.outerHTML;
      expect(adapterOf(page)?.id).toBe(id);
      expect(readingOf(page, adapter)).toEqual(expected);
      expect(page.document.documentElement.outerHTML).toBe(before);
    });

    it('shows where title and abstract stand', () => {
      for (const { publication, title, abstract } of readListings(one.page(), adapter)) {
        expect(plain(textOf(title))).toContain(publication.title);
        expect(abstract !== undefined).toBe(publication.abstract !== undefined);
        const element = abstract?.element;
        expect(element && shownText({ ...abstract, element })).toBe(publication.abstract?.text);
      }
    });

    it('reads each listing alike when it comes late', () => {
      const page = one.page();
      for (const { row, publication } of readListings(page, adapter)) {
        const [first] = row.nodes;
        const late = [...adapter.rows(page, first as Element)].map((again) => again.read());
        expect(late.map((reading: Reading | undefined) => reading?.publication.title)).toEqual([publication.title]);
      }
    });

    it('leads nowhere but to http(s), in absolute addresses', () => {
      for (const { publication } of readListings(one.page(), adapter))
        for (const link of Object.values(publication.links)) expect(new URL(link).protocol).toMatch(/^https?:$/u);
    });

    it('holds listings unless it is empty', () => {
      expect(expected.publications.length > 0).toBe(name !== 'empty');
    });
  });

  it('takes mark-up that the page shows as text for text', () => {
    const titles = cases.flatMap((one) => [...readListings(one.page(), adapter)].map((read) => read.publication.title));
    expect(titles).toContain('<img src=x onerror=alert(1)> and other harmless words');
  });

  it('finds nothing in the pages of other sites', () => {
    const others = ordinary.filter(([other]) => other !== id);
    expect(others.flatMap(([, page]) => [...readListings(page, adapter)])).toEqual([]);
  });
});
