/** Lists of invented papers as teams redesign them: tabs, folds, counters, and lines that hold more than one thing. */
import { each, escaped, halves, type Listing, list, listings, names, when } from './mila-listings.ts';

const years = [2025, 2024, 2023];
/** The names in words, as a sentence has them. */
const inWords = ({ authors }: Listing, and: string) =>
  [authors.slice(0, -1).map(escaped).join(', '), escaped(authors.at(-1) ?? '')].filter(Boolean).join(` ${and} `);
/** The cut text with its dots in an element of their own, and no words there that say so. */
const dotted = (text: string) => {
  const [shown, rest] = halves(text);
  return rest ? `<p>${shown}<span>…</span><span style="display:none">${rest}</span></p>` : `<p>${shown}</p>`;
};

/** The lists, by what makes them hard to read. */
export const furniture: Readonly<Record<string, string>> = {
  countersAndDots: each(
    (p, at) =>
      `<div><span>Slide ${at + 1} of ${listings.length}</span><div><h4>${escaped(p.title)}</h4><h6>${p.year}</h6>${when(names(p), (text) => `<p>${text}</p>`)}${when(p.abstract, (text) => `${dotted(text)}<button>Read more</button>`)}</div></div>`,
  ),
  dotsBeforeTheWhole: each(
    (p) =>
      `<div><h4>${escaped(p.title)}</h4>${when(names(p), (text) => `<p>${text}</p>`)}${when(p.abstract, (text) => `<div><span>${halves(text)[0]}</span><span>...</span> <span hidden>${text}</span></div>`)}</div>`,
  ),
  abstractInARowOfItsOwn: `<table><thead><tr><th>Année</th><th>Titre</th><th>Auteurs</th><th>Lieu de parution</th></tr></thead><tbody>${each(
    (p) =>
      `<tr><td>${p.year}</td><th>${escaped(p.title)}</th><td>${names(p)}</td><td>${p.venue}</td></tr>${when(p.abstract, (text) => `<tr hidden><td colspan="4">${text}</td></tr>`)}`,
  )}</tbody></table>`,
  labelsNotKnown: each(
    (p) =>
      `<h3><button>${escaped(p.title)}<svg></svg></button></h3><div hidden><dl>${p.authors.length > 0 ? `<dt>Auteurs</dt><dd>${inWords(p, 'et')}</dd>` : ''}<dt>Parution</dt><dd>${p.venue}</dd><dt>Millésime</dt><dd>${p.year}</dd>${when(p.abstract, (text) => `<dt>Résumé</dt><dd>${text}</dd>`)}</dl></div>`,
  ),
  namesFoldedOneByOne: `<ul>${each(
    (p) =>
      `<li><div><span>${p.year}</span><a href="/p">${escaped(p.title)}</a></div>${p.authors.length > 0 ? `<p>${list({ ...p, authors: p.authors.slice(0, 2) }, 'span').replaceAll('><', '>, <')}${p.authors.length > 2 ? `<span style="display: none">, ${list({ ...p, authors: p.authors.slice(2) }, 'span').replaceAll('><', '>, <')}</span><button>+${p.authors.length - 2} autres</button>` : ''}</p>` : ''}${when(p.abstract, (text) => `<div><p>${text}</p><button>Afficher le résumé</button></div>`)}<button>Aperçu rapide</button></li>`,
  )}</ul>`,
  yearInTheHeading: each(
    (p, at) =>
      `<div><div><h5>${escaped(p.title)} <span>${p.year}</span></h5>${when(names(p), (text) => `<p><small>${text}</small></p>`)}${when(p.abstract, (text) => `<div id="a${at}"><div>${text}</div></div><a href="#a${at}">Abstract</a>`)}<a href="${p.pdf}">PDF</a></div></div>`,
  ),
  buttonsInTheText: each(
    (p) =>
      `<div><div>${p.year}</div><div><div role="heading" aria-level="3">${escaped(p.title)}</div><div>${list(p, 'a').replaceAll('><', '>, <')}</div>${when(p.abstract, (text) => `<div>${halves(text)[0]}…<button>See more</button></div><div hidden>${text}<button>See less</button></div>`)}</div></div>`,
  ),
  namesAndVenueInOne: `<div>${each(
    (p) =>
      `<a href="/p"><div><h5>${escaped(p.title)}</h5><small>${p.year}</small></div>${when(p.abstract, (text) => `<p>${text}</p>`)}${when(names(p), (text) => `<small>${text} — ${p.venue}</small>`)}</a>`,
  )}</div>`,
  namesAndYearInOne: each(
    (p, at) =>
      `<section><h4>${escaped(p.title)}</h4><p>${when(names(p), (text) => `${text}${at % 2 ? '.' : ''} `)}${at % 2 ? `${p.venue}, ${p.year}` : `(${p.year})`}</p>${when(p.abstract, (text) => `<p>${text}</p>`)}</section>`,
  ),
  datesInSentences: each(
    (p, at) =>
      `<section><h3>${escaped(p.title)}</h3><p>${at % 2 ? `Published in ${p.venue} on March 3, ${p.year}` : `Publié le 12 juin ${p.year} dans <i>${p.venue}</i>`}</p>${p.authors.length > 0 ? `<p>Par ${inWords(p, 'et')}</p>` : ''}<p>${when(p.abstract, (text) => text) || 'Aucun résumé disponible'}</p></section>`,
  ),
  tabsOfYears: `<div>${years.map((year) => `<button id="tab${year}">${year}</button>`).join('')}</div>${years
    .map(
      (year) =>
        `<div role="tabpanel" aria-labelledby="tab${year}"><ul>${listings
          .filter((p) => p.year === year)
          .map(
            (p) =>
              `<li><div>${escaped(p.title)}</div><div>${list(p, 'span').replaceAll('><', '> · <')}</div><div><em>${p.venue}</em></div>${when(p.abstract, (text) => `<div>${text}</div>`)}</li>`,
          )
          .join('')}</ul></div>`,
    )
    .join('')}`,
  badgesAndDatesAbove: `<p>Showing 1 to ${listings.length} of 43 results</p><div>${each(
    (p, at) =>
      `<div><div><span>${at % 3 ? 'Conference' : 'Published'}</span><time>June 9, ${p.year}</time></div><p><a href="/p">${escaped(p.title)}</a></p><div>${list(p, 'span').replaceAll('><', '>, <')}</div>${when(p.abstract, (text) => `<p>${text}</p><button>Show more</button>`)}<div><button>Cite</button></div></div>`,
  )}</div><div><button>Load more publications</button></div>`,
  identifiersBehind: `<ol>${each(
    (p, at) =>
      `<li><p>${at % 2 ? 'Prépublication' : 'Article de revue'}</p><h3>${escaped(p.title)}</h3>${when(names(p), (text) => `<p>${text}</p>`)}<p>${at % 2 ? `arXiv:2501.0000${at}, ${p.year}` : `${p.venue}, ${p.year}. DOI : 10.5555/tide.${at}`}</p>${when(p.abstract, (text) => `<p>${text}</p>`)}</li>`,
  )}</ol>`,
  affiliationsInTheItems: `<ul>${each(
    (p) =>
      `<li><h3>${escaped(p.title)}</h3>${p.authors.length > 0 ? `<ul>${p.authors.map((name, at) => `<li>${escaped(name)} <small>${['McGill University', 'Institut des marées'][at % 2]}</small></li>`).join('')}</ul>` : ''}${when(p.abstract, (text) => `<p>${text}</p>`)}</li>`,
  )}</ul>`,
  linksInTheHeading: each(
    (p, at) =>
      `<div><h3>${escaped(p.title)} <a href="${p.pdf}">[PDF]</a>${at % 3 ? '' : ' <span>Oral</span>'}</h3>${when(names(p), (text) => `<p>${text}</p>`)}<p>${p.year}</p>${when(p.abstract, (text) => `<p>${text}</p>`)}</div>`,
  ),
  countsBeside: each(
    (p, at) =>
      `<article><a href="/p"><h3>${escaped(p.title)}</h3></a>${p.authors.length > 0 ? `<p>${list(p, 'a').replaceAll('><', '>, <')}</p>` : ''}<p><span>${p.year}</span> · <span>${at + 3} citations</span> · <span>3 min</span></p>${when(p.abstract, (text) => `<p>${text}</p>`)}<ul><li><a href="/t">Deep Learning</a></li><li><a href="/t">Ocean Waves</a></li></ul></article>`,
  ),
  authorsAboveOneByOne: each(
    (p) =>
      `<article><header>${list(p, 'span')}</header><h3>${escaped(p.title)}</h3><time>${p.year}</time>${when(p.abstract, (text) => `<div>${text}</div>`)}</article>`,
  ),
  newTabs: `<ul>${each(
    (p, at) =>
      `<li><a href="/p" target="_blank">${escaped(p.title)}<span> (${at % 2 ? 'opens in a new tab' : 's’ouvre dans un nouvel onglet'})</span></a><div>${p.year}</div>${when(names(p), (text) => `<p>${text}</p>`)}${when(p.abstract, (text) => `<p>${text}</p>`)}</li>`,
  )}</ul>`,
  listsOfNamesTwice: each(
    (p, at) =>
      `<article><h3>${escaped(p.title)}</h3><p>${p.year}</p>${p.authors.length > 2 ? (at % 2 ? `<ul>${list({ ...p, authors: p.authors.slice(0, 2) }, 'li')}</ul><ul hidden>${list(p, 'li')}</ul>` : `<p>${p.authors.slice(0, 2).map(escaped).join(', ')}… <button>Voir tous les auteurs</button></p><p hidden>${names(p)}</p>`) : at % 2 ? `<ul>${list(p, 'li')}</ul>` : when(names(p), (text) => `<p>${text}</p>`)}${when(p.abstract, (text) => `<p>${text}</p>`)}</article>`,
  ),
  dashesBefore: `<ul>${each(
    (p) =>
      `<li><a href="/p">${escaped(p.title)}</a>${when(names(p), (text) => `<span> — ${text}</span>`)}<div>${p.year}</div>${when(p.abstract, (text) => `<details><summary>Abstract</summary><p>${text}</p></details>`)}</li>`,
  )}</ul>`,
  nothingToShow: each(
    (p, at) =>
      `<div><h4>${escaped(p.title)}</h4><div>${p.year}</div>${when(names(p), (text) => `<div><strong>Auteurs :</strong> ${text}</div>`)}<div><strong>Résumé :</strong> ${when(p.abstract, (text) => text) || (at % 2 ? 'Non disponible' : 'No abstract available.')}</div></div>`,
  ),
};
