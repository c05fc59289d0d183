import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Listing, Paper } from '../../src/annotate/rows/paper.ts';
import { emptySelection } from '../../src/page-tools/selection.ts';

type Listed = Pick<Paper, 'kept' | 'listings'>;

/** A paper of `count` listings, the first of them displayed. */
function paperOf(count = 1): Listed {
  const [kept, ...others] = Array.from({ length: count }, () => ({}) as Listing);
  if (!kept) throw new RangeError('a paper has a listing');
  return { kept, listings: [kept, ...others] };
}

const papers = Array.from({ length: 6 }, () => paperOf(2));
const at = (place: number) => papers[place] ?? paperOf();
const selected = (selection: ReturnType<typeof emptySelection>, among = papers) =>
  among.flatMap((paper, place) => (selection.has(paper) ? [place] : []));

describe('a selection of papers', () => {
  it('takes one in and out', () => {
    const selection = emptySelection();
    selection.toggle(at(2));
    expect(selected(selection)).toEqual([2]);
    selection.toggle(at(2));
    expect(selected(selection)).toEqual([]);
  });

  it('draws a range from the last paper that was pressed, and draws it anew', () => {
    const selection = emptySelection();
    selection.toggle(at(0));
    selection.toggle(at(3));
    selection.extend(papers, at(5));
    expect(selected(selection)).toEqual([0, 3, 4, 5]);
    selection.extend(papers, at(2));
    expect(selected(selection)).toEqual([0, 2, 3]);
  });

  it('takes a range out where its first paper was taken out', () => {
    const selection = emptySelection();
    selection.add(papers);
    selection.toggle(at(1));
    selection.extend(papers, at(3));
    expect(selected(selection)).toEqual([0, 4, 5]);
  });

  it('grows and shrinks by the arrow keys, from the paper that has the focus', () => {
    const selection = emptySelection();
    selection.extend(papers, at(2), at(1));
    selection.extend(papers, at(3), at(2));
    expect(selected(selection)).toEqual([1, 2, 3]);
    selection.extend(papers, at(2), at(3));
    expect(selected(selection)).toEqual([1, 2]);
    // The focus went on without Shift: another range.
    selection.extend(papers, at(5), at(4));
    expect(selected(selection)).toEqual([1, 2, 4, 5]);
  });

  it('begins with the paper itself where the first of the range is gone', () => {
    const selection = emptySelection();
    selection.toggle(at(0));
    selection.extend(papers.slice(1), at(4));
    expect(selected(selection)).toEqual([0, 4]);
    selection.extend(papers.slice(1), at(5));
    expect(selected(selection)).toEqual([0, 4, 5]);
  });

  it('goes with the listings: joined papers stay selected, parted ones keep it to the listing that was pressed', () => {
    const selection = emptySelection();
    const [one, other] = [paperOf(), paperOf()];
    selection.toggle(one);
    const joined: Listed = { kept: other.kept, listings: [other.kept, one.kept] };
    expect(selection.has(joined)).toBe(true);
    expect(selected(selection, [other, one])).toEqual([1]);
    selection.toggle(joined);
    expect(selected(selection, [other, one])).toEqual([]);
  });

  it('is, after any range, what it was before but for the range, whose papers are all alike', () => {
    const place = fc.nat(papers.length - 1);
    fc.assert(
      fc.property(fc.uniqueArray(place), place, fc.array(place, { minLength: 1 }), (first, begin, ends) => {
        const selection = emptySelection();
        for (const each of first) selection.toggle(at(each));
        selection.toggle(at(begin));
        const before = selected(selection);
        for (const end of ends) selection.extend(papers, at(end));
        const last = ends.at(-1) ?? begin;
        const [from, to] = [Math.min(begin, last), Math.max(begin, last)];
        const isIn = before.includes(begin);
        const expected = papers.flatMap((_, each) =>
          (each >= from && each <= to ? isIn : before.includes(each)) ? [each] : [],
        );
        expect(selected(selection)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});
