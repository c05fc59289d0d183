/**
 * A profile page as heavy as one of Google Scholar's: as many elements around the list, as much style sheet and script,
 * rows built alike. Invented; the same number of rows gives the same page. `npm run bench` measures at its address.
 */
import { madeUp } from './heavy-page.ts';

/** An address that the reader of Google Scholar claims. */
export const SCHOLAR_PAGE = 'https://scholar.google.com/citations?user=BENCHBENCHAA&hl=en';

/** A page of `rows` listings, one in five of them a second listing of the one before. */
export function scholarPage(rows: number): string {
  const listings = times(rows, (index) => listing(index % 5 === 4 ? index - 1 : index));
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ada Lindqvist - Profile</title><style>${css()}</style><script>${script()}</script></head>
<body><div id="gs_top">${menus()}<div id="gs_bdy">${profile()}${sidebar()}
<form method="post"><table id="gsc_a_t"><thead><tr id="gsc_a_trh"><th class="gsc_a_t">Title</th><th class="gsc_a_c">Cited by</th><th class="gsc_a_y">Year</th></tr></thead><tbody id="gsc_a_b">${listings}</tbody></table></form></div></div><script>started()</script></body></html>`;
}

function times(count: number, each: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => each(index)).join('');
}

function listing(work: number): string {
  const { title, authors } = madeUp(work);
  const year = 1990 + (work % 34);
  return `<tr class="gsc_a_tr"><td class="gsc_a_t"><a href="/citations?view_op=view_citation&amp;hl=en&amp;user=BENCHBENCHAA&amp;citation_for_view=BENCHBENCHAA:${work}" class="gsc_a_at">${title}</a><div class="gs_gray">${authors.join(', ')}</div><div class="gs_gray">Annals of Invented Results ${work % 40} (${work % 6}), ${work}-${work + 12}<span class="gs_oph">, ${year}</span></div></td><td class="gsc_a_c"><a href="https://scholar.google.com/scholar?oi=bibs&amp;hl=en&amp;cites=${work}1178023" class="gsc_a_ac gs_ibl">${work * 3}</a><span class="gsc_a_m"><a href="#" class="gsc_a_am" data-eid="BENCHBENCHAA:${work}">*</a></span></td><td class="gsc_a_y"><span class="gsc_a_h gsc_a_hc gs_ibl">${year}</span></td></tr>`;
}

function menus(): string {
  const button = (i: number) =>
    `<li class="gs_ind"><a href="/menu/${i}" role="menuitem" class="gs_btn b${i}"><span class="gs_ico i${i}"></span><span class="gs_lbl">Entry ${i}</span></a></li>`;
  return `<div class="gs_md_wnw"><ul>${times(24, button)}</ul></div>${times(8, (i) => `<div class="gs_md_d d${i}" style="display:none"><h3>Window ${i}</h3><ul>${times(4, button)}</ul></div>`)}`;
}

function profile(): string {
  return `<div id="gsc_prf"><img alt="Ada Lindqvist" sizes="111px" src="/photo/ada.jpg" srcset="/photo/ada-111.jpg 111w,/photo/ada-222.jpg 222w"><div id="gsc_prf_in">Ada Lindqvist</div><div class="gsc_prf_il">Institute of Folding</div>${times(6, (i) => `<a class="gsc_prf_inta gs_ibl" href="/field/${i}">Field ${i}</a>`)}</div>`;
}

function sidebar(): string {
  const bar = (i: number) =>
    `<span class="gsc_g_t" style="right:${i * 32}px">${2000 + i}</span><a class="gsc_g_a" style="right:${i * 32}px;height:${(i * 7) % 90}px;z-index:${i}" href="#y${i}"><span class="gsc_g_al">${i * 13}</span></a>`;
  const person = (i: number) =>
    `<li class="gsc_rsb_a p${i}"><span class="gsc_rsb_aa"><img alt="Person ${i}" sizes="32px" src="/photo/${i}.jpg" srcset="/photo/${i}-32.jpg 32w,/photo/${i}-56.jpg 56w"></span><span class="gsc_rsb_a_desc"><a href="/citations?user=P${i}" tabindex="-1">Person ${i}</a><span class="gsc_rsb_a_ext">Institute ${i}</span></span></li>`;
  return `<div id="gsc_rsb"><table><tbody>${times(3, (i) => `<tr><td>Sum ${i}</td><td>${i * 900}</td><td>${i * 300}</td></tr>`)}</tbody></table><div class="gsc_g">${times(30, bar)}</div><ul>${times(20, person)}</ul></div>`;
}

/** Some 62 KB of rules in the styles of such pages: by class, by id, by state, for three widths. */
function css(): string {
  const rule = (i: number) =>
    [
      `.gs_el_ph .c${i}>.d${i}:not(.e${i}){margin:${i % 7}px;padding:0 ${i % 9}px}`,
      `.c${i}:hover .gs_ico,.c${i}:focus .gs_lbl{color:#d14836;text-decoration:underline}`,
      `#gs_c${i} .gs_btn .i${i}{background-position:0 -${i}px}`,
      `.gs_el_ta .p${i} a:link,.gs_el_ph .p${i} a:visited{color:#1a0dab}`,
    ].join('');
  return `html,body{height:100%;margin:0}body,td,button{font:13px/1.24 Arial,sans-serif}#gs_top{position:relative;min-width:964px}#gs_top>*:not(#x){-webkit-tap-highlight-color:transparent}ul{list-style:none;margin:0;padding:0}.gs_ind{display:inline-block;margin-right:8px}.gs_ico{display:inline-block;width:21px;height:21px;vertical-align:middle}#gsc_rsb{float:right;width:300px}.gsc_g{position:relative;height:110px;overflow:hidden}.gsc_g_a{position:absolute;bottom:0;width:20px;background:#777}.gsc_g_t{position:absolute;bottom:-16px}#gsc_a_t{table-layout:fixed;border-collapse:collapse;width:620px}.gsc_a_t{text-align:left;padding:16px;vertical-align:top}.gsc_a_c,.gsc_a_y{width:64px;padding:16px 8px 0;text-align:right;vertical-align:top}.gsc_a_at{font-size:16px;color:#1a0dab;text-decoration:none}.gs_gray{color:#777}.gs_ibl{display:inline-block}${times(230, rule)}`;
}

/**
 * Some 40 KB of functions, which a start calls: it looks at the width, sets a state, listens to buttons. Like the pictures
 * that come in one by one on such a page, it has the page laid out in nine frames.
 */
function script(): string {
  const unused = (i: number) =>
    `function f${i}(a,b){var c=[],d=a&&a.length||0;for(var e=0;e<d;e++){c.push(b?b(a[e]):a[e])}return c.join(",")+"${i}"}`;
  return `${times(330, unused)}
function started(){var top=document.getElementById("gs_top");var names={};
for(var i=0;i<330;i++){names["f"+i]=window["f"+i]([i,i+1,i+2],String)}
top.className=top.offsetWidth>900?"gs_el_la":"gs_el_ph";
var all=document.querySelectorAll("a.gs_btn,a.gsc_a_am");for(var j=0;j<all.length;j++){all[j].addEventListener("click",function(event){event.preventDefault()})}
var frames=0;(function settle(){document.getElementById("gsc_rsb").style.width=300+frames%2+"px";if(++frames<9){requestAnimationFrame(settle)}})()}`;
}
