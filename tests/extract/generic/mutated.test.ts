/** Pages that were damaged at random: the reader never throws and never takes a whole page for a title. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { expect, it } from 'vitest';
import { genericReader, readGeneric } from '../../../src/extract/generic/reader.ts';

const folder = new URL('../../fixtures/generic/', import.meta.url);
/** Small pages: there are to be many. */
const pages = readdirSync(folder)
  .map((name) => readFileSync(new URL(`${name}/page.html`, folder), 'utf8'))
  .filter((html) => html.length < 2500);

const RUNS = 2000;
const ODD = '\u202Eأب\u0301😀\u200B零  ﷽ \uD800 ';

/** Each takes a page and a number to choose by. */
const damages: Record<string, (html: string, at: number) => string> = {
  dropped: (html, at) => atTag(html, at, () => ''),
  unclosed: (html, at) => atTag(html, at, (tag) => tag.replace('>', '')),
  'a quote lost': (html, at) => atTag(html, at, (tag) => tag.replace(/"/u, '')),
  nested: (html, at) => atTag(html, at, (tag) => `${'<div>'.repeat(512)}${tag}`),
  'in marks': (html, at) => atTag(html, at, (tag) => `${tag}${'<b><i>'.repeat(at % 40)}`),
  'a table': (html, at) => atTag(html, at, () => '<table><tr>'),
  breaks: (html, at) => atTag(html, at, () => '<br><br>'),
  'other attributes': (html, at) =>
    atTag(html, at, (tag) =>
      tag.replace('>', ` class itemscope itemtype=ScholarlyArticle href="//[" title="rft.%E0%">`),
    ),
  'odd scripts': (html, at) => atTag(html, at, (tag) => `${tag}${ODD.repeat((at % 9) + 1)}`),
  'data that is none': (html, at) =>
    atTag(
      html,
      at,
      (tag) => `<script type="application/ld+json">{"@type":["ScholarlyArticle"],"name":[[{}]]${tag}</script>`,
    ),
  'bibtex that never ends': (html, at) => atTag(html, at, (tag) => `<pre>@article{x, title={{{{{ ${tag}`),
  swapped: (html, at) => {
    const [from, to] = [at % html.length, (at * 7) % html.length].sort((a, b) => a - b) as [number, number];
    return html.slice(to) + html.slice(from, to) + html.slice(0, from);
  },
  'cut off': (html, at) => html.slice(0, at % html.length),
  'one line of everything': (html) => html.replace(/<[^>]+>/gu, ' ').repeat(3),
};

function atTag(html: string, at: number, change: (tag: string) => string): string {
  const count = html.match(/<[^>]+>/gu)?.length ?? 0;
  let index = -1;
  return html.replace(/<[^>]+>/gu, (tag) => {
    index += 1;
    return index === at % Math.max(1, count) ? change(tag) : tag;
  });
}

it('damaged pages are read without throwing', { timeout: 600_000 }, () => {
  // One window for all: making a window takes longer than reading a page.
  const { DOMParser } = new JSDOM('', { virtualConsole: new VirtualConsole() }).window;
  const parser = new DOMParser();
  const url = new URL('https://person.example.org/publications');
  fc.assert(
    fc.property(
      fc.constantFrom(...pages),
      fc.array(fc.tuple(fc.constantFrom(...Object.keys(damages)), fc.nat(100_000)), { minLength: 1, maxLength: 8 }),
      (page, changes) => {
        const damaged = changes.reduce((html, [kind, at]) => damages[kind]?.(html, at) ?? html, page);
        const document = parser.parseFromString(damaged, 'text/html');
        const { rows } = readGeneric({ document, url });
        const titles = rows.flatMap((row) => row.read()?.publication.title ?? []);
        expect(titles.filter((title) => title === '' || title.length > 1000)).toEqual([]);
        expect(rows.every(({ nodes }) => nodes.every((node) => document.contains(node)))).toBe(true);
        genericReader.owner({ document, url });
      },
    ),
    { numRuns: RUNS },
  );
});
