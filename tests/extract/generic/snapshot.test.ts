// @vitest-environment jsdom
/** The background reads a page from its snapshot as the page itself would be read. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { takeSnapshot } from '../../../src/annotate/reading/take-snapshot.ts';
import { readPage } from '../../../src/background/read-page.ts';
import { genericReader, readGeneric } from '../../../src/extract/generic/reader.ts';
import { STRUCTURE } from '../../../src/extract/snapshot/snapshot.ts';

const folder = join(import.meta.dirname, '../../fixtures/generic');

describe('a page of any site, read by the background', () => {
  it.each(readdirSync(folder))('gives what reading it in place gives, node by node: %s', async (name) => {
    const { url } = JSON.parse(readFileSync(join(folder, name, 'case.json'), 'utf8')) as { readonly url: string };
    const document = new DOMParser().parseFromString(
      readFileSync(join(folder, name, 'page.html'), 'utf8'),
      'text/html',
    );
    const page = { document, url: new URL(url) };
    const here = readGeneric(page).rows.flatMap((row) => {
      const reading = row.read();
      return reading ? [{ nodes: row.nodes, reading }] : [];
    });
    const taken = await takeSnapshot(document, new AbortController().signal, STRUCTURE);
    if (!taken) throw new Error('no snapshot was taken');
    const { snapshot, nodes } = taken;
    const answer = await readPage({ address: url, site: genericReader.id, snapshot, prefer: 'published' });
    if (!answer.ok) throw new Error(answer.error);
    const { owner, listings } = answer.value;

    expect(listings.map(({ publication }) => publication)).toEqual(here.map(({ reading }) => reading.publication));
    expect(owner).toEqual(genericReader.owner(page));
    for (const [at, listing] of listings.entries()) {
      expect(listing.nodes.every((number, place) => nodes[number] === here[at]?.nodes[place])).toBe(true);
      expect(nodes[listing.title] === here[at]?.reading.title).toBe(true);
      const element = listing.abstract?.element;
      expect(element === undefined ? undefined : nodes[element]).toBe(here[at]?.reading.abstract?.element);
    }
  });
});
