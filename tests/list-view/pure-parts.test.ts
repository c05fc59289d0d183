import { assert, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorLine } from '../../src/list-view/author-line.ts';
import { listKey } from '../../src/list-view/list-keys.ts';
import { isWebAddress, paperLink } from '../../src/list-view/paper-link.ts';

describe('the line of authors', () => {
  it.each([
    [[], false, ''],
    [['A', 'B'], false, 'A, B'],
    [['A', 'B', 'C', 'D'], false, 'A, B, C, D'],
    [['A', 'B', 'C', 'D', 'E'], false, 'A, B, … E'],
    [['A', 'B', 'C', 'D', 'E'], true, 'A, B, C, …'],
    [['A'], true, 'A, …'],
    [['Ana Prado', 'Li Na', 'Bo Holt', 'Ida Ruiz'], false, 'Ana Prado, Li Na, Bo Holt, Ida Ruiz'],
    [
      ['Ana Prado', 'Hanneke de Vries', 'Li Na', 'Wilhelmina Holt'],
      false,
      'Ana Prado, Hanneke de Vries, … Wilhelmina Holt',
    ],
    [
      ['Ana Lucia Prado', 'Hanneke de Vries', 'Wilhelmina Holtmann'],
      false,
      'Ana Lucia Prado, Hanneke de Vries, Wilhelmina Holtmann',
    ],
  ])('%j (cut: %s) is %s', (authors, cut, line) => {
    expect(authorLine(authors, cut)).toBe(line);
  });

  it('names the one who was looked for, also in the middle', () => {
    const isSought = (name: string) => name === 'C' || name === 'D';

    expect(authorLine(['A', 'B', 'C', 'D', 'E'], false, isSought)).toBe('A, B, … C, … E');
    expect(authorLine(['A', 'B', 'X', 'D'], true, isSought)).toBe('A, B, X, … D, …');
    expect(authorLine(['A', 'B', 'X', 'Y', 'C'], false, isSought)).toBe('A, B, … C');
  });

  it('is short for a collaboration of 5,000', () => {
    expect(
      authorLine(
        Array.from({ length: 5000 }, (_, index) => `P${index}`),
        false,
      ),
    ).toBe('P0, P1, … P4999');
  });
});

describe('where open leads', () => {
  const title = { value: 'On "quotes" & ampersands', by: 'a' };

  it('to the landing page before the file before an identifier', () => {
    const version = { listing: 'a', kind: 'published', page: 'https://p.example/' } as const;
    const pdf = { ...version, pdf: 'https://x.example/a.pdf' };
    const landing = { ...version, landing: 'https://x.example/a' };

    expect(paperLink({ title, ids: { doi: '10.1/x' }, versions: [pdf, landing] }).href).toBe('https://x.example/a');
    expect(paperLink({ title, ids: { doi: '10.1/x' }, versions: [pdf] }).href).toBe('https://x.example/a.pdf');
    expect(paperLink({ title, ids: { doi: '10.1/x' }, versions: [] }).href).toBe('https://doi.org/10.1/x');
  });

  it('never to a script, whatever a page said', () => {
    const versions = [{ listing: 'a', kind: 'published', page: '', landing: 'javascript:alert(1)' }] as const;

    expect(paperLink({ title, ids: {}, versions })).toEqual({
      href: 'https://scholar.google.com/scholar?q=%22On%20%22quotes%22%20%26%20ampersands%22',
      own: false,
    });
  });

  it('always to http or https', () => {
    assert(
      property(string(), string(), (landing, doi) => {
        const versions = [{ listing: 'a', kind: 'unknown', page: '', landing }] as const;
        expect(isWebAddress(paperLink({ title, ids: { doi }, versions }).href)).toBe(true);
      }),
    );
  });
});

describe('keys', () => {
  const key = (name: string, onEntry = true, more = {}) =>
    listKey({ key: name, ctrlKey: false, metaKey: false, altKey: false, ...more }, onEntry);

  it('leave Enter and Space to a focused control', () => {
    expect(key('Enter')).toBe('open');
    expect(key(' ')).toBe('abstract');
    expect(key('Enter', false)).toBeUndefined();
    expect(key(' ', false)).toBeUndefined();
  });

  it('leave the browser its own combinations', () => {
    expect(key('a', true, { ctrlKey: true })).toBeUndefined();
    expect(key('s', true, { metaKey: true })).toBeUndefined();
    expect(key('ArrowDown', true, { altKey: true })).toBeUndefined();
  });
});
