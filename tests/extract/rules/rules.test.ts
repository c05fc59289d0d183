import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readListings } from '../../../src/extract/read.ts';
import { holdsFor, matchesPath, patternOf, ruleFor } from '../../../src/extract/rules/address.ts';
import { ruleFile, rulesIn } from '../../../src/extract/rules/rule-file.ts';
import { readerOf } from '../../../src/extract/rules/rule-reader.ts';
import { draftIn, ruleIn } from '../../../src/extract/rules/rule-schema.ts';
import { selectorFault } from '../../../src/extract/rules/selector.ts';
import { LIMITS, type RuleColumns, type SiteRule } from '../../../src/extract/rules/site-rule.ts';

const rule: SiteRule = {
  name: 'Harbour people',
  hosts: ['harbour.example'],
  path: '/people/*',
  columns: { row: 'li.work', title: 'b', authors: '.who' },
};

describe('the pages of a rule', () => {
  it.each([
    ['/people/*', '/people/ada', true],
    ['/people/*/works', '/people/ada/works', true],
    ['/people/*/works', '/people/works', false],
    ['/~ada/', '/~ada/', true],
    ['/~ada/', '/~ada/talks', false],
    ['*', '/', true],
    ['/a*a', '/a', false],
    ['/*.html', '/x.html', true],
  ])('%s, %s: %s', (pattern, path, expected) => {
    expect(matchesPath(pattern, path)).toBe(expected);
  });

  it('are matched as a regular expression would match them', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*'), maxLength: 12 });
    const plain = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 14 });
    fc.assert(
      fc.property(piece, plain, (pattern, path) => {
        const expected = new RegExp(`^${pattern.replaceAll('*', '.*')}$`, 'u').test(path);
        expect(matchesPath(pattern, path)).toBe(expected);
      }),
    );
  });

  it('are on its own hosts alone', () => {
    expect(holdsFor(rule, new URL('https://harbour.example/people/ada?page=2#top'))).toBe(true);
    expect(holdsFor(rule, new URL('https://evil-harbour.example/people/ada'))).toBe(false);
    expect(holdsFor(rule, new URL('https://harbour.example.evil.com/people/ada'))).toBe(false);
  });

  it('belong to the rule that says most of them', () => {
    const narrow = { ...rule, path: '/people/ada' };
    expect(ruleFor([rule, narrow], new URL('https://harbour.example/people/ada'))).toBe(narrow);
    expect(ruleFor([rule, narrow], new URL('https://harbour.example/people/eve'))).toBe(rule);
    expect(ruleFor([rule], new URL('https://harbour.example/'))).toBeUndefined();
  });

  it('are proposed as the path of the page, numbers left open', () => {
    expect(patternOf(new URL('https://x.example/~ada/papers.html?x=1'))).toBe('/~ada/papers.html');
    expect(patternOf(new URL('https://x.example/person/4711/works'))).toBe('/person/*/works');
  });
});

describe('a selector', () => {
  it.each([
    'li',
    'ul.pubs > li:nth-of-type(2) > b',
    '[itemprop="name"]',
    'a[href*="doi.org"], a[href$=".pdf"]',
    'li:has(> b)',
  ])('%s is taken', (selector) => {
    expect(selectorFault(selector)).toBeUndefined();
    expect(ruleIn({ ...rule, columns: { row: selector, title: 'b' } })).toHaveProperty('rule');
  });

  it.each([
    ['', 'empty'],
    [' ', 'empty'],
    ['a'.repeat(LIMITS.selector + 1), 'long'],
    ['[data-id]', 'attribute'],
    ['li:is([onclick])', 'attribute'],
    ['li:hover', 'state'],
    ['li::before', 'state'],
    ['div div div div div', 'costly'],
    ['li:has(a):has(b)', 'costly'],
  ])('"%s" is refused: %s', (selector, fault) => {
    expect(selectorFault(selector)).toBe(fault);
  });

  it('that is none is refused on the way in', () => {
    expect(ruleIn({ ...rule, columns: { row: 'li[', title: 'b' } })).toEqual({ fault: 'columns.row' });
  });
});

describe('a rule on its way in', () => {
  it.each([
    ['rule', 7],
    ['rule', null],
    ['name', { ...rule, name: ' ' }],
    ['name', { ...rule, name: 'x'.repeat(LIMITS.name + 1) }],
    ['path', { ...rule, path: 'people' }],
    ['path', { ...rule, path: '/*/*/*/*/*/*/*' }],
    ['hosts', { ...rule, hosts: [] }],
    ['hosts.0', { ...rule, hosts: ['*.example'] }],
    ['hosts.0', { ...rule, hosts: ['Harbour.example'] }],
    ['hosts.0', { ...rule, hosts: ['harbour.example/people'] }],
    ['columns.title', { ...rule, columns: { row: 'li' } }],
    ['columns.year', { ...rule, columns: { ...rule.columns, year: 'b:hover' } }],
    ['overSite', { ...rule, overSite: 'yes' }],
  ])('is refused where %s is wrong', (fault, value) => {
    expect(ruleIn(value)).toEqual({ fault });
  });

  it('keeps nothing that is not part of a rule', () => {
    expect(ruleIn({ ...rule, script: 'alert(1)' })).toEqual({ rule });
    expect(draftIn({ ...rule, script: 'alert(1)' })).toEqual({
      name: rule.name,
      path: rule.path,
      columns: rule.columns,
    });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => void ruleIn(value)));
    fc.assert(fc.property(fc.string(), (selector) => void ruleIn({ ...rule, columns: { row: selector, title: 'b' } })));
  });
});

