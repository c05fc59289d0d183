/** Long invented pages: lists in the usual styles, and a megabyte of what is hard to read. */

const FAMILIES = ['Holt', 'Ekdahl', 'Prieto', 'Zhao', 'Moreau', 'Öström', 'O’Neill', 'Okafor', 'Novak', 'Silva'];
const GIVEN = ['Mira', 'Jonas', 'Ana-Sofía', 'Wei', 'Élise', 'Åsa', 'Peter', 'Chidi', 'Jana', 'Rui'];
const WORDS = (
  'stochastic entrainment of gravel in shallow flows reading weather registers with machines motion sheltered grains ' +
  'near a wall how rivers remember long record floods counting pebbles from the air estimates early rainfall ship logs'
).split(' ');

/** Always the same numbers below `below`, one after the other. */
function numbers(): (below: number) => number {
  let seed = 7;
  return (below) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
}

interface Paper {
  readonly title: string;
  readonly full: string;
  readonly short: string;
  readonly year: number;
  readonly at: number;
}

function papers(count: number): Paper[] {
  const number = numbers();
  const some = (from: readonly string[]) => from[number(from.length)] ?? '';
  return Array.from({ length: count }, (_, at) => {
    const people = [['Mira', 'Holt'], ...Array.from({ length: 2 + number(5) }, () => [some(GIVEN), some(FAMILIES)])];
    const title = Array.from({ length: 6 + number(7) }, () => some(WORDS)).join(' ');
    return {
      title: `${title.slice(0, 1).toUpperCase()}${title.slice(1)} ${at}`,
      full: people.map(([given, family]) => `${given} ${family}`).join(', '),
      short: people.map(([given = '', family]) => `${given.slice(0, 1)}. ${family}`).join(', '),
      year: 2000 + number(24),
      at,
    };
  });
}

const abstract = WORDS.join(' ').repeat(4);
const items: Readonly<Record<string, readonly [string, (paper: Paper) => string]>> = {
  references: [
    'ul',
    ({ title, short, year, at }) =>
      `<li>${short} (${year}). ${title}. <i>River Letters</i>, 3, 1–20. <a href="https://doi.org/10.5555/x.${at}">doi</a></li>`,
  ],
  breaks: [
    'p',
    ({ title, full, year, at }) =>
      `<b>${title}</b><br>${full}<br><i>River Letters</i>, ${year} [<a href="/${at}.pdf">pdf</a>]<br><br>`,
  ],
  'table rows': [
    'table',
    ({ title, short, year, at }) =>
      `<tr><td><a href="/${at}">${title}</a><div>${short}</div><div>River Letters 3<span>, ${year}</span></div></td><td>${at}</td><td>${year}</td></tr>`,
  ],
  'with abstracts': [
    'ol',
    ({ title, full, year, at }) =>
      `<li><div><div>${title}</div><div>${full}</div><div><em>River Letters</em>, ${year}</div><div><a>Abs</a> <a href="/${at}.pdf">PDF</a></div><div class="hidden"><p>${abstract}</p></div></div></li>`,
  ],
};

/** Pages of `count` listings each, by the style of their list. */
export function listPages(count: number): [style: string, html: string][] {
  const all = papers(count);
  return Object.entries(items).map(([style, [tag, item]]) => [
    style,
    `<title>Mira Holt</title><h1>Mira Holt</h1><h2>Publications</h2><${tag}>${all.map(item).join('\n')}</${tag}>`,
  ]);
}

/** Pages of about a megabyte that are made to take long. */
export function hardPages(): [what: string, html: string][] {
  const filled = (part: string) => part.repeat(Math.ceil(1_000_000 / part.length));
  const [paper] = papers(1);
  return [
    ['one line of names', `<h2>Publications</h2><p>${filled('Mira Holt, J. Ekdahl, ')}</p>`],
    ['one line of words', `<h2>Publications</h2><p>${filled('Rivers Remember. A. B. of (2020) “the” ')}</p>`],
    ['nothing but links', `<h2>Publications</h2><p>${filled('<a href="/x.pdf">Mira Holt</a>, ')}</p>`],
    ['breaks', `<h2>Publications</h2><p>${filled('Mira Holt, 2020<br>')}</p>`],
    [
      'lists in lists',
      `<h2>Publications</h2>${filled('<ul><li>'.repeat(400) + 'Mira Holt, 2020' + '</ul>'.repeat(400))}`,
    ],
    [
      'siblings of many kinds',
      `<h2>Papers</h2>${filled('<p class=a>Rivers</p><div class=b>M. Holt</div><h4>A b c d</h4>')}`,
    ],
    ['marks in marks', `<h2>Papers</h2><p>${filled('<b><i>Holt, M.</i> and</b> <u>rivers</u> ')}</p>`],
    ['one title', `<h2>Papers</h2><ul>${filled(`<li>${paper?.title}<br>${paper?.full}, 2020</li>`)}</ul>`],
    ['open quotes', `<h2>Papers</h2><p>${filled('“Rivers ')}</p>`],
    ['bibtex', `<h2>Papers</h2><pre>${filled('@article{x, title={A {B} river}, author={Holt, Mira and ')}</pre>`],
    ['digits', `<h2>Papers</h2><p>${filled('2020 1999-2001 ')}</p>`],
  ];
}
