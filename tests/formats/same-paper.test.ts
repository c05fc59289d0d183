/** Names and titles of a file have the form of those on pages: a paper that comes both ways is found to be one. */
import { expect, it } from 'vitest';
import { clusters } from '../../src/duplicates/clusters.ts';
import { createBibtexReader } from '../../src/formats/bibtex/reader.ts';
import { readAll } from '../../src/formats/format.ts';
import type { Publication } from '../../src/publication/publication.ts';

it.each([
  [
    String.raw`author={M{\"o}ller, J{\"o}rg and von der Heide, Anna}, title={{\"O}ffnung gefalteter {L}isten in {DNA}-Strukturen}`,
    'Öffnung gefalteter Listen in DNA-Strukturen',
    ['Jörg Möller', 'Anna von der Heide'],
  ],
  [
    "author={Lef{\\`e}vre, Fran{\\c c}ois and L'H{\\^o}pital, Zo{\\'e}}, title={Apprentissage des {\\oe}uvres pli{\\'e}es: l'{\\'e}tat de l'art}",
    'Apprentissage des œuvres pliées : l’état de l’art',
    ['François Lefèvre', 'Zoé L’Hôpital'],
  ],
  [
    String.raw`author={Wang, Xiaoming and Li, Ming}, title={Learning $\alpha$-Folds with {$O(n \log n)$} Steps on {$H_2O$} Surfaces}`,
    String.raw`Learning $\alpha$-Folds with $O(n \log n)$ Steps on $H_2O$ Surfaces`,
    ['Xiaoming Wang', 'Ming Li'],
  ],
  [
    'author={王小明 and 李明}, title={基于深度学习的列表折叠方法研究}',
    '基于深度学习的列表折叠方法研究',
    ['王小明', '李明'],
  ],
  [
    'author={Smith, J. and {van den Berg}, K. and King, Martin, Jr.}, title={{\\{}Effects{\\}} of CO\\textsubscript{2} on \\textit{E. coli} list folding}',
    'Effects of CO2 on E. coli list folding',
    ['J. Smith', 'K. van den Berg', 'Martin King Jr.'],
  ],
])('%s', (fields, title, authors) => {
  const { papers } = readAll(createBibtexReader(), `@article{a, ${fields}, year={2019}}`);
  const page: Publication = { title, authors, year: 2019, ids: {}, links: {}, from: { adapter: 'generic' } };
  expect(clusters([...papers.map(({ publication }) => publication), page])).toMatchObject([
    { hidden: [{ reason: { kind: 'sameTitleAndAuthors', strength: 'certain' } }] },
  ]);
});
