import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readListings } from '../../src/extract/read.ts';
import { mila } from '../../src/extract/sites/mila.ts';
import { wronglyShown } from './abstract-shown.ts';
import { papers } from './mila-papers.ts';
import { variants } from './mila-variants.ts';

const url = new URL('https://mila.quebec/en/directory/ines-valcourt');

describe.each(['<h2>Publications</h2>', '<div>Publications</div>'])('under %s', (heading) => {
  it.each(Object.entries(variants))('the variant %s gives the papers back', (name, list) => {
    const { document } = new JSDOM(`<body><header><nav><a>Publications</a></nav></header>
      <main><h1>Ines Valcourt</h1><div>Research Topics</div><ul><li>Deep Learning</li></ul>${heading}${list}</main>
      <footer><p>Mila</p><a>Publications</a></footer>`).window;
    const read = [...readListings({ document, url }, mila)];

    const found = read.map(({ publication: { title, authors, abstract } }) => [title, authors, abstract?.text]);
    const expected = papers.map(({ title, authors, abstract }) => [title, authors, abstract]);
    expect(found).toEqual(name === 'one' ? expected.slice(0, 1) : expected);
    expect(wronglyShown(read)).toEqual([]);
  });
});
