import { array, assert, constantFrom, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Sought, soughtIn } from '../../src/list-view/sought.ts';
import { folded } from '../../src/reading-list/entry/fold.ts';

/** `text` with what is marked in brackets. */
function marked(query: string, text: string, field: Exclude<keyof Sought, 'year'> = 'title'): string {
  const marker = soughtIn(query)[field];
  return marker(text)
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('marks', () => {
  it.each([
    ['beginnings of words', 'fold', 'Unfold the folding', 'Unfold the [folding]'],
    ['whatever case and accents', 'leger ŒUVRE', 'Léger’s oeuvre', '[Léger]’s [oeuvre]'],
    ['words in quotes only in their order', '"sparse graphs"', 'Graphs, sparse graphs', 'Graphs, [sparse graphs]'],
    ['a word in quotes only whole', '"fold"', 'fold folding', '[fold] folding'],
    ['nothing that must not be there', 'fold -paper', 'fold paper', '[fold] paper'],
    ['scripts without spaces', '深層学習', '入門 深層学習の基礎', '入門 [深層学習]の基礎'],
    ['a single letter of such a script', '学', '深層学習', '深層[学]習'],
    ['such a phrase', '"深層学"', '深層学習', '[深層学]習'],
    ['words of what is no field', 'foo:bar', 'foo bar', '[foo] [bar]'],
    ['nothing for a query without words', 'has:pdf status:read source:dblp', 'pdf read dblp', 'pdf read dblp'],
  ])('%s', (_, query, text, expected) => {
    expect(marked(query, text)).toBe(expected);
  });

  it('stand only in the field that was asked for', () => {
    const query = 'author:ada title:folds venue:icml tag:theory year:2019..2021';
    const sought = soughtIn(query);

    expect(marked(query, 'Ada folds theory ICML')).toBe('Ada [folds] theory ICML');
    expect(marked(query, 'Ada folds theory ICML', 'authors')).toBe('[Ada] folds theory ICML');
    expect(marked(query, 'Ada folds theory ICML', 'venue')).toBe('Ada folds theory [ICML]');
    expect(marked(query, 'Ada folds theory ICML', 'tags')).toBe('Ada folds [theory] ICML');
    expect(marked(query, 'Ada folds theory ICML', 'abstract')).toBe('Ada folds theory ICML');
    expect([2018, 2019, 2021, 2022].filter(sought.year)).toEqual([2019, 2021]);
  });

  it('never change the text, whatever was typed', () => {
    const part = constantFrom('fold', 'é', 'ﬁ', '深', '層', ' ', '"', '-', 'ß', 'が', '½', 'title:', '’');
    const texts = array(part, { maxLength: 12 }).map((parts) => parts.join(''));
    assert(
      property(texts, texts, string({ unit: 'grapheme' }), (query, text, more) => {
        for (const shown of [text, more, text + more]) {
          const pieces = soughtIn(query).title(shown);
          expect(pieces.map((piece) => piece.text).join('')).toBe(shown);
          expect(pieces.every((piece) => piece.text !== '')).toBe(true);
        }
      }),
    );
  });

  it('find every word that begins as asked', () => {
    const word = constantFrom('fold', 'Folding', 'crease', 'Été', 'graph');
    assert(
      property(word, array(word, { minLength: 1, maxLength: 8 }), (sought, words) => {
        const found = soughtIn(sought)
          .title(words.join(' '))
          .filter((piece) => piece.marked);
        expect(found.map((piece) => piece.text)).toEqual(
          words.filter((each) => folded(each).startsWith(folded(sought))),
        );
      }),
    );
  });
});
