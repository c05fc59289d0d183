import { describe, expect, it } from 'vitest';
import { familyName } from '../../../src/extract/generic/names/family-name.ts';
import { isName, nameRunAt } from '../../../src/extract/generic/names/names.ts';

const runs: readonly (readonly [string, readonly string[]])[] = [
  ['Mira Holt, Jonas Ekdahl, and Ana-Sofía Prieto', ['Mira Holt', 'Jonas Ekdahl', 'Ana-Sofía Prieto']],
  ['Holt, M., Ekdahl, J. & van der Berg, L. (2020). Title', ['Holt, M.', 'Ekdahl, J.', 'van der Berg, L.']],
  ['Holt M, Ekdahl JP, O’Neill P. Title of it. Journal', ['Holt M', 'Ekdahl JP', 'O’Neill P']],
  ['M. Holt, J.-P. Ekdahl and K. A. Mensah Jr.', ['M. Holt', 'J.-P. Ekdahl', 'K. A. Mensah Jr.']],
  [
    'Holt, Mira, Jonas Ekdahl, Lotte van der Berg, and Ana Prieto. 2020. "A title',
    ['Holt, Mira', 'Jonas Ekdahl', 'Lotte van der Berg', 'Ana Prieto'],
  ],
  ['M. Holt, Jonas Ekdahl, G. B. Prieto, and L. Berg', ['M. Holt', 'Jonas Ekdahl', 'G. B. Prieto', 'L. Berg']],
  ['Prieto Ruiz, A. B., Holt, M. and Ekdahl, J.', ['Prieto Ruiz, A. B.', 'Holt, M.', 'Ekdahl, J.']],
  ['Holt, Mira and Poor, H. Vincent, "A title', ['Holt, Mira', 'Poor, H. Vincent']],
  ['Holt Jr. MA, Ekdahl JP, Ruiz A. Counting pebbles', ['Holt Jr. MA', 'Ekdahl JP', 'Ruiz A']],
  ['Holt FA, Ruiz AL, van der Berg JP. American Pebbles', ['Holt FA', 'Ruiz AL', 'van der Berg JP']],
  ['Van Holt M. A stone or a pebble? River Letters', ['Van Holt M.']],
  [
    'Holt, M. A., S. Ruiz, C.Prieto, Mira Ekdahl, P. B. Lind, J. Berg. 2021. Pebbles',
    ['Holt, M. A.', 'S. Ruiz', 'C.Prieto', 'Mira Ekdahl', 'P. B. Lind', 'J. Berg'],
  ],
  [
    'Ada Holt, Mira Ekdahl, Ma. Carmen R. Ruiz, Per Lind',
    ['Ada Holt', 'Mira Ekdahl', 'Ma. Carmen R. Ruiz', 'Per Lind'],
  ],
  ['Holt, Mira, Ekdahl, Jonas, and Ruiz, Ada', ['Holt, Mira', 'Ekdahl, Jonas', 'Ruiz, Ada']],
  ['Holt. M, AB Ekdahl, T Ruiz, PA Lind. 2016 "Pebbles', ['Holt, M', 'AB Ekdahl', 'T Ruiz', 'PA Lind']],
  [
    'Min Holt, Jae Ekdahl, Jong won Ruiz, Ada Lind, Per Berg',
    ['Min Holt', 'Jae Ekdahl', 'Jong won Ruiz', 'Ada Lind', 'Per Berg'],
  ],
  [
    'RIO, T. B. M., RIO, L. M. ; P., Ada ; LIMA, Hugo O de ; PEDRA, T. B. M ; SOTO, Jon C. Jr. ; NOVO, Jose . Pedras',
    ['RIO, T. B. M.', 'RIO, L. M.', 'P., Ada', 'LIMA, Hugo O de', 'PEDRA, T. B. M', 'SOTO, Jon C. Jr.', 'NOVO, Jose'],
  ],
  ['Ruiz Lago, Ada, and Mira Holt. 2021. Pebbles', ['Ruiz Lago, Ada', 'Mira Holt']],
  ['Ruiz Lago, Ada M., Jon Ekdahl, and Mira Holt. “Pebbles', ['Ruiz Lago, Ada M.', 'Jon Ekdahl', 'Mira Holt']],
  ['Ruiz Lago, Ada, and Ekdahl Berg, Jon (2020). Pebbles', ['Ruiz Lago, Ada', 'Ekdahl Berg, Jon']],
  ['Ruiz Lago, Ada. 2020. Pebbles', ['Ruiz Lago, Ada']],
  ['Ada Lago, Jon Ekdahl, and Mira Holt. 2021. Pebbles', ['Ada Lago', 'Jon Ekdahl', 'Mira Holt']],
  ['Ada Lago, Jon Ekdahl. 2021. Pebbles', ['Ada Lago', 'Jon Ekdahl']],
  ['Holt Mira, Ekdahl Jonas, Lind Ada S. When pebbles count', ['Holt Mira', 'Ekdahl Jonas', 'Lind Ada S']],
  ['Holt MA. Guest Editorial. River Letters', ['Holt MA']],
  ['Holt M. pebbl3: Robust counts of stones. River Letters', ['Holt M.']],
  ['Holt M, Ekdahl J. pebbl - Robust counts of stones', ['Holt M', 'Ekdahl J']],
  ['Holt, M. & Lind, A. A survey of stones', ['Holt, M.', 'Lind, A.']],
  ['LEE, A. S. Electronic mail as a medium', ['LEE, A. S.']],
  ['Holt, M.A. - Ruiz, A.L.: Pebbles and stones', ['Holt, M.A.', 'Ruiz, A.L.']],
  ['Holt M., Ekdahl J., và Ruiz A. (2016). Pebbles', ['Holt M.', 'Ekdahl J.', 'Ruiz A.']],
  ['Holt M, Ekdahl JP, Zhang N (Andy). Pebbles and stones', ['Holt M', 'Ekdahl JP', 'Zhang N']],
  ['Holt M., Ekdahl J., Ruiz A. i in., Pebbles and stones', ['Holt M.', 'Ekdahl J.', 'Ruiz A.']],
  ['M. Holt, J. Ekdahl, Counting Wet Pebbles: Does It Pay', ['M. Holt', 'J. Ekdahl']],
  ['M. Holt, J. Ekdahl, Stones and Their Ways in Rivers', ['M. Holt', 'J. Ekdahl']],
  ['Holt, M. A.: Guest Editorial. River Letters. 32', ['Holt, M. A.']],
  ['Holt MA and Ruiz A, ‘River Support Levels: A View’ (1986)', ['Holt MA', 'Ruiz A']],
  ['Hg. von Mira Holt und Jonas Ekdahl', ['Mira Holt', 'Jonas Ekdahl']],
  ['Edited by Mira Holt and Jonas Ekdahl', ['Mira Holt', 'Jonas Ekdahl']],
  ['Holt, Mira; Ekdahl, Jonas', ['Holt, Mira', 'Ekdahl, Jonas']],
  ['Mira Holt*, Jonas Ekdahl†, Wei Lin Zhao1,2', ['Mira Holt', 'Jonas Ekdahl', 'Wei Lin Zhao']],
  ['Mira Holt | Jonas Ekdahl', ['Mira Holt', 'Jonas Ekdahl']],
  ['张伟，李明华、王芳. 题目', ['张伟', '李明华', '王芳']],
  ['Иванов И. И., Петрова А.С. О движении частиц', ['Иванов И. И.', 'Петрова А.С.']],
  ['محمد علي، فاطمة حسن', ['محمد علي', 'فاطمة حسن']],
  ['Élise Moreau et Jean-Luc Le Goff', ['Élise Moreau', 'Jean-Luc Le Goff']],
  ['RIO, Ada Garcia do. Pedras e sombras', ['RIO, Ada Garcia do']],
  ['GARCIA DO RIO, A. G.; EKDAHL, Mira. Revista', ['GARCIA DO RIO, A. G.', 'EKDAHL, Mira']],
  ['Min Holt, Jun An†, Ada Do, Lotte Berg', ['Min Holt', 'Jun An', 'Ada Do', 'Lotte Berg']],
  ['Holt, Mira (2023): Title', ['Holt, Mira']],
  ['Holt, Mira und Ekdahl, Jonas (2019): Titel', ['Holt, Mira', 'Ekdahl, Jonas']],
  ['Ruiz y Prieto, Ada & Mira Holt. 2022. Title', ['Ruiz y Prieto, Ada', 'Mira Holt']],
  ['Jan van Holt, Mira Ruiz & Ada Berg', ['Jan van Holt', 'Mira Ruiz', 'Ada Berg']],
  ['Holt, M., Wei, J.#, Ekdahl, J.', ['Holt, M.', 'Wei, J.', 'Ekdahl, J.']],
  ['M. Holt, C. Ekdahl The rivers of the north', ['M. Holt', 'C. Ekdahl']],
  ['L. Holt (Uppsala) & A. Ekdahl (Lund) · 2026', ['L. Holt', 'A. Ekdahl']],
  ['Mira Holt, Can Li, Jonas Ekdahl', ['Mira Holt', 'Can Li', 'Jonas Ekdahl']],
  ['张伟, 李明华等. 题目', ['张伟', '李明华']],
  ['Holt M, Su AI, You M, An J, Cooper ML. Counting', ['Holt M', 'Su AI', 'You M', 'An J', 'Cooper ML']],
  ["Holt M, van't Berg LJ, Ekdahl J. Counting", ['Holt M', "van't Berg LJ", 'Ekdahl J']],
  ['Holt, M. Ekdahl, J. Silva, S., and A. Berg. (2005)', ['Holt, M.', 'Ekdahl, J.', 'Silva, S.', 'A. Berg']],
  ['Holt, M. Ekdahl J.P.(2009) Counting', ['Holt, M.', 'Ekdahl J.P.']],
  ['M. Holt. J. Ekdahl and S. J. Ruiz, "A title', ['M. Holt', 'J. Ekdahl', 'S. J. Ruiz']],
  ['M. Holt, J. Ekdahl, and S. J.Ruiz, S. J., A title', ['M. Holt', 'J. Ekdahl', 'S. J.Ruiz']],
  [
    'Holt M, Ekdahl JP, Silva A*, Effective Pebble Subtype and Stage Prediction via DNNs',
    ['Holt M', 'Ekdahl JP', 'Silva A'],
  ],
  ['Holt, Mira and Berg, Jonas and Silva Ruiz, Ada. Rivers', ['Holt, Mira', 'Berg, Jonas', 'Silva Ruiz, Ada']],
  ['Mira Holt, Or Silva, Jonas Ekdahl', ['Mira Holt', 'Or Silva', 'Jonas Ekdahl']],
  ['Mira Holt, M.D. Ph.D., Arun G. Berg, Ana Prieto', ['Mira Holt', 'Arun G. Berg', 'Ana Prieto']],
  ['Holt M, Ekdahl J. The rivers of the north. J Rivers', ['Holt M', 'Ekdahl J']],
  ['Holt M., Ekdahl J. and Ruiz A. In press. Counting', ['Holt M.', 'Ekdahl J.', 'Ruiz A.']],
  ['Holt M. On the rivers of the north. J Rivers', ['Holt M.']],
  ['Holt M., Ekdahl J.. 2017. Counting pebbles', ['Holt M.', 'Ekdahl J.']],
  ['Holt, M., Ekdahl, J., ... Ruiz, A. B. (2020). Title', ['Holt, M.', 'Ekdahl, J.', 'Ruiz, A. B.']],
  ['Mira Holt (corresponding author), Jonas Ekdahl', ['Mira Holt', 'Jonas Ekdahl']],
  ['Holt, M., Ruiz, A., … Berg, L.. (2020). Title', ['Holt, M.', 'Ruiz, A.', 'Berg, L.']],
  ['Holt Mira, Ruiz Ada B., … Berg Lotte. (2020). Title', ['Holt Mira', 'Ruiz Ada B.', 'Berg Lotte']],
  ['Holt, M., Berg, L. van, & Ruiz, A. de la. (2020). Title', ['Holt, M.', 'Berg, L. van', 'Ruiz, A. de la']],
  ['Holt, M. Ph.D. Thesis, University of Lund', ['Holt, M.']],
  ['(2020) Holt, Mira, Jonas Ekdahl, and Ana Prieto. "A title', ['Holt, Mira', 'Jonas Ekdahl', 'Ana Prieto']],
  ['Holt, Mira A. and Jonas K. Ekdahl. "A title', ['Holt, Mira A.', 'Jonas K. Ekdahl']],
  ['M. Holt, N. R. Larson S. Ekdahl, A. Ruiz, J. Berg', ['M. Holt', 'N. R. Larson', 'S. Ekdahl', 'A. Ruiz', 'J. Berg']],
  ['M. Holt and J. Ekdahl, J. Riv. Phys. 25, 312 (1956)', ['M. Holt', 'J. Ekdahl']],
  ['M. Holt, J. Chem. Riv. 35, 1581-1583 (1961)', ['M. Holt']],
  ['M. Holt, A. Ruiz, J. Am. Chem. Soc., 86, 748', ['M. Holt', 'A. Ruiz']],
  ['M. Holt, A. Ruiz and S. Lind, J. Phys. A 12(3)', ['M. Holt', 'A. Ruiz', 'S. Lind']],
  ['Holt, M., Ruiz, A. et al. [including Ekdahl, J.] (2025)', ['Holt, M.', 'Ruiz, A.', 'Ekdahl, J.']],
  ['M. Holt and J. Ekdahl. Phys. Rev. 25, 312', ['M. Holt', 'J. Ekdahl']],
  ['M. Holt, J. Ekdahl. Phys. Rev. 25, 312', ['M. Holt', 'J. Ekdahl']],
  ['Holt, M. J. Ekdahl, & A. Ruiz Lago. (2020). Pebbles', ['Holt, M.', 'J. Ekdahl', 'A. Ruiz Lago']],
  ['Holt, M. Jonas Ekdahl & Ada Ruiz (2020). Pebbles', ['Holt, M.', 'Jonas Ekdahl', 'Ada Ruiz']],
  ['森 豊 川 恵太 王 伟, 川に沈む石の数え方: 研究', ['森 豊', '川 恵太', '王 伟']],
];

