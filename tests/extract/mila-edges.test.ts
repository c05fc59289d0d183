import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readListings } from '../../src/extract/read.ts';
import { mila } from '../../src/extract/sites/mila.ts';

const url = new URL('https://mila.quebec/en/directory/ines-valcourt');
const pageOf = (list: string, heading = '<h2>Publications</h2>') => ({
  document: new JSDOM(`<body><h1>Ines Valcourt</h1>${heading}${list}`).window.document,
  url,
});
const read = (list: string, heading?: string) =>
  [...readListings(pageOf(list, heading), mila)].map(({ publication }) => publication);
const item = (title: string, ...authors: readonly string[]) =>
  `<li><b>${title}</b><ul>${authors.map((name) => `<li>${name}</li>`).join('')}</ul></li>`;

describe('hard edges of a profile', { timeout: 120_000 }, () => {
  it('reads five thousand authors, and the listings after them', () => {
    const authors = Array.from(
      { length: 5000 },
      (_, at) =>
        `Ada M. Keel${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + (Math.floor(at / 26) % 26))}`,
    );
    const found = read(
      `<ul>${item('A measurement of the tide by everyone', ...authors)}${item('Herding on a budget', 'Qi Wu')}</ul>`,
    );
    expect(found.map(({ authors: { length } }) => length)).toEqual([5000, 1]);
    const inOne = read(
      `<ul><li><b>A measurement of the tide by everyone</b><p>${authors.join(', ')}</p></li>${item('Herding on a budget', 'Qi Wu')}</ul>`,
    );
    expect(inOne.map(({ authors: { length } }) => length)).toEqual([5000, 1]);
  });

  it('reads twenty thousand rows, lazily', () => {
    const count = 20_000;
    const page = pageOf(
      `<div>${Array.from({ length: count }, (_, at) => `<div><h3>The tide of day ${at}</h3><p>Qi Wu</p></div>`).join('')}</div>`,
    );
    const rows = mila.rows(page)[Symbol.iterator]();
    expect(rows.next().value?.read()?.publication.title).toBe('The tide of day 0');
    // What stands far below is not looked at before it is asked for.
    page.document.querySelectorAll('h3')[count - 1]!.textContent = 'The last tide of all';
    let last: string | undefined;
    let seen = 1;
    for (let next = rows.next(); !next.done; next = rows.next()) {
      seen++;
      last = next.value.read()?.publication.title;
    }
    expect([seen, last]).toEqual([count, 'The last tide of all']);
  });

  it('reads flat markup of any length, each row its own nodes', () => {
    const page = pageOf(
      Array.from(
        { length: 3000 },
        (_, at) => `<h3>The tide of day ${at}</h3><span>Qi Wu</span> <span>Zoë Ång</span><hr>`,
      ).join(''),
    );
    const rows = [...mila.rows(page)];
    expect(rows).toHaveLength(3000);
    expect(new Set(rows.flatMap(({ nodes }) => nodes)).size).toBe(3000 * 4);
    expect(rows[1]?.nodes.map(({ nodeName }) => nodeName)).toEqual(['H3', 'SPAN', 'SPAN', 'HR']);
  });

  it('gives the same nodes again when bare text has been wrapped by us', () => {
    const page = pageOf('<div>The tide of day one<br>Qi Wu<br><br>The tide of day two<br>Qi Wu</div>');
    const before = [...mila.rows(page)].map(({ nodes }) => nodes[0]);
    const found = [...mila.rows(page)];
    for (const { nodes } of found) {
      for (const node of nodes.filter(({ nodeType }) => nodeType === 3)) {
        const run = page.document.createElement('paperfold-run');
        node.parentNode?.insertBefore(run, node);
        run.append(node);
      }
    }
    page.document.querySelector('h2')?.after(page.document.createElement('paperfold-panel'));
    expect([...mila.rows(page)].map(({ nodes }) => nodes[0])).toEqual(before);
    expect(before).toHaveLength(2);
  });

  it('reads only within an element when asked', () => {
    const page = pageOf(`<ul>${item('The tide of day one', 'Qi Wu')}${item('The tide of day two', 'Qi Wu')}</ul>`);
    const second = page.document.querySelectorAll('body > ul > li')[1];
    expect([...mila.rows(page, second)].map((row) => row.read()?.publication.title)).toEqual(['The tide of day two']);
  });

  it('drops scripts in links, keeps http(s) ones absolute', () => {
    const links = read(
      `<ul><li><a href="javascript:steal()">The tide of day one</a> <p>Qi Wu</p></li><li><a href="/node/3">The tide of day two</a> <p>Qi Wu</p></li></ul>`,
    ).map(({ links }) => links);
    expect(links).toEqual([{}, { landing: 'https://mila.quebec/node/3' }]);
  });

  it('leaves out a listing without title and never blends it into another', () => {
    const found = read(
      `<div><section><h3>The tide of day one</h3><span>Qi Wu</span></section><section><span>Zoë Ång</span><p>We see. ${'The tide came. '.repeat(20)}</p></section><section><h3>The tide of day two</h3></section></div>`,
    );
    expect(found.map(({ title, authors, abstract }) => [title, authors, abstract])).toEqual([
      ['The tide of day one', ['Qi Wu'], undefined],
      ['The tide of day two', [], undefined],
    ]);
  });

  it('reads one listing alone', () => {
    expect(
      read('<div><h3>The tide of day one</h3><p>Qi Wu</p></div><nav><a>2</a></nav>').map(({ title }) => title),
    ).toEqual(['The tide of day one']);
  });

  it('takes dates, venues, kinds and identifiers for what they are', () => {
    const details =
      '<p>2025-10-02</p><p>ArXiv (preprint)</p><a href="https://doi.org/10.5555/Tide.7">https://doi.org/10.5555/Tide.7</a>';
    const [first, second] = read(
      `<div><article><h3>The tide of day one</h3><p>Qi Wu</p>${details}</article><article><h3>The tide of day two</h3><p>Zoë Ång</p><p>Tides 2024 (published) · <a href="https://doi.org/10.5555/t.8">10.5555/t.8</a> · 2024</p></article></div>`,
    );
    expect(second).toMatchObject({ venue: 'Tides 2024', year: 2024, ids: { doi: '10.5555/t.8' } });
    expect(first).toMatchObject({
      authors: ['Qi Wu'],
      year: 2025,
      date: '2025-10-02',
      venue: 'ArXiv',
      kind: 'preprint',
      ids: { doi: '10.5555/tide.7' },
    });
  });

  it('reads nothing where nothing is listed', () => {
    expect(read('<p>No publications yet.</p>')).toEqual([]);
    expect(read('')).toEqual([]);
    expect(
      read(
        '<div><article><h3>News of the tide</h3><p>2025-01-01</p></article><article><h3>More of it</h3></article></div>',
        '<h2>Nouvelles</h2>',
      ),
    ).toEqual([]);
  });
});
