import { expect, it } from 'vitest';
import { folded, wordsOf } from '../../src/reading-list/entry/fold.ts';
import { indexedWords, isUnspaced } from '../../src/reading-list/index/search-words.ts';

it('tells a letter of any script without spaces from what stands beside it', () => {
  const missed: string[] = [];
  for (let code = 0; code <= 0x3ffff; code += 1) {
    const letter = String.fromCodePoint(code);
    // Others fold to several letters, or to one of another script.
    if (!isUnspaced(letter) || folded(letter) !== letter || wordsOf(letter)[0] !== letter) continue;
    if (!indexedWords([`${letter}x`]).includes('x')) missed.push(letter);
  }
  expect(missed).toEqual([]);
});

it('folds plain letters as it does among others', () => {
  for (let code = 0; code < 128; code += 1) {
    const letter = String.fromCharCode(code);
    expect(folded(letter)).toBe(folded(`${letter}é`).slice(0, -1));
  }
});
