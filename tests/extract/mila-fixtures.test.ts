import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { inEnglish } from '../../scripts/reason-in-english.ts';
import { readListings } from '../../src/extract/read.ts';
import { run } from '../../src/extract/run.ts';
import { mila } from '../../src/extract/sites/mila.ts';
import { wronglyShown } from './abstract-shown.ts';

const folder = join(import.meta.dirname, '../fixtures/mila');
const json = (name: string, file: string) => JSON.parse(readFileSync(join(folder, name, file), 'utf8'));

describe.each(readdirSync(folder))('the rendering %s', (name) => {
  const url = new URL(json(name, 'case.json').url);
  const html = readFileSync(join(folder, name, 'page.html'), 'utf8');
  const documentOf = (text: string) => new JSDOM(text, { url: url.href }).window.document;

  it('comes out as expected', () => {
    expect(run({ document: documentOf(html), url }, { tell: inEnglish })).toEqual(json(name, 'expected.json'));
  });

  it('does so without classes, ids and data attributes', () => {
    const document = documentOf(html);
    for (const element of document.querySelectorAll('*')) {
      for (const attribute of element.getAttributeNames()) {
        if (!/^(?:href|hidden|style|open|src|alt|charset)$/u.test(attribute)) element.removeAttribute(attribute);
      }
    }
    expect(run({ document, url }, { tell: inEnglish })).toEqual(json(name, 'expected.json'));
  });

  it('shows whole abstracts where they stand, and leaves the document as it was', () => {
    const document = documentOf(html);
    const before = document.documentElement.outerHTML;
    expect(wronglyShown([...readListings({ document, url }, mila)])).toEqual([]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
