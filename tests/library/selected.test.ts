import { array, assert, constantFrom, oneof, property, record, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  beginningAt,
  countSelected,
  everything,
  extended,
  isSameQuery,
  isSelected,
  NO_PICKING,
  NONE,
  type Picking,
  startingAt,
  toggled,
  withoutGone,
  withPapers,
} from '../../src/library/selection/selected.ts';

const PAPERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

function between(one: string, other: string): string[] {
  const [from = 0, to = 0] = [PAPERS.indexOf(one), PAPERS.indexOf(other)].sort((x, y) => x - y);
  return PAPERS.slice(from, to + 1);
}

function chosen({ selected }: Picking): string[] {
  return PAPERS.filter((id) => isSelected(selected, id));
}

/** What a reader means by the same steps, on a plain set of all papers. */
interface Plain {
  readonly set: ReadonlySet<string>;
  readonly before: ReadonlySet<string>;
  readonly anchor?: { readonly id: string; readonly takesIn: boolean };
}

const paper = constantFrom(...PAPERS);
const step = oneof(
  record({ does: constantFrom('toggle', 'extend'), paper }),
  record({ does: constantFrom('all', 'clear'), paper }),
);

function play(picking: Picking, does: string, id: string): Picking {
  if (does === 'toggle') return toggled(picking, id);
  if (does === 'extend') return extended(picking, between(picking.anchor?.id ?? id, id), id);
  return does === 'all' ? startingAt(everything({ text: 'x' })) : NO_PICKING;
}

function playPlainly({ set, before, anchor }: Plain, does: string, id: string): Plain {
  if (does === 'toggle') {
    const takesIn = !set.has(id);
    const after = new Set(PAPERS.filter((each) => (each === id ? takesIn : set.has(each))));
    return { set: after, before: after, anchor: { id, takesIn } };
  }
  if (does === 'extend') {
    const from = anchor ?? { id, takesIn: true };
    const range = between(from.id, id);
    const after = PAPERS.filter((each) => (range.includes(each) ? from.takesIn : before.has(each)));
    return { set: new Set(after), before, anchor: from };
  }
  const after = new Set(does === 'all' ? PAPERS : []);
  return { set: after, before: after };
}

describe('a selection', () => {
  it('is what the same steps make of a plain set, and counts the same', () => {
    assert(
      property(array(step, { maxLength: 30 }), (steps) => {
        let picking = NO_PICKING;
        let plain: Plain = { set: new Set(), before: new Set() };
        for (const { does, paper: id } of steps) {
          picking = play(picking, does, id);
          plain = playPlainly(plain, does, id);
          expect(chosen(picking)).toEqual(PAPERS.filter((each) => plain.set.has(each)));
          expect(countSelected(picking.selected, PAPERS.length)).toBe(plain.set.size);
        }
      }),
    );
  });

  it('counts rightly after papers have left the list', () => {
    assert(
      property(
        subarray(PAPERS),
        subarray(PAPERS),
        constantFrom(NONE, everything({ text: '' })),
        (picked, gone, from) => {
          const selected = withPapers(from, picked, from.kind === 'some');
          const left = PAPERS.filter((id) => !gone.includes(id));
          const after = withoutGone(selected, gone);

          expect(countSelected(after, left.length)).toBe(left.filter((id) => isSelected(selected, id)).length);
          expect(left.filter((id) => isSelected(after, id))).toEqual(left.filter((id) => isSelected(selected, id)));
        },
      ),
    );
  });

  it('draws a range anew from where it began, and a second time back', () => {
    const started = toggled(NO_PICKING, 'd');
    const down = extended(started, between('d', 'g'), 'g');
    const up = extended(down, between('d', 'b'), 'b');

    expect(chosen(down)).toEqual(['d', 'e', 'f', 'g']);
    expect(chosen(up)).toEqual(['b', 'c', 'd']);
  });

  it('goes on with a range where it ended, and begins another elsewhere', () => {
    const drawn = extended(toggled(NO_PICKING, 'b'), between('b', 'c'), 'c');
    const goneOn = extended(beginningAt(drawn, 'c'), between('b', 'd'), 'd');
    const elsewhere = extended(beginningAt(goneOn, 'f'), between('f', 'g'), 'g');

    expect(chosen(goneOn)).toEqual(['b', 'c', 'd']);
    expect(chosen(elsewhere)).toEqual(['b', 'c', 'd', 'f', 'g']);
  });
});

describe('two queries', () => {
  it('are the same whatever their order, their empty filters and the spaces around them', () => {
    expect(
      isSameQuery({ text: ' x ', filters: { tag: ['a', 'b'], year: [] } }, { text: 'x', filters: { tag: ['b', 'a'] } }),
    ).toBe(true);
    expect(isSameQuery({ text: 'x', filters: { tag: ['a'] } }, { text: 'x', filters: { tag: ['b'] } })).toBe(false);
    expect(isSameQuery({ text: 'x' }, { text: 'y' })).toBe(false);
  });
});
