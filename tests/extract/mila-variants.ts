/** Lists of the invented papers in markups of their own, each odd in one way. */
import { papers } from './mila-papers.ts';

const escaped = (s: string) => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const listings = papers.map((p) => ({
  title: p.title,
  authors: p.authors,
  abstract: p.abstract,
  cut: (m = '<span>… (see more)</span>', r = (x: string) => `<span hidden>${x}</span>`) =>
    !p.abstract
      ? ''
      : p.abstract.length <= 140
        ? escaped(p.abstract)
        : escaped(p.abstract.slice(0, 140)) + m + r(escaped(p.abstract.slice(140))),
}));
const each = (f: (p: (typeof listings)[0], i: number) => string, sep = '') => listings.map(f).join(sep);
const when = (there: string | readonly string[] | undefined, html: string) => (there?.length ? html : '');
/** The list, by what is odd about it. */
export const variants: Readonly<Record<string, string>> = {
  card: `<div>${each((p, i) => `<a href="/node/${i}"><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join(' ')}</div><div>${p.cut()}</div></a>`)}</div>`,
  pairs: `<table>${each((p) => `<tr><td><b>${escaped(p.title)}</b></td><td>${p.authors.join(', ')}</td></tr>${when(p.abstract, `<tr><td colspan=2>${p.cut()}</td></tr>`)}`)}</table>`,
  br1b: `<div>${each((p) => `<b>${escaped(p.title)}</b><br>${p.authors.map((a) => a + '<br>').join('')}${when(p.abstract, p.cut() + '<br>')}`)}</div>`,
  br1plain: `<div>${each((p) => `${escaped(p.title)}<br>${p.authors.map((a) => a + '<br>').join('')}${when(p.abstract, p.cut() + '<br>')}`)}</div>`,
  inline: `<ul>${each((p) => `<li><b>${escaped(p.title)}</b> ${p.authors.join(', ')} ${when(p.abstract, `<p>${p.cut()}</p>`)}</li>`)}</ul>`,
  inlineAll: `<ul>${each((p) => `<li><a href="/n">${escaped(p.title)}</a> ${p.authors.map((a) => `<span>${a}</span>`).join(' ')} ${when(p.abstract, `<span>${p.cut()}</span>`)}</li>`)}</ul>`,
  flatInline: `<div>${each((p) => `<a href="/n">${escaped(p.title)}</a> ${p.authors.map((a) => `<span>${a}</span>`).join(' ')} ${when(p.abstract, `<em>${p.cut()}</em>`)}`)}</div>`,
  labels: `<div>${each((p) => `<div><h4>${escaped(p.title)}</h4>${when(p.authors, `<div><b>Authors:</b> <span>${p.authors.join('</span> <span>')}</span></div>`)}${when(p.abstract, `<div><b>Abstract</b><p>${p.cut()}</p></div>`)}</div>`)}</div>`,
  details: `<div>${each((p) => `<details><summary>${escaped(p.title)}</summary>${when(p.authors, `<ul>${p.authors.map((a) => `<li>${a}</li>`).join('')}</ul>`)}${when(p.abstract, `<p>${p.cut()}</p>`)}</details>`)}</div>`,
  em: `<div>${each((p) => `<div><strong>${escaped(p.title)}</strong><div>${p.authors.map((a) => `<em>${a}</em>`).join(' ')}</div><div>${p.cut('<em>… <button>(see more)</button></em>')}</div></div>`)}</div>`,
  middots: `<div>${each((p) => `<div><div>${escaped(p.title)}</div><div>${p.authors.join(' · ')}</div><div>${p.cut()}</div></div>`)}</div>`,
  semis: `<div>${each((p) => `<div><div>${escaped(p.title)}</div><div>${p.authors.join('; ')}</div><div>${p.cut()}</div></div>`)}</div>`,
  fullfirst: `<div>${each((p) => `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div>${when(p.abstract, p.abstract && p.abstract.length > 140 ? `<div><div hidden>${escaped(p.abstract)} <a>(see less)</a></div><div>${escaped(p.abstract.slice(0, 140))}<a>… (see more)</a></div></div>` : `<div>${escaped(p.abstract ?? '')}</div>`)}</div>`)}</div>`,
  buttons: `<div>${each((p) => `<div><button>${escaped(p.title)}</button><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></div>`)}</div>`,
  nbsp: `<div>${each((p) => `<div><h3>${escaped(p.title).replace(/ /g, '&nbsp;')}</h3><div>${p.authors.map((a) => `<span>${a.replace(/ /g, '&nbsp;')}</span>`).join('')}</div><div>${p.cut('<span>…&nbsp;(see&nbsp;more)</span>')}</div></div>`)}</div>`,
  columns: `<div><div>${listings
    .slice(0, 5)
    .map(
      (p) =>
        `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></div>`,
    )
    .join('')}</div><div>${listings
    .slice(5)
    .map(
      (p) =>
        `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></div>`,
    )
    .join('')}</div></div>`,
  years: ['2025', '2024']
    .map(
      (y, k) =>
        `<h3>${y}</h3><ul>${listings
          .slice(k * 5, k * 5 + 5)
          .map(
            (p) =>
              `<li><span>${escaped(p.title)}</span><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></li>`,
          )
          .join('')}</ul>`,
    )
    .join(''),
  yearsFlat: ['2025', '2024']
    .map(
      (y, k) =>
        `<h3>${y}</h3>${listings
          .slice(k * 5, k * 5 + 5)
          .map(
            (p) =>
              `<h4>${escaped(p.title)}</h4>${p.authors.map((a) => `<span>${a}</span>`).join(' ')}${when(p.abstract, `<p>${p.cut()}</p>`)}`,
          )
          .join('')}`,
    )
    .join(''),
  oneP: `<div>${each((p) => `<p><strong>${escaped(p.title)}</strong><br>${p.authors.map((a) => `<a href="/en/directory/x">${a}</a>`).join(' ')}<br>${p.cut()}</p>`)}</div>`,
  filter: `<form><label>Year</label><select><option>2025</option></select><input><button>Apply</button></form><p>Showing 10 of 120 results</p><div>${each((p) => `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></div>`)}</div><button>Load more</button>`,
  sortlinks: `<ul><li><a href="?s=1">Title</a></li><li><a href="?s=2">Most recent</a></li></ul><div>${each((p) => `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></div>`)}</div>`,
  related: `<div>${each((p) => `<div><div>${escaped(p.title)}</div><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></div>`)}</div><div>People you may know</div><div>${Array.from({ length: 14 }, (_, i) => `<div><div>Person Name${'abcdefghijklmn'[i]}</div><div>Associate Professor, Harbour Institute</div></div>`).join('')}</div>`,
  divsall: each(
    (p) =>
      `<div>${escaped(p.title)}</div>${p.authors.map((a) => `<div>${a}</div>`).join('')}${when(p.abstract, `<div>${p.cut()}</div>`)}`,
  ),
  divsp: `<div>${each((p) => `<div><p>${escaped(p.title)}</p>${p.authors.map((a) => `<p>${a}</p>`).join('')}${when(p.abstract, `<p>${p.cut()}</p>`)}</div>`)}</div>`,
  lilli: `<ul>${each((p) => `<li>${escaped(p.title)}<ul>${p.authors.map((a) => `<li>${a}</li>`).join('')}</ul>${p.cut()}</li>`)}</ul>`,
  libare: `<ul>${each((p) => `<li>${escaped(p.title)} <ul>${p.authors.map((a) => `<li>${a}</li>`).join('')}</ul> <div>${p.cut('… <a>(see more)</a>', (x) => x)}</div></li>`)}</ul>`,
  chips: `<div>${each((p) => `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div><ul><li>Deep Learning</li><li>Ocean Waves</li></ul></div>`)}</div>`,
  chipsBefore: `<div>${each((p) => `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><ul><li>Deep Learning</li><li>Ocean Waves</li></ul><div>${p.cut()}</div></div>`)}</div>`,
  venueplain: `<div>${each((p) => `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>International Conference on Tides</div><div>${p.cut()}</div></div>`)}</div>`,
  dateFirst: `<div>${each((p) => `<div><time>2025-10-02</time><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></div>`)}</div>`,
  typeFirst: `<div>${each((p) => `<div><span>Preprint</span><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></div>`)}</div>`,
  typeFirst2: `<div>${each((p) => `<div><div>Conference paper</div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></div>`)}</div>`,
  one: `<div>${[listings[0] as (typeof listings)[0]].map((p) => `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut()}</div></div>`).join('')}</div>`,
  linkmark: `<div>${each((p) => `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut('<a href="#">… (see more)</a>', (x) => `<span class="x"><span style="display: none">${x}</span> <a href=#>(see less)</a></span>`)}</div></div>`)}</div>`,
  multipara: `<div>${each(
    (p) =>
      `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((a) => `<span>${a}</span>`).join('')}</div><div>${p.cut(
        '<a href="#">… (see more)</a>',
        (x) => {
          const k = x.indexOf('. ') + 1;
          return `<span hidden>${x.slice(0, k)}<br>${x.slice(k)}</span>`;
        },
      )}</div></div>`,
  )}</div>`,
};
