/**
 * A profile page as heavy as a Google Scholar profile: a sidebar of co-authors and a chart, a long style sheet, and a
 * table whose rows have links, buttons and nested cells. Invented; the same number of rows gives the same page.
 */

const WORDS = (
  'tidal harmonic residual network sparse lattice folding crease margin hand reading order wetland silence surprise grid ' +
  'island shedding robust scenario parallax dance comb slope gait gauge outage harbour storm surge kernel spectrum bound ' +
  'estimator calibration drift boundary manifold gradient descent token sequence memory retrieval index cluster veto'
).split(' ');
const PEOPLE = [
  'Ada Lindqvist',
  'Mateo Quispe',
  'Hanneke de Vries',
  'Keiko Arakawa',
  'Samuel Adeyemi',
  'Ingrid Sørbø',
  'Rashida Noor',
];

/** A page of `rows` listings, one in five of them a second listing of the one before. */
export function heavyPage(rows: number): string {
  const listings = Array.from({ length: rows }, (_, index) => listing(index));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ada Lindqvist</title><style>${css()}</style></head>
<body><div class="top"><nav><ul>${Array.from({ length: 24 }, (_, i) => `<li><a href="/menu/${i}"><span class="icon i${i}"></span>Menu ${i}</a></li>`).join('')}</ul></nav></div>
<main><div class="side">${Array.from({ length: 60 }, (_, i) => `<div class="person p${i}"><img alt="" width="32" height="32" src="data:,"><a href="/en/directory/person-${i}">Person ${i}</a><span>Institute ${i}</span></div>`).join('')}
<div class="chart">${Array.from({ length: 40 }, (_, i) => `<a style="height:${(i * 7) % 50}px" href="#y${i}"><span>${i}</span></a>`).join('')}</div></div>
<h1>Ada Lindqvist</h1><div>Affiliate Member</div><h2>Publications</h2>
<table class="list"><tbody>${listings.join('\n')}</tbody></table></main></body></html>`;
}

function listing(index: number): string {
  const work = index % 5 === 4 ? index - 1 : index;
  const { title, authors, abstract } = madeUp(work);
  return `<tr class="row r${index % 9}"><td class="main"><a class="title" href="/en/work/${work}">${title}</a><div class="people">${authors.map((name) => `<span class="person">${name}</span>`).join(' ')}</div><div class="abstract">${abstract.slice(0, 140)}<span class="cut">… (see more)</span><span class="rest" style="display:none">${abstract.slice(140)}</span></div></td></tr>`;
}

/** An invented paper; the same for the same number. */
export function madeUp(work: number): {
  readonly title: string;
  readonly authors: readonly string[];
  readonly abstract: string;
} {
  return {
    title: `${words(work, 4)}: ${words(work + 7, 6)}`,
    authors: Array.from({ length: 2 + (work % 5) }, (_, i) => PEOPLE[(work + i) % PEOPLE.length] ?? ''),
    abstract: `${words(work, 20)} ${words(work + 3, 30)} ${words(work + 11, 40)} ${words(work + 13, 40)}.`,
  };
}

function words(seed: number, count: number): string {
  let state = seed * 2654435761 + 12345;
  const picked = Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return WORDS[state % WORDS.length] ?? '';
  }).join(' ');
  return picked.charAt(0).toUpperCase() + picked.slice(1);
}

function css(): string {
  const rules = Array.from(
    { length: 900 },
    (_, i) =>
      `.c${i} > .d${i}:not(.e${i}) { margin: ${i % 7}px; color: #${(i * 4999).toString(16).padStart(6, '0').slice(0, 6)} }`,
  );
  return `body{margin:0;font:14px/1.4 Arial}main{margin-left:220px;max-width:900px}.side{position:absolute;left:0;width:200px}.list td{padding:8px;border-bottom:1px solid #ddd}.people{color:#666}.title{color:#1a0dab;text-decoration:none}.chart a{display:inline-block;width:4px;background:#777}${rules.join('')}`;
}
