/** Invented pages of the usual kinds: what a careful reader sees on each is what is read. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGeneric } from '../../../src/extract/generic/reader.ts';
import { pageOf } from './page-of.ts';

const folder = new URL('../../fixtures/generic/', import.meta.url);

interface Expected {
  readonly publications: readonly Record<string, unknown>[];
}

function json(name: string, file: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8'));
}

describe('the generic reader', () => {
  for (const name of readdirSync(folder)) {
    it(`reads what ${name} lists`, () => {
      const { url, why: reason = 'listed' } = json(name, 'case.json') as {
        readonly url: string;
        readonly why?: string;
      };
      const { publications } = json(name, 'expected.json') as Expected;
      const { rows, why } = readGeneric(pageOf(readFileSync(new URL(`${name}/page.html`, folder), 'utf8'), url));
      const read = rows.flatMap((row) => row.read()?.publication ?? []);
      const flat = read.map(({ ids, links, abstract, ...rest }) => ({
        ...rest,
        ...ids,
        ...links,
        abstract: abstract?.text,
      }));
      const asked = flat.map((publication, index) => {
        const keys = Object.keys(publications[index] ?? { title: '' });
        return Object.fromEntries(keys.map((key) => [key, Reflect.get(publication, key)]));
      });
      expect(asked).toEqual(publications);
      expect(why.kind).toBe(reason);
    });
  }
});
