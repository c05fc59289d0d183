import { describe, expect, it } from 'vitest';
import { titleText } from '../../src/publication/title.ts';

describe('titleText', () => {
  it.each([
    ['Web-Based  “Folding”', 'web-based folding'],
    ['Folds of $\\ell_1$ norms', 'Folds of ℓ1 norms'],
    ['K<sub>3</sub> folds &amp; creases', 'K3 folds – creases'],
    ['Fold étude', 'Fold e\u0301tude'],
    ['TGF-β folding', 'TGF-beta folding'],
    ["Don't fold", 'Don’t fold'],
    ['Folds. [Russian]', 'Folds'],
    ['Folds (Provisional abstract)', 'Folds'],
    ['Folds [Review] [21 refs]', 'Folds'],
  ])('makes %j and %j equal', (a, b) => {
    expect(titleText(a).compact).toBe(titleText(b).compact);
  });

  it.each([
    ['が折る', 'か折る'],
    ['Folding I', 'Folding II'],
    ['Складки', 'Складка'],
  ])('keeps %j and %j apart', (a, b) => {
    expect(titleText(a).compact).not.toBe(titleText(b).compact);
  });

  it.each([
    'Erratum: Folds',
    'Retraction: Folds',
    'Reply to: Folds',
    'Comment on folds',
    'Folds [Corrigendum]',
    "Author's reply",
  ])('hears the notice in %j', (title) => {
    expect(titleText(title).notice).toBeDefined();
  });

  it.each(['Correction of myopia by folds', 'Responses of folds to heat', 'Folds [Erratum appears in J Fold. 2006]'])(
    'hears no notice in %j',
    (title) => {
      expect(titleText(title).notice).toBeUndefined();
    },
  );
});