describe('a file of rules', () => {
  it('reads back what was written', () => {
    expect(rulesIn(ruleFile([rule, { ...rule, overSite: true }]))).toEqual({
      ok: true,
      value: { rules: [rule, { ...rule, overSite: true }], refused: [] },
    });
  });

  it('names what it refuses, and takes the rest', () => {
    const file = JSON.stringify({ paperfold: 'site-rules', version: 1, rules: [{ name: 'Old' }, rule, 3] });
    expect(rulesIn(file)).toEqual({
      ok: true,
      value: {
        rules: [rule],
        refused: [
          { place: 1, name: 'Old', fault: 'path' },
          { place: 3, name: '', fault: 'rule' },
        ],
      },
    });
  });

  it.each([
    ['json', '{'],
    ['json', ''],
    ['kind', '[]'],
    ['kind', 'null'],
    ['kind', '{"paperfold":"backup","version":1,"rules":[]}'],
    ['newer', '{"paperfold":"site-rules","version":2,"rules":[]}'],
    ['many', JSON.stringify({ paperfold: 'site-rules', version: 1, rules: Array(LIMITS.rules + 1).fill(1) })],
    ['large', ' '.repeat(1_000_001)],
  ])('is refused: %s', (fault, text) => {
    expect(rulesIn(text)).toEqual({ ok: false, error: fault });
  });
});

describe('reading by a rule', () => {
  const html = `<h1>Ada Quill</h1><ul>
    <li class="work"><b><a href="/p/1">Slow Boats</a></b> <span class="who">Ada Quill, Bo Lind and Cy Moor</span>, 2019. doi:10.5555/sb.1</li>
    <li class="work"><b>Fast Tides</b> <span class="who">Ada Quill</span> <i>Tide Letters</i> <a href="f.pdf">PDF</a> <a href="javascript:x()">x</a> (2021)</li>
    <li class="work">No title here, 2022</li></ul>`;
  const read = (columns: RuleColumns, markup = html) => {
    const { document } = new JSDOM(markup).window;
    const page = { document, url: new URL('https://harbour.example/people/ada') };
    return [...readListings(page, readerOf(columns))].map(({ publication }) => publication);
  };

  it('gives what stands there, as an adapter would', () => {
    expect(read({ ...rule.columns, venue: 'i' })).toEqual([
      {
        title: 'Slow Boats',
        authors: ['Ada Quill', 'Bo Lind', 'Cy Moor'],
        year: 2019,
        ids: { doi: '10.5555/sb.1' },
        links: { landing: 'https://harbour.example/p/1' },
        from: { adapter: 'rule', page: 'https://harbour.example/people/ada' },
      },
      {
        title: 'Fast Tides',
        authors: ['Ada Quill'],
        year: 2021,
        venue: 'Tide Letters',
        ids: {},
        links: { pdf: 'https://harbour.example/people/f.pdf' },
        from: { adapter: 'rule', page: 'https://harbour.example/people/ada' },
      },
    ]);
  });

  it.each([
    ['before the title', '<ul><li>Ada Quill, Bo Lind. <b>On Quiet Ropes</b>. Harbour Letters, 2020</li></ul>'],
    ['behind it', '<ul><li><b>On Quiet Ropes</b>. Ada Quill and Bo Lind. Harbour Letters, 2020</li></ul>'],
  ])('finds people in bare text %s', (_, markup) => {
    expect(read({ row: 'li', title: 'b' }, markup)[0]?.authors).toEqual(['Ada Quill', 'Bo Lind']);
  });

  it('names nobody where there is no name', () => {
    expect(
      read({ row: 'li', title: 'b' }, '<ul><li><b>On Quiet Ropes</b>, 2020, to appear</li></ul>')[0]?.authors,
    ).toEqual([]);
  });

  it('takes one element an author at its word, and leaves what stands between out', () => {
    const [first] = read(
      { row: 'li', title: 'b', authors: 'span' },
      '<ul><li><b>On Names in Odd Forms</b><span>bell hooks,</span><span>and</span><span>X Æ</span></li></ul>',
    );
    expect(first?.authors).toEqual(['bell hooks', 'X Æ']);
  });
});
