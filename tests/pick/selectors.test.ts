import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { selectorFault } from '../../src/extract/rules/selector.ts';
import { fieldSelectors } from '../../src/pick/field-selectors.ts';
import { preview } from '../../src/pick/preview.ts';
import { rowAround, rowSelectors } from '../../src/pick/row-selectors.ts';
import { steadyClasses, steadyId } from '../../src/pick/steady-names.ts';

const dom = (html: string) => new JSDOM(html).window.document;
const the = (document: ParentNode, selector: string): Element => {
  const found = document.querySelector(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};

/** A homepage of papers under two headings, beside a list of courses; `cls` gives the classes of a build. */
function homepage(cls: (name: string) => string = (name) => name): Document {
  const paper = (title: string, who: readonly string[]) =>
    `<li class="${cls('entry')}"><div><span class="${cls('title')}">${title}</span></div>
     <p class="${cls('people')}">${who.map((name) => `<a href="/${name}">${name}</a>`).join(', ')}</p></li>`;
  return dom(`<body><nav><ul><li><a href="/">Home of all pages</a></li><li><a href="/x">Teaching and more</a></li></ul></nav>
    <main><h2>2023</h2><ul>${paper('Quiet harbours', ['Ada Quill', 'Bo Lind'])}${paper('Slow boats', ['Ada Quill'])}</ul>
    <h2>2022</h2><ul>${paper('Fast tides at night', ['Cy Moor', 'Ada Quill', 'Di Ro'])}</ul>
    <h2>Courses</h2><ul><li>Introduction to harbours, every spring</li></ul></main></body>`);
}

describe('names that stay', () => {
  it.each([
    ['pub publication-item', ['.pub', '.publication-item']],
    ['css-1x2y3z sc-bdVaJa jsx-123456', []],
    ['Publication_title__a1B2c', ['[class*="Publication_title__"]']],
    ['active even first', []],
    ['mt-4 col-md-6 text-sm', []],
    ['hXkLpQ', []],
    ['paper-4711', []],
    ['2col', []],
    ['block__element--large', ['.block__element--large']],
  ])('of "%s" are %j', (value, expected) => {
    const element = the(dom('<p></p>'), 'p');
    element.setAttribute('class', value);
    expect(steadyClasses(element)).toEqual(expected);
  });

  it('of ids are words', () => {
    const id = (value: string) => steadyId(the(dom(`<p id="${value}"></p>`), 'p'));
    expect(id('publications')).toBe('#publications');
    expect(id('pub-2031')).toBeUndefined();
    expect(id('ember4711x')).toBeUndefined();
  });
});

describe('the publication that is meant', () => {
  it('is the item around what is pointed at, or what repeats around it', () => {
    const document = homepage();
    expect(rowAround(the(document, 'main a'))).toBe(the(document, 'main li'));
    const cards = dom(
      `<main><div>${'<div class="card"><div><b>Of ropes and of knots</b></div><p>ada</p></div>'.repeat(2)}</div></main>`,
    );
    expect(rowAround(the(cards, 'b'))).toBe(the(cards, '.card'));
    const alone = dom('<main><p>Only one <b>word</b> here</p></main>');
    expect(rowAround(the(alone, 'b'))).toBe(the(alone, 'b'));
  });
});

describe('from one publication to all', () => {
  it('finds those under every heading, neither menu nor courses', () => {
    const document = homepage();
    const [best = ''] = rowSelectors(the(document, 'main li'));
    expect(best).toBe('li.entry');
    expect(document.querySelectorAll(best)).toHaveLength(3);
  });

  it('does without class names that a build made up', () => {
    const document = homepage((name) => `css-${name.length}x9q1z`);
    const row = the(document, 'main li');
    const [best = ''] = rowSelectors(row);
    expect(best).not.toContain('css-');
    const titles = fieldSelectors('title', the(row, 'span'), row, [...document.querySelectorAll(best)]);
    const found = preview(
      { document, url: new URL('https://x.example/') },
      { row: best, title: titles[0] ?? '', authors: 'a' },
    );
    expect(found.readings.map(({ publication }) => publication.title)).toEqual([
      'Quiet harbours',
      'Slow boats',
      'Fast tides at night',
    ]);
  });

  it('prefers what is said to machines', () => {
    const document = dom(
      `<div>${'<div class="a" itemtype="https://schema.org/ScholarlyArticle"><b itemprop="name">A long enough title</b></div>'.repeat(2)}</div>`,
    );
    const row = the(document, '.a');
    expect(rowSelectors(row)[0]).toBe('div[itemtype="https://schema.org/ScholarlyArticle"]');
    expect(fieldSelectors('title', the(row, 'b'), row, [row])[0]).toBe('[itemprop="name"]');
  });
});

describe('from one field to all', () => {
  const document = homepage();
  const rows = [...document.querySelectorAll('li.entry')];
  const [row] = rows as [Element];

  it('finds every author from one of them', () => {
    const [best = ''] = fieldSelectors('authors', the(row, 'a'), row, rows);
    expect(rows.map((each) => each.querySelectorAll(best).length)).toEqual([2, 1, 3]);
  });

  it('takes the line where the line is picked', () => {
    const [best = ''] = fieldSelectors('authors', the(row, 'p'), row, rows);
    expect(rows.map((each) => each.querySelectorAll(best).length)).toEqual([1, 1, 1]);
  });

  it('finds nothing for the publication itself, or for what stands elsewhere', () => {
    expect(fieldSelectors('title', row, row, rows)).toEqual([]);
    expect(fieldSelectors('title', the(document, 'h2'), row, rows)).toEqual([]);
  });
});

describe('whatever is picked', () => {
  const tags = ['div', 'p', 'span', 'b', 'li', 'ul', 'a', 'section'];
  const tree = fc.letrec((tie) => ({
    node: fc.record({
      tag: fc.constantFrom(...tags),
      cls: fc.constantFrom('', 'pub', 'css-1a2b3c', 'x y', 'a"b', '1st', 'Foo_bar__x1Y2z'),
      kids: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('node'), { maxLength: 4 })),
    }),
  })).node;

  const document = dom('<main></main>');

  it('every proposal is a selector that rules may hold and that finds it', () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), (nodes, a, b) => {
        const main = the(document, 'main');
        main.replaceChildren();
        const grow = (parent: Element, list: readonly unknown[]) => {
          for (const each of list as readonly { tag: string; cls: string; kids: readonly unknown[] }[]) {
            const element = document.createElement(each.tag);
            if (each.cls !== '') element.setAttribute('class', each.cls);
            element.append('Some words ');
            parent.append(element);
            grow(element, each.kids);
          }
        };
        grow(main, nodes);
        const all = [...document.querySelectorAll('main *')];
        const row = all[a % all.length] as Element;
        const proposals = rowSelectors(row);
        expect(proposals.length).toBeGreaterThan(0);
        for (const selector of proposals) {
          expect(row.matches(selector)).toBe(true);
          expect(selectorFault(selector)).not.toBe('attribute');
        }
        const inside = [...row.querySelectorAll('*')];
        const picked = inside[b % Math.max(1, inside.length)];
        if (!picked) return;
        const rows = [...document.querySelectorAll(proposals[0] ?? '')];
        const fields = fieldSelectors('title', picked, row, rows);
        for (const selector of fields) expect(row.querySelector(selector)).toBe(picked);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
