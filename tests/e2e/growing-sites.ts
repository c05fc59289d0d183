/** Invented pages that grow, at the addresses of the sites whose markup they follow: the fixtures' markup, with script. */
import type { Served } from '../../scripts/browsers/sites.ts';

const SUBJECTS = [
  'Tides',
  'Harbours',
  'Lighthouses',
  'Currents',
  'Salt',
  'Estuaries',
  'Buoys',
  'Dunes',
  'Reefs',
  'Fog',
];
const VERBS = ['remember', 'forget', 'measure', 'outlast', 'divide', 'repeat'];
const OBJECTS = [
  'their sources',
  'the moon',
  'small errors',
  'each other',
  'what we sent',
  'a slow clock',
  'the shore',
];

/** The n-th of 420 invented titles. */
export function title(n: number): string {
  const subject = SUBJECTS[n % SUBJECTS.length];
  const verb = VERBS[Math.floor(n / SUBJECTS.length) % VERBS.length];
  return `${subject} ${verb} ${OBJECTS[Math.floor(n / (SUBJECTS.length * VERBS.length)) % OBJECTS.length]}`;
}

/** Numbers from `from` to before `to`. */
export function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

const scholarRow = (n: number) =>
  `<tr class="gsc_a_tr"><td class="gsc_a_t"><a href="/citations?view_op=view_citation&amp;citation_for_view=IV:${n}" class="gsc_a_at">${title(n)}</a><div class="gs_gray">I Valcourt, JP Okafor</div><div class="gs_gray">Journal of Harbour Studies ${n}<span class="gs_oph">, 2021</span></div></td><td class="gsc_a_c"><a href="#" class="gsc_a_ac">4</a></td><td class="gsc_a_y"><span class="gsc_a_h">2021</span></td></tr>`;

/** A profile on Google Scholar. */
export const SCHOLAR = 'https://scholar.google.com/citations?user=IVALCOURTAAA&hl=en';

/** How the site answers the n-th press of its "Show more" (from 1). */
export type ScholarAnswer = 'rows' | 'question' | 'nothing';

/**
 * A Scholar profile that shows 20 rows and adds `step` at each press of "Show more", up to `total`. Of two rows that are
 * one paper, the second is the 25th.
 */
export function scholarSite({
  total,
  step = 20,
  answer = () => 'rows',
}: {
  total: number;
  step?: number;
  answer?: (press: number) => ScholarAnswer;
}): (url: URL) => Served | undefined {
  let press = 0;
  const rows = (from: number, to: number) =>
    numbers(from, Math.min(to, total))
      .map((n) => scholarRow(n === 24 ? 3 : n))
      .join('');
  return (url) => {
    if (url.hostname !== 'scholar.google.com') return undefined;
    const start = Number(url.searchParams.get('cstart') ?? 0);
    if (start === 0) return { body: scholarPage(rows(0, 20), total <= 20) };
    press += 1;
    const how = answer(press);
    if (how === 'nothing') return { status: 500, body: '' };
    const body =
      how === 'question' ? { question: true } : { rows: rows(start, start + step), more: start + step < total };
    return { contentType: 'application/json', body: JSON.stringify(body) };
  };
}

function scholarPage(rows: string, whole: boolean): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ines Valcourt</title>
<style>body{font:14px/1.4 Arial,sans-serif;max-width:760px;margin:24px auto}td{padding:6px 8px;vertical-align:top}.gs_gray{color:#777;font-size:13px}.gsc_a_at{color:#1a0dab;text-decoration:none}table{border-collapse:collapse;width:100%}</style></head>
<body><div id="gsc_prf_in">Ines Valcourt</div><div class="gsc_prf_il">Harbour Institute</div>
<table id="gsc_a_t"><tbody id="gsc_a_b">${rows}</tbody></table><button id="gsc_bpf_more" type="button"${whole ? ' disabled' : ''}>Show more</button>
<script>
const more = document.querySelector('#gsc_bpf_more');
more.addEventListener('click', async () => {
  more.disabled = true;
  const body = document.querySelector('#gsc_a_b');
  const response = await fetch(location.href + '&cstart=' + body.rows.length);
  if (!response.ok) { more.disabled = false; return; }
  const answer = await response.json();
  if (answer.question) {
    const form = document.createElement('form');
    form.id = 'gs_captcha_f';
    form.textContent = 'Please show you are not a robot';
    document.body.append(form);
    return;
  }
  const parsed = new DOMParser().parseFromString('<table>' + answer.rows + '</table>', 'text/html');
  body.append(...parsed.querySelectorAll('tr'));
  more.disabled = !answer.more;
});
</script></body></html>`;
}

/** A search for an author on PubMed. */
export const PUBMED = 'https://pubmed.ncbi.nlm.nih.gov/?term=Valcourt+I%5BAuthor%5D';

/** Six papers, three of which are there after "Show more" was pressed, which then goes. */
export function pubmedSite(url: URL): Served | undefined {
  if (url.hostname !== 'pubmed.ncbi.nlm.nih.gov') return undefined;
  const rows = (from: number) =>
    numbers(from, from + 3)
      .map(
        (n) =>
          `<article class="full-docsum"><div class="docsum-content"><a class="docsum-title" href="/${n + 1}/">${title(n)}.</a><div class="docsum-citation"><span class="docsum-authors full-authors">Valcourt I, Okafor JP.</span><span class="docsum-journal-citation full-journal-citation">J Harbour Med. 2021;${n}(3):1-9.</span></div></div></article>`,
      )
      .join('');
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Valcourt</title></head><body>
<div class="search-results"><section class="search-results-list"><div class="search-results-chunk">${rows(0)}</div></section>
<button class="load-button next-page" type="button">Show more</button></div>
<template>${rows(3)}</template><script>
document.querySelector('button').addEventListener('click', ({ currentTarget }) => {
  document.querySelector('.search-results-list').append(document.querySelector('template').content);
  currentTarget.remove();
});
</script></body></html>`,
  };
}

