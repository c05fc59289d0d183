// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { reads } from '../../src/extract/columns.ts';
import { linksOf } from '../../src/extract/links.ts';

const url = new URL('https://folds.example.org/people/ada');
const { rows } = reads('folds', { row: 'li', title: 'a' });

function pageOf(count: number, head = '') {
  const items = Array.from({ length: count }, (_, at) => `<li><a href="work/${at}">A fold numbered ${at}</a></li>`);
  const document = new DOMParser().parseFromString(`${head}<ul>${items.join('')}</ul>`, 'text/html');
  return { document, url };
}

describe('listings in columns', () => {
  it('look once for what addresses are relative to, however many listings there are', () => {
    const page = pageOf(50);
    const search = vi.spyOn(page.document, 'querySelector');
    const found = [...rows(page)];
    expect(search).not.toHaveBeenCalled();
    const links = found.map((row) => row.read()?.publication.links.landing);
    expect(links.at(-1)).toBe('https://folds.example.org/people/work/49');
    expect(search.mock.calls).toEqual([['base']]);
  });

  it('take addresses to be relative to what the page says', () => {
    const [row] = rows(pageOf(1, '<base href="https://other.example.org/x/">'));
    expect(row?.read()?.publication.links.landing).toBe('https://other.example.org/x/work/0');
  });
});

describe('addresses in links', () => {
  const base = new URL('https://folds.example.org:8443/people/ada?list=all#top');
  it.each([
    'work/1',
    '/work/1?a=b c',
    '/../work/1',
    '//other.example.org/1',
    '/\\\\other.example.org/1',
    'https://other.example.org/a b',
    'HTTP://Other.Example.org/1',
    'https:work/1',
    'https:///other.example.org/1',
    '?page=2',
  ])('%s is read as browsers do', (href) => {
    const anchor = document.createElement('a');
    anchor.setAttribute('href', href);
    expect(linksOf([anchor], base).links.landing).toBe(URL.parse(href, base)?.href);
  });
});
