/** Lists of invented papers as whole teams build them: badges, venues, labels, buttons and folds around what is read. */
import { each, escaped, halves, list, listings, names, when } from './mila-listings.ts';
import { papers } from './mila-papers.ts';

/** The initials of a name, as a picture of the person. */
const initials = (name: string) =>
  name
    .split(' ')
    .map((word) => word[0]?.toUpperCase())
    .join('')
    .replace(/\P{L}/gu, '')
    .slice(0, 2);

/** The lists, by what stands in them beside title, authors and abstract. */
export const layouts: Readonly<Record<string, string>> = {
  badgeAndDateAbove: each(
    (p, at) =>
      `<article><header><span>${at % 2 ? 'Preprint' : 'Journal article'}</span> <time>Mar ${p.year}</time></header><h3><a href="/p/${at}">${escaped(p.title)}</a></h3>${when(names(p), (text) => `<p>${text}</p>`)}${when(p.abstract, (text) => `<p>${text}</p><button>See more</button>`)}<footer><a href="https://arxiv.org/abs/2501.0000${at}">arXiv</a> <a href="${p.pdf}">PDF</a> <a href="/c">Code</a></footer></article>`,
  ),
  venueAbove: each(
    (p) =>
      `<div><p>${p.venue} · ${p.year}</p><p><a href="/p">${escaped(p.title)}</a></p>${when(names(p), (text) => `<p>${text}</p>`)}${when(p.abstract, (text) => `<p>${text}</p>`)}</div>`,
  ),
  venueBetween: `<ul>${each(
    (p) =>
      `<li><!--v-if--><div>${escaped(p.title)}</div><div>${p.authors.map((name, at) => `<span>${escaped(name)}<!--[-->${at + 1 < p.authors.length ? ', ' : ''}<!--]--></span>`).join('')}</div><div><span>${p.venue}</span><span> · </span><span>${p.year}</span></div>${when(p.abstract, (text) => `<div>${text}</div>`)}</li>`,
  )}</ul>`,
  labelsInLists: each(
    (p) =>
      `<dl><dt>Title</dt><dd>${escaped(p.title)}</dd>${p.authors.length > 0 ? `<dt>Authors</dt>${list(p, 'dd')}` : ''}<dt>Year</dt><dd>${p.year}</dd><dt>Venue</dt><dd>${p.venue}</dd>${when(p.abstract, (text) => `<dt>Abstract</dt><dd>${text}</dd>`)}</dl>`,
  ),
  labelsForReaders: each(
    (p) =>
      `<div><h4><span>Title: </span>${escaped(p.title)}</h4>${p.authors.length > 0 ? `<div><span>Authors: </span><div>${list(p, 'div')}</div></div>` : ''}<div><span>Published in: </span>${p.venue}</div>${when(p.abstract, (text) => `<div><span>Abstract: </span>${text}</div>`)}</div>`,
  ),
  headedTable: `<table><thead><tr><th>Title</th><th>Authors</th><th>Venue</th><th>Links</th></tr></thead><tbody>${each(
    (p, at) =>
      `${at % 4 ? '' : `<tr><th colspan="4">${p.year}</th></tr>`}<tr><td>${escaped(p.title)}${when(p.abstract, (text) => `<p>${text}</p>`)}</td><td>${p.authors.map(escaped).join('; ')}</td><td>${p.venue}</td><td><a href="${p.pdf}">PDF</a></td></tr>`,
  )}</tbody></table>`,
  authorsBelow: each(
    (p) =>
      `<article><header><h3>${escaped(p.title)}</h3></header>${when(p.abstract, (text) => {
        const [shown, rest] = halves(text);
        return `<p>${shown}${rest && `<span>...</span><span hidden>${rest}</span> <a href="#">(see more)</a>`}</p>`;
      })}<footer>${p.authors.length > 0 ? `<ul>${list(p, 'li')}</ul>` : ''}<p><span>${p.venue}</span>, <span>${p.year}</span></p></footer></article>`,
  ),
  marksOfAffiliation: `<ul>${each(
    (p) =>
      `<li><p>${escaped(p.title)}</p><p>${p.authors.map((name, at) => `${escaped(name)}<sup>${at + 1}${at ? '' : ',*'}</sup>`).join(', ')}</p><p><em>${p.venue}</em></p>${when(p.abstract, (text) => `<p>${text}</p>`)}</li>`,
  )}</ul>`,
  folded: each(
    (p) =>
      `<div><b>${escaped(p.title)}</b><br>${names(p)}<br><i>${p.venue}</i> (${p.year}).${when(p.abstract, (text) => `<details><summary>Abstract</summary><p>${text}</p></details>`)}<details><summary>BibTeX</summary><pre>@article{x, title={${escaped(p.title)}}, author={${p.authors.map(escaped).join(' and ')}}}</pre></details><a href="${p.pdf}">pdf</a> / <a href="/c">code</a></div>`,
  ),
  citedWithButtons: `<ol>${each(
    (p) =>
      `<li><cite>${escaped(p.title)}</cite>.<br>${names(p).replace(/, (?=[^,]*$)/u, ' and <b>')}${p.authors.length > 1 ? '</b>' : ''}.<br><i>${p.venue}</i>, ${p.year}. [<a href="${p.pdf}">PDF</a>] [<a href="/c">Code</a>]${when(p.abstract, (text) => `<p>${text}</p>`)}</li>`,
  )}</ol>`,
  inADialog: each(
    (p, at) =>
      `<div><div><a href="/p/${at}">${escaped(p.title)}</a><div>${names(p)}</div><div>${p.venue} <span>(${p.year})</span></div></div><div><button>Abstract</button><a href="${p.pdf}">PDF</a></div>${when(p.abstract, (text) => `<div hidden><div><h4>Abstract</h4><button>×</button></div><p>${text}</p></div>`)}</div>`,
  ),
  chips: each(
    (p) =>
      `<div><h3>${escaped(p.title)}</h3><div>${p.authors.map((name, at) => (at % 2 ? `<span><span aria-hidden="true">${initials(name)}</span><span>${escaped(name)}</span></span>` : `<a href="/d"><img alt=""><span>${escaped(name)}</span></a>`)).join('<span aria-hidden="true"> • </span>')}</div><div>${when(
        p.abstract,
        (text) => {
          const sentences = text.split(/(?<=\.) /u);
          return sentences.map((sentence) => `<p>${sentence}</p>`).join('');
        },
      )}</div><ul><li>Audio</li><li>Sensing</li></ul></div>`,
  ),
  elementsOfItsOwn: each(
    (p) =>
      `<x-paper>\n<span>${escaped(p.title)}</span>\n${p.authors.length > 0 ? `<x-names>${list(p, 'x-name')}</x-names>` : ''}\n${when(
        p.abstract,
        (text) => {
          const [shown, rest] = halves(text);
          return `<x-cut><span>${shown}</span>${rest && `<x-more>… (see more)</x-more><span hidden>${rest}</span>`}</x-cut>`;
        },
      )}\n<x-link><a href="${p.pdf}">PDF</a></x-link></x-paper>`,
  ),
  inOneLine: `<dl>${each(
    (p, at) =>
      `<dt>[${papers.length - at}]</dt><dd><b>${escaped(p.title)}${/[?!.]$/u.test(p.title) ? '' : '.'}</b> ${when(names(p), (text) => `<span>${text}.</span>`)} <i>${p.venue}</i>, ${p.year}. <a href="${p.pdf}"><img alt="PDF"></a>${when(p.abstract, (text) => `<div hidden>${text}</div>`)}</dd>`,
  )}</dl>`,
  yearsAboveItems: `<ul>${[2025, 2024, 2023]
    .map(
      (year) =>
        `<li><strong>${year}</strong><ul>${listings
          .filter((p) => p.year === year)
          .map(
            (p) =>
              `<li><div>${escaped(p.title)}</div><div><small>${names(p)}</small></div><div><small><em>${p.venue}</em></small></div>${when(p.abstract, (text) => `<div>${text}</div>`)}</li>`,
          )
          .join('')}</ul></li>`,
    )
    .join('')}</ul>`,
  buttonsBelow: each(
    (p) =>
      `<h3>${escaped(p.title)}</h3><p>${names(p)}</p><p><i>${p.venue}</i>, ${p.year}</p>${when(p.abstract, (text) => `<blockquote>${text}</blockquote>`)}<p><a href="${p.pdf}">PDF</a> | <a href="/c">Code</a></p><hr>`,
  ),
  authorsAbove: each(
    (p) =>
      `<article>${when(names(p), (text) => `<p>${text}</p>`)}<h4>${escaped(p.title)}</h4>${when(p.abstract, (text) => `<p>${text}</p>`)}</article>`,
  ),
  dialogs: `<ul>${each(
    (p) =>
      `<li><h3>${escaped(p.title)}</h3><address>${list(p, 'a')}</address>${when(p.abstract, (text) => `<button>Abstract</button><dialog><form method="dialog"><button>Close</button></form><p>${text}</p></dialog>`)}</li>`,
  )}</ul>`,
  awards: `<ul>${each(
    (p, at) =>
      `<li><ul><li>Ocean Waves</li><li>Deep Learning</li></ul><h3>${escaped(p.title)} ${at % 3 ? '' : '<span>Best paper award</span>'}</h3><div>${list(p, 'span')}</div><p>${p.venue}, ${p.year} <span>${at % 2 ? 'Oral' : 'Spotlight'}</span></p>${when(p.abstract, (text) => `<p>${text}</p>`)}</li>`,
  )}</ul>`,
  emptyState: `<div><div>${each(
    (p) =>
      `<div><a href="/p"><div>Workshop paper</div><h4>${escaped(p.title)}</h4><div>${names(p)}</div><div>March 3, ${p.year}</div>${when(p.abstract, (text) => `<p>${text}</p>`)}</a></div>`,
  )}</div><div><div>No items found.</div></div></div>`,
  namesFolded: each(
    (p) =>
      `<div><h4>${escaped(p.title)}</h4>${when(names(p), () => `<p>${p.authors.slice(0, 2).map(escaped).join(', ')}${p.authors.length > 2 ? `<span> … <button>et ${p.authors.length - 2} autres</button></span><span hidden>, ${p.authors.slice(2).map(escaped).join(', ')} <button>Voir moins</button></span>` : ''}</p>`)}${when(p.abstract, (text) => `<p>${text}</p>`)}</div>`,
  ),
};
