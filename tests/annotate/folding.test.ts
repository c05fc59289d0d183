import { describe, expect, it } from 'vitest';
import { judgedBy } from '../../src/annotate/rows/folding.ts';
import type { Listing } from '../../src/annotate/rows/paper.ts';
import { fail, ok } from '../../src/result.ts';
import { fakeBackground } from './visiting.ts';

function listing(index: number, title: string): Listing {
  const publication = {
    title,
    authors: ['Ada Lindqvist'],
    ids: {},
    links: {},
    abstract: { text: 'A long abstract.', complete: true, source: 'x' },
    from: { adapter: 'x', page: 'https://example.org/' },
  };
  const node = {} as Node;
  return { index, nodes: [node], reading: { publication, title: node }, translated: false };
}

describe('folding in the background', () => {
  const two = [listing(0, 'A paper about something particular'), listing(1, 'A paper about something particular')];

  it('gives the clusters, without sending the words of abstracts', async () => {
    const sent: unknown[] = [];
    const background = fakeBackground();
    const { folds } = await judgedBy(
      { ...background, fold: (page) => (sent.push(page), background.fold(page)) },
      two,
      'published',
    );
    expect(folds).toMatchObject([{ kept: 0, hidden: [{ index: 1 }] }]);
    expect(JSON.stringify(sent)).not.toContain('A long abstract');
  });

  it('hides nothing where no answer comes', async () => {
    expect(await judgedBy({ ...fakeBackground(), fold: async () => fail('gone') }, two, 'published')).toEqual({
      folds: [],
    });
  });

  it('does not wake the background for a single listing', async () => {
    let asked = 0;
    const background = {
      ...fakeBackground(),
      fold: async () => ok({ folds: [((asked += 1), { kept: 0, hidden: [] })] }),
    };
    expect(await judgedBy(background, two.slice(0, 1), 'published')).toEqual({ folds: [] });
    expect(asked).toBe(0);
  });
});
