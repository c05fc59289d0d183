import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readListings } from '../../src/extract/read.ts';
import { mila } from '../../src/extract/sites/mila.ts';
import { wronglyShown } from './abstract-shown.ts';
import { papers } from './mila-papers.ts';

const url = new URL('https://mila.quebec/fr/annuaire/ines-valcourt');

function read(list: string) {
  const { document } = new JSDOM(`<body><h1>Ines Valcourt</h1><h2>Publications</h2><div>${list}</div></body>`).window;
  return [...readListings({ document, url }, mila)];
}

const item = (title: string, names: string, abstract: string) =>
  `<div><h3>${title}</h3><p>${names}</p>${abstract}</div>`;
const long = papers.filter(({ abstract = '' }) => abstract.length > 160);
const cutBy = (cut: (shown: string, rest: string) => string) =>
  long.map((p) =>
    item(p.title, p.authors.join(', '), cut((p.abstract ?? '').slice(0, 140), (p.abstract ?? '').slice(140))),
  );

const words = ['voir plus', 'Read more', 'Lire la suite', '[+]', 'Afficher tout', '(suite)', 'See more →'];
const toggles: Readonly<Record<string, (dots: string, words: string) => string>> = {
  aLink: (dots, words) => `${dots} <a href="#">${words}</a>`,
  aButton: (dots, words) => `${dots}<button>${words}</button>`,
  aLabel: (dots, words) => `<input type="checkbox" hidden><label>${dots} ${words}</label>`,
  dotsApart: (dots, words) => `<span>${dots}</span> <a role="button">${words}</a>`,
};
const rests: Readonly<Record<string, (rest: string) => string>> = {
  hidden: (rest) => `<span hidden>${rest} <a href="#">Réduire</a></span>`,
  byClass: (rest) => `<span class="x">${rest}</span><button>See less</button>`,
  bare: (rest) => rest,
};
/** Every toggle with every rest and any dots, each time with two of the words. */
const combinations = Object.entries(toggles).flatMap(([toggle, html], first) =>
  Object.entries(rests).flatMap(([rest, around], second) =>
    ['', '…', '...'].map((dots, third) => ({
      name: `${toggle}, ${rest}, ${dots || 'no dots'}`,
      cuts: [0, 3].map((more) => {
        const said = words[(first + second + third + more) % words.length] ?? '';
        return (shown: string, left: string) => `<p>${shown}${html(dots, said)}${around(left)}</p>`;
      }),
    })),
  ),
);

describe('an abstract that is cut', { timeout: 120_000 }, () => {
  it.each(combinations)('$name: whatever the words', ({ cuts }) => {
    for (const cut of cuts) {
      const found = read(cutBy(cut).join(''));
      expect(found.map(({ publication: { title, abstract } }) => [title, abstract?.text])).toEqual(
        long.map(({ title, abstract }) => [title, abstract]),
      );
      expect(wronglyShown(found)).toEqual([]);
    }
  });

  it.each([
    [
      'a short copy first',
      (shown: string, whole: string) => `<p>${shown}…</p><p hidden>${whole}</p><button>plus</button>`,
    ],
    [
      'the whole first',
      (shown: string, whole: string) => `<div class="sr">${whole}</div><div aria-hidden="true">${shown}...</div>`,
    ],
    [
      'in an element each',
      (shown: string, whole: string) => `<p><span>${shown}</span><span>…</span></p><p hidden>${whole}</p>`,
    ],
  ])('with dots alone, as two copies: %s', (_name, copies) => {
    const found = read(cutBy((shown, rest) => copies(shown.replace(/ \S*$/u, ''), shown + rest)).join(''));
    expect(found.map(({ publication: { title, abstract } }) => [title, abstract?.text])).toEqual(
      long.map(({ title, abstract }) => [title, abstract]),
    );
    expect(wronglyShown(found)).toEqual([]);
  });

  it('holds links and notes that are no toggles', () => {
    const text =
      'We went down to the harbour <a href="https://example.org/h">with a map</a> and measured the water there for a year<sup><a href="#n1">1</a></sup>, as <em>others</em> … have done before us.';
    const [first] = read(
      item('The tide of day one', 'Qi Wu', `<p>${text}</p>`) + item('The tide of day two', 'Qi Wu', ''),
    );
    expect(first?.publication.abstract?.text).toBe(
      'We went down to the harbour with a map and measured the water there for a year1, as others … have done before us.',
    );
  });

  it('is none where buttons stand behind a venue', () => {
    const buttons = '<a href="#">PDF</a> <a href="#b">BibTeX</a> <button>Supplementary material</button>';
    const line = `<p>Proceedings of the International Symposium on Harbours and Tides, 2024. ${buttons}</p>`;
    const [first] = read(item('The tide of day one', 'Qi Wu', line) + item('The tide of day two', 'Qi Wu', line));
    expect(first?.publication.abstract).toBeUndefined();
  });
});
