import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../scripts/reason-in-english.ts';
import { readListings } from '../../src/extract/read.ts';
import { adapterFor } from '../../src/extract/registry.ts';
import { run } from '../../src/extract/run.ts';
import { mila } from '../../src/extract/sites/mila.ts';

const url = new URL('https://mila.quebec/en/directory/ines-valcourt');
const pageOf = (body: string) => ({ document: new JSDOM(`<body>${body}</body>`).window.document, url });
const titles = (body: string) => [...readListings(pageOf(body), mila)].map(({ publication: { title } }) => title);

const card = (title: string, names: string) =>
  `<article><h3><a href="/en/p">${title}</a></h3><p>${names}</p><p>We went down to the harbour and measured the water there for a year.</p></article>`;
const projects = `<h2>Projects</h2>${card('The tide of projects', 'Qi Wu, Zoë Ång')}${card('The ice of projects', 'Qi Wu')}`;

describe('sections of a profile', () => {
  it.each([
    ['a link elsewhere', '<p>See <a href="https://example.org">another page</a> for the list.</p>'],
    ['a sentence', '<p>Nothing yet.</p>'],
  ])('are left alone where that of publications holds %s', (_name, inside) => {
    const sections = `<section><h2>Publications</h2>${inside}</section><section>${projects.replace('Projects', 'What we do')}</section>`;
    const { adapter, why, publications } = run(pageOf(`<h1>Ines Valcourt</h1>${sections}`), { tell: inEnglish });
    expect(publications).toEqual([]);
    expect([adapter, why]).toEqual(['mila', 'the address is a profile of Mila; no publications are listed on it']);
  });

  it('end with their own element, whatever follows without a heading', () => {
    expect(
      titles(
        `<h1>Ines Valcourt</h1><div><h2>Publications</h2><p>None.</p><h2>What is new</h2></div><div>${card('The tide of posts', 'Qi Wu')}${card('The ice of posts', 'Qi Wu')}</div>`,
      ),
    ).toEqual([]);
  });

  it('may say by a role what is a heading', () => {
    const heading = (level: number, text: string) => `<div role="heading" aria-level="${level}">${text}</div>`;
    const item = (title: string) => `<div>${heading(3, title)}<p>Qi Wu</p></div>`;
    const page = pageOf(
      `${heading(1, 'Ines Valcourt')}${heading(2, 'Publications')}<div>${item('The tide of day one')}${item('The tide of day two')}</div>${heading(2, 'Elsewhere')}<div>${item('The tide of elsewhere')}</div>`,
    );
    expect([...readListings(page, mila)].map(({ publication }) => publication.title)).toEqual([
      'The tide of day one',
      'The tide of day two',
    ]);
    expect(mila.owner(page).name).toBe('Ines Valcourt');
  });

  it('may hold one publication with all its details', () => {
    const [only, ...others] = [
      ...readListings(
        pageOf(
          `<h1>Ines Valcourt</h1><h2>Publications</h2><div><div><span>Preprint</span><h3>The tide of day one</h3><p>Qi Wu, Zoë Ång</p><p>Journal of Tides, 2024. [<a href="/t.pdf">PDF</a>]</p></div></div>${projects}`,
        ),
        mila,
      ),
    ].map(({ publication }) => publication);
    expect(others).toEqual([]);
    expect(only).toMatchObject({
      title: 'The tide of day one',
      authors: ['Qi Wu', 'Zoë Ång'],
      venue: 'Journal of Tides',
      year: 2024,
      kind: 'preprint',
      links: { pdf: 'https://mila.quebec/t.pdf' },
    });
  });

  it('are read by the generic reader where each listing is one line of references', () => {
    const line = (title: string, year: number) =>
      `<li>Qi Wu, Zoë Ång (${year}). <a href="/en/p">${title}</a>. <em>Journal of Tides</em>. <a href="/t.pdf">[PDF]</a></li>`;
    const page = pageOf(
      `<h1>Ines Valcourt</h1><h2>Publications</h2><ol>${line('The tide of day one after a storm', 2024)}${line('The tide of day two in the harbour', 2023)}${line('The tide of day three before the ice', 2022)}</ol>`,
    );
    const { adapter, publications } = run(page);
    expect(adapter).toBe('generic');
    expect(publications.map(({ title, authors, year }) => [title, authors, year])).toEqual([
      ['The tide of day one after a storm', ['Qi Wu', 'Zoë Ång'], 2024],
      ['The tide of day two in the harbour', ['Qi Wu', 'Zoë Ång'], 2023],
      ['The tide of day three before the ice', ['Qi Wu', 'Zoë Ång'], 2022],
    ]);
  });

  it.each([
    'Publications de Ines Valcourt',
    'Publications by Ines Valcourt',
    'Selected recent publications',
    'Publications scientifiques récentes (12)',
    'Publications & preprints',
  ])('may be called %s', (heading) => {
    const list = `${card('The tide of day one', 'Qi Wu')}${card('The tide of day two', 'Qi Wu')}`;
    expect(titles(`<h1>Ines Valcourt</h1><section><h2>${heading}</h2>${list}</section>`)).toEqual([
      'The tide of day one',
      'The tide of day two',
    ]);
  });

  it('may be panels of tabs: that of publications ends with itself', () => {
    const tab = (id: string, name: string) => `<button role="tab" aria-controls="${id}">${name}</button>`;
    const tabs = `<nav><div role="tablist">${tab('a', 'About us')}${tab('b', 'Publications')}${tab('c', 'News')}</div></nav>`;
    const panel = (id: string, inside: string) => `<div role="tabpanel" id="${id}">${inside}</div>`;
    const list = `${card('The tide of day one', 'Qi Wu')}${card('The tide of day two', 'Qi Wu')}`;
    const news = `${card('The tide of prizes', 'Qi Wu')}${card('The tide of talks', 'Qi Wu')}`;
    const panels = `${panel('a', '<p>Ines Valcourt measures tides.</p>')}${panel('b', list)}${panel('c', news)}`;
    expect(titles(`<h1>Ines Valcourt</h1>${tabs}${panels}`)).toEqual(['The tide of day one', 'The tide of day two']);
  });

  it('stand on profiles alone', () => {
    for (const path of ['/en/directory', '/en/news/tides', '/en/research/publications', '/', '/en/directory/qi-wu/x']) {
      expect(adapterFor(new URL(path, url))).toBeUndefined();
    }
  });
});

