/** What a page as a whole is, where that is no list of works: told before its lists are looked at. */
import { anyOf } from '../../../publication/any-of.ts';
import { textOf } from '../../text.ts';
import type { SearchedPage } from '../lines/telling.ts';
import { NOT_WORKS, WORKS } from '../words/vocabulary.ts';
import type { Why } from './why.ts';

/** Bot checks, consent pages, login walls and error pages, as their titles and first headings begin. */
const WALL = anyOf(
  'iu',
  [
    // Errors.
    /(?:40[0134]|410|429|50[0234])\b|page (?:not|isn.t|could)|not found|too many requests/u,
    /(?:page|site) (?:introuvable|unavailable)|seite nicht gefunden|página no encontrada|(?:service|temporarily) unavailable/u,
    /access (?:to this page )?(?:is |has been )?(?:denied|blocked)|blocked|forbidden|unauthori[sz]ed|unusual traffic/u,
    // Checks whether a person asks.
    /just a moment|attention required|checking (?:your|the|if)|security (?:check|verification)|verifying|robot check|captcha/u,
    /are you (?:a |an? )?(?:human|robot)|(?:please )?(?:verify|confirm|prove)\b.{0,20}\b(?:human|robot)/u,
    // Consent.
    /before you continue|avant d.acc[ée]der|bevor sie|antes de continuar|cookie(?:s)? (?:consent|settings|notice)/u,
    /we (?:value|care about) your privacy|your privacy/u,
    // Logins.
    /(?:please )?(?:sign|log) ?(?:in|on)\b|login\b|connexion\b|anmeld(?:en|ung)\b|iniciar sesión|authentication|single sign.on/u,
    /ログイン|登录|로그인/u,
  ],
  { before: /^(?:\W|\b(?:error|http|sorry|oops)\b)*/u },
);

/** Why nothing on the page can be a list of somebody's works; undefined where it may be one. */
export function unfit({ document, telling }: SearchedPage): Why | undefined {
  const type = document.contentType ?? 'text/html';
  const prologue = document.firstChild;
  const isXml = prologue?.nodeType === 8 && prologue.nodeValue?.startsWith('?xml') && !document.doctype;
  if (!/html/u.test(type) || (isXml && !document.documentElement?.getAttribute('xmlns'))) return { kind: 'document' };
  const has = (name: string, selector: string) =>
    telling.some((element) => element.nodeName === name && element.matches(selector));
  if (has('EMBED', 'body > [type="application/pdf"]')) return { kind: 'document' };
  const headings = telling.filter(({ nodeName }) => nodeName === 'H1').map((heading) => textOf(heading));
  const told = [document.title ?? '', ...headings].find((text) => text.length < 90 && WALL.test(text.trim()));
  if (told !== undefined) return { kind: 'wall', value: told.trim() };
  return has('META', '[name="citation_title"]') ? { kind: 'onePaper' } : undefined;
}

/** What pages are called that list works and nothing else. */
const WORKS_PAGE =
  /^(?:\W|\b(?:my|our|all|selected|recent|list|of|the|and|full|research|scientific|academic|peer|reviewed|journal|working|conference)\b)*(?:publi(?:c|k|sh|caz)\p{L}+|papers?|articles|pre-?prints?|pubs?|publist|veröffentlichungen|論文|论文|著作|業績|发表)(?!\p{L})/iu;

/** Whether the page says that it is a list of works: by its address, its title or its first heading. */
export function isWorksPage(page: SearchedPage): boolean {
  const [address = '', ...titles] = namesOf(page);
  const tells = (text: string) => text.length < 60 && WORKS_PAGE.test(text) && !NOT_WORKS.test(text);
  // An address may have outlived what stood there: "publications.html", whose title and heading say "In the media".
  return titles.some(tells) || (tells(address) && !titles.every((text) => text.length < 60 && isOther(text)));
}

/** What the page says it is, where that is not a list of works: by its address, its title or its first heading. */
export function subjectOf(page: SearchedPage): string | undefined {
  return namesOf(page).find((text) => text.length < 60 && isOther(text));
}

function isOther(text: string): boolean {
  return (NOT_WORKS.test(text) && !WORKS.test(text)) || OTHERS_PAGE.test(text);
}

/** What pages are called that list talks and service, or what somebody's students wrote, and nothing else. */
const OTHERS_PAGE =
  /^\W*(?:(?:professional |academic |scientific )?activities|(?:students?\W{0,2}s? ?|supervised )theses)\W*$/iu;

/** What lists the papers of all who came to a conference, or that a course or a group reads. */
const GATHERED = anyOf('iu', [
  /\baccepted (?:\p{L}+ )?(?:papers?|posters?|abstracts|articles|contributions|submissions|demos)\b/u,
  /\b(?:papers|posters|abstracts) accepted\b|\btable of contents[\W\d]*$/u,
  /(?:^\W*|\d\s|\b(?:conference|workshop|technical|scientific|final|full)\s)program(?:me)?\W*$/u,
  /\b(?:readings?|(?:reading|paper) (?:list|group)|journal club|syllabus)[\W\d]*$|\breadings? (?:on|about)\b/u,
]);

/** What is called so where it lists what others wrote, and now and then where it lists one's own works. */
const LITERATURE = anyOf('iu', [
  /^(?:\W|\b(?:an?|the|our|annotated|selected|short|general)\b)*bibliograph(?:y|ies|ie)(?:\W*$|\s(?:on|of|for|about)\b)/u,
  /^\W*(?:literatur[ae]?|resources)(?:\W*$|\s(?:on|for|about)\b)/u,
  /\b(?:bibliography|literature|references)\W*$|^\W*proceedings\b|(?<!\bconference )\bproceedings\W*$/u,
  /\bpapers (?:on|about)\b|参考文献/u,
]);

/** How surely the page says that it lists what many people wrote, whom only a subject or a place brings together. */
export function isOfMany(page: SearchedPage): 'surely' | 'perhaps' | undefined {
  const names = namesOf(page).filter((text) => text.length < 60);
  if (names.some((text) => GATHERED.test(text))) return 'surely';
  return !isWorksPage(page) && names.some((text) => LITERATURE.test(text)) ? 'perhaps' : undefined;
}

/** What conferences and journals invite to: what is listed beside it are papers of all who came. */
const CALL = /^\W*calls? for (?:papers|posters|submissions|participation|contributions|abstracts)\b.{0,20}$/iu;

/** Whether one of the texts of the page, or a link of its menus, which nobody reads, invites to send papers. */
export function isConference({ document }: SearchedPage, texts: Iterable<string>): boolean {
  for (const text of texts) if (CALL.test(text)) return true;
  return [...document.querySelectorAll('nav a')].some((link) => CALL.test(textOf(link)));
}

/** The last part of the address, the title and the first headings. */
function namesOf({ document, url, telling }: SearchedPage): string[] {
  const last = url.pathname.split('/').findLast((part) => part !== '') ?? '';
  return [
    last.replace(/\.\w+$/u, '').replace(/[-_]/gu, ' '),
    (document.title ?? '').split(/\s[-|–—:·]\s/u)[0] ?? '',
    telling
      .filter(({ nodeName }) => /^h1$/iu.test(nodeName))
      .map((heading) => textOf(heading))
      .join(' '),
  ];
}
