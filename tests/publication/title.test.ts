import { describe, expect, it } from 'vitest';
import { titleText } from '../../src/publication/title.ts';

describe('titleText', () => {
  it.each([
    ['Web-Based  “Folding”', 'web-based folding'],
    ['Folds of $\\ell_1$ norms', 'Folds of ℓ1 norms'],
    ['K<sub>3</sub> folds &amp; creases', 'K3 folds – creases'],
    ['Fold étude', 'Fold e\u0301tude'],
    ['TGF-β folding', 'TGF-beta folding'],
    ['Folds at √s = 13 TeV', 'Folds at $\\sqrt{s}=13$ TeV'],
    ['Pb–Pb folds at √sNN', 'Pb-Pb folds at sqrt(s[NN])'],
    ['Folds on 3×3 grids', 'Folds on 3x3 grids'],
    ['Folds on $3 \\times 3$ grids', 'Folds on 3x3 grids'],
    ['Folding ν and η at θ13', 'Folding $\\nu$ and $\\eta$ at $\\theta_{13}$'],
    ['Folds of $\\varphi$ fields', 'Folds of φ fields'],
    ['Folds of $B^0_s \\to K^{*0}$', 'Folds of $B_s^0 \\rightarrow K^{*0}$'],
    ["Don't fold", 'Don’t fold'],
    ['Folds. [Russian]', 'Folds'],
    ['Folds (Provisional abstract)', 'Folds'],
    ['Folds [Review] [21 refs]', 'Folds'],
    ['Folds (Best Student Paper Award)', 'Folds'],
    ['Folds [Oral presentation]', 'Folds'],
    ['Folds (to appear)', 'Folds'],
    ['Folds [version 2; peer review: 2 approved, 1 approved with reservations]', 'Folds'],
    ['Folds (multiple letters) [1]', 'Folds'],
    ['Folds [abstract no: 134]', 'Folds'],
    ['Do creases last?. [German] Halten Falten?', 'Do creases last?'],
    ['Folds.[Erratum appears in J Fold. 2006 Note: Quill, Z [added]].[Erratum', 'Folds'],
    ['Folds (vol 9, pg 310, 2009)', 'Folds'],
    ['Folds (Annals of Folds (2009) 9 (542-544))', 'Folds'],
    ['More on folds... Ann Folds. 2009 Jan 29;9(5):544-6', 'More on folds'],
  ])('makes %j and %j equal', (a, b) => {
    expect(titleText(a).compact).toBe(titleText(b).compact);
  });

  it.each([
    ['が折る', 'か折る'],
    ['Folding I', 'Folding II'],
    ['[Correction in myopia by folds]. [Russian]', 'Russian'],
    ['Folds (vol. 2)', 'Folds'],
    ['Folds [1]', 'Folds [2]'],
    ['Folds. [Human] creases', 'Folds. [Mouse] creases'],
    ['Folds... and creases', 'Folds'],
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
    'Folds - Reply',
    'Folds - Reply to Byron et al',
    "Letter: who folds best? Authors' reply",
    'Folds (vol 9, pg 310, 2009)',
    'Folds (Annals of Folds (2009) 9 (542-544))',
    'Folds (Annals of Folds (March 2009) 9:542 DOI: 10.1234/a)',
  ])('hears the notice in %j', (title) => {
    expect(titleText(title).notice).toBeDefined();
  });

  it.each([
    'Correction of myopia by folds',
    'Responses of folds to heat',
    'Folds [Erratum appears in J Fold. 2006]',
    'Folds [Erratum appears in J Fold. 2006].[Erratum',
    'Folds - replying to heat',
    'Folds (vol. 2)',
    'Folds in 2009 (and (before) 2008)',
  ])('hears no notice in %j', (title) => {
    expect(titleText(title).notice).toBeUndefined();
  });
});