/** A profile at Mila, whose list is paged by the second of two pagers. */
export const MILA = 'https://mila.quebec/en/directory/ines-valcourt';

/** Four pages of six papers; the first paper of each page but the first stands on the page before as well. */
export function milaSite(
  answer: (page: number) => Served | undefined = () => undefined,
): (url: URL) => Served | undefined {
  return (url) => {
    if (url.hostname !== 'mila.quebec' || url.pathname !== '/en/directory/ines-valcourt') return undefined;
    const page = Number((url.searchParams.get('page') ?? '0,0').split(',')[1] ?? 0);
    return answer(page) ?? { body: milaPage(page) };
  };
}

/** The n-th page of that list, from 0. */
export function milaPage(page: number): string {
  const first = page * 6;
  const papers = numbers(first, first + 6)
    .map((n) => (n > 0 && n % 6 === 0 ? n - 1 : n))
    .map(
      (n) =>
        `<article><h3>${title(n)}</h3><ul><li>Ines Valcourt</li><li>Jean-Paul Okafor</li><li>Mette Lindqvist</li></ul><p>We ask how much of it a small model needs, and find that a single pass over ${n + 3} years of harbour logs is enough for most of what is known about the questions at hand, whatever the season.</p></article>`,
    )
    .join('');
  const link = (n: number, text = `${n + 1}`) => `<li><a href="?page=0%2C${n}">${text}</a></li>`;
  const shown = numbers(0, 4).filter((n) => Math.abs(n - page) < 2);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ines Valcourt | Mila</title>
<style>body{font:16px/1.5 Georgia,serif;max-width:720px;margin:24px auto}ul{padding:0;list-style:none}article ul li{display:inline;margin-right:10px}nav ul{display:flex;gap:12px}h3{margin:1em 0 0}</style></head>
<body><main><h1>Ines Valcourt</h1><div>Affiliate Member</div><div>Harbour Institute</div>
<h2>News</h2><p>Ines gave a talk.</p><nav><ul><li><a href="?page=1%2C${page}">2</a></li></ul></nav>
<h2>Publications</h2><div class="list">${papers}</div>
<nav aria-label="Pagination"><ul>${shown.map((n) => link(n)).join('')}${page < 3 ? link(page + 1, 'Next') : ''}</ul></nav></main></body></html>`;
}

/** A profile on OpenReview by its id. */
export function openReview(id: string): string {
  return `https://openreview.net/profile?id=${id}`;
}

const note = (n: number) =>
  `<li><div class="note"><h4><a href="/forum?id=n${n}">${title(n)}</a></h4><div class="note-authors"><span><a title="~Ines_Valcourt1" href="/profile?id=~Ines_Valcourt1">Ines Valcourt</a>, <span>Jean-Paul Okafor</span></span></div><ul class="note-meta-info list-inline"><li>16 Jan 2024</li><li>ICLR 2024 poster</li></ul></div></li>`;

/** The notes of a list as markup, each n-th of `title`. */
export function notes(which: readonly number[]): string {
  return which.map(note).join('');
}

/**
 * Two profiles that a script changes between by `pushState`: `window.go(id, wait)` empties the list, and fills it after
 * `wait` milliseconds; `window.again(reverse)` renders the list anew, `window.reword()` reuses its elements.
 */
export function openReviewSite(url: URL): Served | undefined {
  if (url.hostname !== 'openreview.net') return undefined;
  if (url.pathname !== '/profile') return { body: '<!doctype html><title>Forum</title><main>A forum</main>' };
  const lists = { '~Ines_Valcourt1': notes([0, 1, 2, 1, 3]), '~Jean_Okafor1': notes([2, 10, 11, 12, 11, 13, 14]) };
  return {
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Profile</title></head>
<body><main><h1></h1><section class="publications"><h4>Publications</h4><ul class="list-unstyled"></ul></section></main>
<script>
const lists = ${JSON.stringify(lists)};
const ul = document.querySelector('ul');
const parse = (html) => [...new DOMParser().parseFromString('<ul>' + html + '</ul>', 'text/html').querySelectorAll('ul > li')].filter((li) => li.querySelector('.note'));
const fill = (id) => { document.querySelector('h1').textContent = id.replace(/[~_0-9]/g, ' '); ul.replaceChildren(...parse(lists[id])); };
const idNow = () => new URL(location.href).searchParams.get('id');
window.go = (id, wait) => { history.pushState({}, '', '/profile?id=' + id); if (wait === 0) return fill(id); ul.replaceChildren(); setTimeout(() => fill(id), wait); };
window.leave = () => { history.pushState({}, '', '/forum?id=x'); document.querySelector('section').hidden = true; ul.replaceChildren(); };
window.again = (reverse) => { const rows = parse(lists[idNow()]); ul.replaceChildren(...(reverse ? rows.reverse() : rows)); };
window.reword = (from, to) => { for (const a of ul.querySelectorAll('h4 > a')) if (a.textContent === from) a.firstChild.data = to; };
fill(idNow());
</script></body></html>`,
  };
}
