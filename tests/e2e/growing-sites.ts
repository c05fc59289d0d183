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