describe('runs of names', () => {
  for (const [text, names] of runs) it(`names in ${text}`, () => expect(nameRunAt(text)?.names).toEqual(names));

  for (const text of [
    'Mira Holt, Jonas Ekdahl, et al.',
    'Mira Holt, Jonas Ekdahl, …',
    'Mira Holt, Jonas Ekdahl and 12 more authors',
    'Mira Holt, Jonas Ekdahl, and others',
  ])
    it(`${text}: cut`, () =>
      expect(nameRunAt(text)).toMatchObject({ names: ['Mira Holt', 'Jonas Ekdahl'], cut: true }));

  for (const text of [
    'Learning to walk',
    'Deep Learning, Computer Vision',
    'the rivers of the north',
    'Sparse DSI: learning structure',
    'Proceedings of the Workshop',
    'Geometry, Performance, Deep Models, and Training Data',
    'RRK Working Paper 2015-13',
    'IEEE J. Sel. Topics in Stones and Sand, vol. 5',
    '2023',
    '',
  ])
    it(`"${text}" holds none`, () => expect(nameRunAt(text)?.names.length ?? 0).toBe(0));
});

it('knows a family name in every form', () => {
  expect(['Mira Holt', 'Holt M', 'Holt, M.', 'M. A. Holt', 'Holt, Mira'].map(familyName)).toEqual(
    Array(5).fill('holt'),
  );
});

it('a name is a name alone', () => {
  expect(isName('Mira Holt')).toBe(true);
  expect(isName('Mira Holt, Jonas Ekdahl')).toBe(false);
});

it('a forgotten comma between two links parts two people', () => {
  const text = 'Mira Holt, Jonas Ekdahl Wei Lin Zhao, Ana Prieto';
  const links = new Map([[text.indexOf('Wei'), false]]);
  expect(nameRunAt(text, 0, links)?.names).toEqual(['Mira Holt', 'Jonas Ekdahl', 'Wei Lin Zhao', 'Ana Prieto']);
});
