import { describe, expect, it } from 'vitest';
import { clusters, judge } from '../../src/duplicates/clusters.ts';
import { APART, APART_ON_ONE_PAGE, listing, SAME, SAME_ON_ONE_PAGE, type Said } from '../fixtures/duplicates/pairs.ts';

function onPage(said: Said) {
  return listing({ ...said, from: { adapter: 'fixture', page: 'https://example.org/' } });
}

describe('judge', () => {
  it.each(SAME)('joins: %s', (_rule, a, b) => {
    const { answer, reason, vetoes } = judge(listing(a), listing(b));
    expect({ answer, vetoes }).toEqual({ answer: 'same', vetoes: [] });
    expect(reason?.strength).not.toBe('likely');
  });

  it.each(APART)('keeps apart: %s', (_rule, a, b) => {
    expect(judge(listing(a), listing(b)).answer).not.toBe('same');
  });

  it.each(APART_ON_ONE_PAGE)('keeps apart on one page: %s', (_rule, a, b) => {
    expect(judge(onPage(a), onPage(b)).answer).not.toBe('same');
    expect(judge(onPage(b), onPage(a)).answer).not.toBe('same');
  });

  it.each(SAME_ON_ONE_PAGE)('joins on one page: %s', (_rule, a, b) => {
    expect(judge(onPage(a), onPage(b)).answer).toBe('same');
    expect(judge(onPage(b), onPage(a)).answer).toBe('same');
    // What is judged in lists ends sooner for most pairs.
    expect(clusters([onPage(a), onPage(b)])).toHaveLength(1);
  });

  it('takes listings from files, which stand on no page, for what two sources tell', () => {
    const title = 'Folding paper cranes with reinforcement learning agents';
    const told = { authors: ['Ada Byron', 'Charles Cabbage'], year: 1999, venue: 'Conference on Folds' };
    const filed = (name: string) => listing({ ...told, title: name, from: { adapter: 'bibtex' } });
    expect(judge(filed(title), filed(`${title} (Demo)`)).answer).toBe('same');
    const shown = (name: string) => onPage({ ...told, title: name });
    expect(judge(shown(title), shown(`${title} (Demo)`)).answer).not.toBe('same');
  });

  it.each([...SAME, ...APART])('is symmetric: %s', (_rule, a, b) => {
    const [there, back] = [judge(listing(a), listing(b)), judge(listing(b), listing(a))];
    expect([there.answer, there.reason?.kind, there.vetoes]).toEqual([back.answer, back.reason?.kind, back.vetoes]);
  });

  it('hears no veto in given names that stand for family names, also where a citation stands around the title', () => {
    const title = 'Folding paper cranes with reinforcement learning agents';
    const ours = listing({ title, authors: ['A Byron', 'C Cabbage'], year: 2001, venue: 'VLDB' });
    const theirs = { title: `${title}. In: Proc 21st`, venue: 'Folds Review' };
    expect(judge(ours, listing({ ...theirs, authors: ['B Ada', 'C Charles'] })).vetoes).toEqual([]);
    expect(judge(ours, listing({ ...theirs, authors: ['N Lindqvist', 'O Brandt'] })).vetoes).toEqual(['authors']);
  });

  it('answers alike in both orders where names may be changed over in one direction only', () => {
    const title = 'Folding paper cranes with reinforcement learning agents';
    const ours = listing({ title, authors: ['J Hale', 'J Hobbs'], year: 2001, venue: 'VLDB' });
    const theirs = listing({ title: `${title}. In: Proc 21st`, authors: ['H Jung', 'W Zed'], venue: 'Folds Review' });
    const [there, back] = [judge(ours, theirs), judge(theirs, ours)];
    expect([there.answer, there.vetoes]).toEqual([back.answer, back.vetoes]);
  });

  it('names the version that a preprint became', () => {
    const title = 'Folding paper cranes with reinforcement learning agents';
    const authors = ['Ada Byron', 'Charles Cabbage'];
    const preprint = listing({ title, authors, year: 2022, venue: 'arXiv.org' });
    const published = listing({ title, authors, year: 2023, venue: 'NeurIPS' });
    expect(judge(preprint, published).reason).toEqual({
      kind: 'preprintOf',
      strength: 'strong',
      details: ['NeurIPS', '2', '2', '1'],
    });
  });

  it.each([
    [{ venue: 'NBER Working Papers 21001' }, { venue: 'American Economic Review', volume: '108', pages: '700-740' }],
    [
      { venue: 'IZA Discussion Papers', kind: 'report' as const },
      { venue: 'Journal of Folding Labor', volume: '4' },
    ],
    [
      { venue: 'Atmos. Chem. Phys. Discuss.', volume: '9', pages: '1-30', ids: { doi: '10.5194/acpd-9-1-2009' } },
      { venue: 'Atmos. Chem. Phys.', volume: '10', pages: '99-121', ids: { doi: '10.5194/acp-10-99-2010' } },
    ],
  ])('takes a working paper, or one under open discussion, for a preprint: %j', (early, late) => {
    const said = { title: 'The tidal premium in coastal labour markets', authors: ['Ngozi Okafor', 'Per Lind'] };
    const verdict = judge(listing({ ...said, year: 2015, ...early }), listing({ ...said, year: 2018, ...late }));
    expect([verdict.answer, verdict.reason?.kind]).toEqual(['same', 'preprintOf']);
  });

  it('names the page that a title without authors stands on', () => {
    const paper = { title: 'Folding paper cranes', venue: 'Journal of Folds', volume: '7', pages: '12-19' };
    const [there, here] = [listing(paper), listing({ ...paper, pages: '12' })];
    expect(judge(there, here).reason).toEqual({ kind: 'samePage', strength: 'strong', details: ['12', '0', '0'] });
  });
});
