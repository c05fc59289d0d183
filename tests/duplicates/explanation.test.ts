import { describe, expect, it } from 'vitest';
import { cslRecords } from '../../scripts/csl-records.ts';
import { explanation } from '../../scripts/explanation.ts';

const PEOPLE = [{ literal: 'Ada Byron' }, { literal: 'Charles Cabbage' }];
const OURS = {
  id: 'ours',
  title: 'Storing creased cardboard in humid northern warehouses',
  author: PEOPLE,
  issued: 2001,
  'container-title': 'VLDB',
};
const THEIRS = {
  ...OURS,
  id: 'theirs',
  title: 'Storing folded cardboard in humid northern warehouses',
  'container-title': 'Very Large Data Bases',
};
const SURER = { ...OURS, id: 'surer', 'container-title': 'Proceedings of the VLDB' };
const ERRATUM = { ...OURS, id: 'erratum', title: `Erratum: ${OURS.title}` };

function explained(...data: readonly object[]): ReadonlyMap<string, string> {
  const records = cslRecords(data);
  if (!records.ok) throw new Error(records.error);
  return new Map(explanation(records.value, 0, 1));
}

describe('an explanation', () => {
  it('tells what forbids', () => {
    const lines = explained(OURS, ERRATUM);
    expect(lines.get('vetoes')).toBe('notice (one is an erratum, a retraction, a comment or a reply)');
    expect(lines.get('verdict')).toMatch(/^different/u);
    expect(lines.get('in the list')).toBe('two works');
  });

  it('tells that two are joined for want of a surer counterpart', () => {
    const lines = explained(OURS, THEIRS);
    expect(lines.get('verdict')).toMatch(/^same: .*only where neither record has a surer counterpart$/u);
    expect(lines.get('in the list')).toBe('one work');
  });

  it('names the surer counterpart', () => {
    const lines = explained(OURS, THEIRS, SURER);
    expect(lines.get('in the list')).toBe('two works; ours is one work with surer');
  });

  it('heeds that the list has copied an identifier over other works', () => {
    const DOI = '10.1234/copied';
    const others = ['Folding of paper cranes', 'Tearing wet maps', 'Glue for old bindings'];
    const more = others.map((title, at) => ({ id: at, title, DOI }));
    const [first, second] = [
      { ...OURS, DOI },
      { ...ERRATUM, id: 'second', title: 'Ink on rough paper', DOI },
    ];
    expect(explained(first, second).get('identifier')).toBe('doi');
    expect(explained(first, second, ...more).get('identifier')).toBe('none in common');
  });
});
