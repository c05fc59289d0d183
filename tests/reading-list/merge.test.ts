import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { unionOfListings, withoutListings } from '../../src/reading-list/changes/merge.ts';
import { newEntry } from '../../src/reading-list/changes/plan-save.ts';
import { part } from '../../src/reading-list/changes/undo.ts';
import { listingOf } from '../../src/reading-list/entry/listing.ts';
import { publication } from './arbitrary-papers.ts';

const listing = fc.tuple(publication, fc.nat(5)).map(([content, seenAt]) => listingOf(content, seenAt));
const listings = fc.array(listing, { maxLength: 6 });

it('adding listings does not depend on order or grouping, and may be repeated', () => {
  fc.assert(
    fc.property(listings, listings, listings, (a, b, c) => {
      const all = unionOfListings(a, b, c);
      expect(unionOfListings(c, unionOfListings(b, a))).toEqual(all);
      expect(unionOfListings(all, b, all)).toEqual(all);
    }),
  );
});

it('every field of every listing is kept', () => {
  fc.assert(
    fc.property(listings, listings, (a, b) => {
      const all = unionOfListings(a, b);
      for (const { id, publication: given } of [...a, ...b]) {
        const kept = all.find((other) => other.id === id)?.publication;
        const { citations: _c, from: _f, ...content } = given;
        expect(kept).toMatchObject(content);
      }
    }),
  );
});

it('what was added can be taken out again, each part whole', () => {
  fc.assert(
    fc.property(listings, fc.func(fc.boolean()), (given, choose) => {
      const entry = newEntry('1', given, 5);
      const taken = entry.listings.map(({ id }) => id).filter((id) => choose(id));
      const parted = part(entry, taken, newEntry('2', [], 6), 6);
      const possible = taken.length > 0 && taken.length < entry.listings.length;
      expect(parted !== undefined).toBe(possible);
      if (!possible) return;
      expect(parted?.rest.listings).toEqual(withoutListings(entry.listings, taken));
      expect(unionOfListings(parted?.rest.listings ?? [], parted?.own.listings ?? [])).toEqual(entry.listings);
      expect(parted?.rest.notSame).toEqual(['2']);
      expect(parted?.own.notSame).toEqual(['1']);
    }),
  );
});

it('the id of a listing ignores citation counts, the page and the order of fields, and nothing else', () => {
  fc.assert(
    fc.property(publication, (a) => {
      const same = listingOf({ ...a, citations: 3, from: { ...a.from, page: 'https://else.where/' } }, 9);
      expect(same.id).toBe(listingOf(Object.fromEntries(Object.entries(a).reverse()) as typeof a, 1).id);
      for (const other of [
        { title: `${a.title} x` },
        { authors: [...a.authors, 'X'] },
        { year: 1800 },
        { pages: '7' },
      ]) {
        expect(listingOf({ ...a, ...other }, 1).id).not.toBe(listingOf(a, 1).id);
      }
    }),
  );
});