describe('text of a profile', () => {
  const formula = (letter: string) =>
    `<span><span><math><semantics><mrow><mi>${letter}</mi></mrow><annotation encoding="application/x-tex">${letter}</annotation></semantics></math></span><span aria-hidden="true"><i>${letter}</i></span></span>`;

  it('holds a formula once, however many copies the page has', () => {
    const [first] = [
      ...readListings(
        pageOf(
          `<h1>Ines Valcourt</h1><h2>Publications</h2><ul><li><h3>Tides of order ${formula('k')} and more</h3><p>Qi Wu</p><p>We bound tides of order ${formula('k')} by those of order ${formula('n')} for all harbours.</p></li><li><h3>The tide of day two</h3><p>Qi Wu</p></li></ul>`,
        ),
        mila,
      ),
    ].map(({ publication }) => publication);
    expect(first?.title).toBe('Tides of order k and more');
    expect(first?.abstract?.text).toBe('We bound tides of order k by those of order n for all harbours.');
  });

  it('may be folded away: what must be shown for an abstract to be seen is known', () => {
    const item = (title: string, folded: string) => `<article><h3>${title}</h3><p>Qi Wu</p>${folded}</article>`;
    const text = 'We went down to the harbour and measured the water there for a year.';
    const folded = [
      `<div hidden><div><h4>Abstract</h4></div><p>${text}</p></div>`,
      `<div style="display: none">${text}</div>`,
      `<details><summary>Abstract</summary><p>${text}</p></details>`,
      `<p>${text}</p>`,
    ];
    const list = folded.map((html, at) => item(`The tide of day ${at + 1} and more`, html)).join('');
    // A whole list may be hidden as well: that is not for the sake of an abstract.
    const page = pageOf(`<h1>Ines Valcourt</h1><h2>Publications</h2><div hidden>${list}</div>`);
    const found = [...readListings(page, mila)];
    expect(found.map(({ publication }) => publication.abstract?.text)).toEqual(folded.map(() => text));
    expect(found.map(({ abstract }) => abstract?.rest.map(({ nodeName }) => nodeName))).toEqual([
      ['DIV'],
      ['DIV'],
      ['DETAILS'],
      [],
    ]);
  });

  it('may have sentences without spaces', () => {
    const item = (title: string, text: string) =>
      `<div><div>${title}</div><div><span>佐藤 花子</span>, <span>鈴木 一郎</span></div><div>${text.slice(0, 12)}<span>… (see more)</span><span hidden>${text.slice(12)}</span></div></div>`;
    const text = '都市の積雪観測点は少ない、しかし本研究では写真だけで推定できることを示す。';
    const found = [
      ...readListings(
        pageOf(
          `<h1>佐藤 花子</h1><h2>Publications</h2>${item('雪の深さを写真から', text)}${item('潮の高さを写真から', text)}`,
        ),
        mila,
      ),
    ].map(({ publication: { title, authors, abstract } }) => [title, authors, abstract?.text]);
    expect(found).toEqual([
      ['雪の深さを写真から', ['佐藤 花子', '鈴木 一郎'], text],
      ['潮の高さを写真から', ['佐藤 花子', '鈴木 一郎'], text],
    ]);
  });
});
