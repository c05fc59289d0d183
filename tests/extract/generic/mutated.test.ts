/** Pages that were damaged at random: the reader never throws and never takes a whole page for a title. */
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { readGeneric } from '../../../src/extract/generic/reader.ts';
import { pageOf } from './page-of.ts';

const folder = new URL('../../fixtures/generic/', import.meta.url);
const pages = readdirSync(folder).map((name) => readFileSync(new URL(`${name}/page.html`, folder), 'utf8'));

/** Each takes the tags of a page and a number to choose by. */
const damages: readonly ((html: string, at: number) => string)[] = [
  (html, at) => replaceTag(html, at, () => ''),
  (html, at) => replaceTag(html, at, (tag) => tag.replace('>', '')),
  (html, at) => replaceTag(html, at, (tag) => tag.replace(/"/u, '')),
  (html, at) => replaceTag(html, at, (tag) => `${'<div>'.repeat(512)}${tag}`),
  (html, at) => replaceTag(html, at, (tag) => `${tag}${'<b><i>'.repeat(at % 40)}`),
  (html, at) => replaceTag(html, at, () => '<table><tr>'),
  (html, at) => replaceTag(html, at, () => '<br><br>'),
  (html, at) => replaceTag(html, at, (tag) => `${tag}${'\u202Eأب\u0301😀\u200B零  '.repeat((at % 9) + 1)}`),
  (html, at) => html.slice(0, at % html.length) + html.slice((at * 7) % html.length),
];

function replaceTag(html: string, at: number, change: (tag: string) => string): string {
  const count = html.match(/<[^>]+>/gu)?.length ?? 0;
  let index = -1;
  return html.replace(/<[^>]+>/gu, (tag) => {
    index += 1;
    return index === at % Math.max(1, count) ? change(tag) : tag;
  });
}

it('damaged pages are read without throwing', { timeout: 120_000 }, () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...pages),
      fc.array(fc.tuple(fc.nat(damages.length - 1), fc.nat(100_000)), { minLength: 1, maxLength: 8 }),
      (page, changes) => {
        const damaged = changes.reduce((html, [kind, at]) => damages[kind]?.(html, at) ?? html, page);
        for (const row of readGeneric(pageOf(damaged)).rows) {
          const reading = row.read();
          expect(reading?.publication.title.length ?? 1).toBeGreaterThan(0);
          expect(reading?.publication.title.length ?? 1).toBeLessThan(1000);
        }
      },
    ),
    { numRuns: 300 },
  );
});
