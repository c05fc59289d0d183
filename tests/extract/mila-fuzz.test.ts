import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { run } from '../../src/extract/run.ts';
import { mila } from '../../src/extract/sites/mila.ts';

const folder = join(import.meta.dirname, '../fixtures/mila');
const pages = readdirSync(folder).map((name) => readFileSync(join(folder, name, 'page.html'), 'utf8'));
const url = new URL('https://mila.quebec/en/directory/ines-valcourt');

/** Ways to damage a page. */
const mutation: fc.Arbitrary<(html: string) => string> = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }).map((at) => (html: string) => html.slice(0, Math.floor(at * html.length))),
  fc.nat(400).map((at) => (html: string) => withTag(html, at, () => '')),
  fc.nat(400).map((at) => (html: string) => withTag(html, at, (tag) => tag + tag)),
  fc
    .tuple(
      fc.nat(400),
      fc.constantFrom('div', 'table', 'a', 'li', 'details', 'svg', 'math', 'select', 'template', 'p', 'h2', 'frameset'),
    )
    .map(
      ([at, name]) =>
        (html: string) =>
          withTag(html, at, (tag) => tag.replace(/^<(\/?)[\w-]+/u, `<$1${name}`)),
    ),
  fc.nat(400).map((at) => (html: string) => withTag(html, at, (tag) => `<div>`.repeat(512) + tag)),
  fc
    .nat(400)
    .map(
      (at) => (html: string) =>
        withTag(html, at, (tag) => tag.replace(/(?=>$)/u, ' hidden="<x" href="java&#10;script:0" style=\'"')),
    ),
  fc
    .tuple(
      fc.nat(400),
      fc.constantFrom(
        '\u0000',
        '\u202E',
        '\uD83D',
        '﷽',
        '<!--',
        '<![CDATA[',
        '&#0;',
        '… (see more)',
        '(see less)',
        'Publications',
        'x'.repeat(5000),
        'Qi Wu, '.repeat(900),
      ),
    )
    .map(
      ([at, text]) =>
        (html: string) =>
          withTag(html, at, (tag) => tag + text),
    ),
);

function withTag(html: string, at: number, change: (tag: string) => string): string {
  const count = html.split('<').length;
  let seen = 0;
  return html.replace(/<[^>]*>/gu, (tag) => (seen++ === at % count ? change(tag) : tag));
}

it('never throws for a damaged page, and never takes half of it for a title', { timeout: 240_000 }, () => {
  fc.assert(
    fc.property(fc.constantFrom(...pages), fc.array(mutation, { minLength: 1, maxLength: 4 }), (page, changes) => {
      const html = changes.reduce((text, change) => change(text), page);
      const { document } = new JSDOM(html).window;
      const { publications } = run({ document, url }, { adapter: mila });
      for (const { title, authors, url: link, abstract } of publications) {
        expect(title.length).toBeGreaterThan(0);
        expect(title.length).toBeLessThanOrEqual(1000);
        expect(authors.every((name) => name !== '')).toBe(true);
        expect(abstract).not.toBe('');
        expect(link ?? 'https:').toMatch(/^https?:/u);
      }
    }),
    { numRuns: Number(process.env.RUNS ?? 250) },
  );
});
