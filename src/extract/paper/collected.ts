/** Collects what a page says of itself to machines, as far as it may describe one paper. Runs in the page; judges nothing. */
import { textOf, textWithout } from '../text.ts';

/** What was found, as plain JSON. A page can put anything here: whoever reads it checks everything. */
export interface Collected {
  /** `document.contentType`: `application/pdf` in a browser's viewer, `text/html` as a rule. */
  readonly type: string;
  readonly url: string;
  /** Names (lower case) and contents of `meta` elements that describe a work. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** The text of each JSON-LD script, and what IEEE Xplore tells its own scripts. */
  readonly data: readonly string[];
  /** The authors as the page shows them, where it marks their names' parts. */
  readonly people?: readonly string[];
  /** The abstract as the page shows it, where it stands in one of the usual places. */
  readonly abstract?: string;
  /** The address of a frame that fills at least half of the window. */
  readonly frame?: string;
}

/** More than any paper needs: a hostile page must not make the message too large. */
const MOST = { metas: 7000, places: 99, meta: 50_000, scripts: 20, script: 200_000, frame: 4000 };
const NAMES = /^(?:citation_|dc\.|dcterms\.|prism\.|eprints\.|description$)/u;
const XPLORE = 'xplGlobal.document.metadata=';
/** PubMed; arXiv; ACL Anthology; PMLR: without a heading, or with one that is known. */
const ABSTRACTS = ['#abstract .abstract-content', 'blockquote.abstract, .acl-abstract, div#abstract.abstract'];
/** What names itself an abstract, and by its heading is none of the highlights, graphics and lists that do so too. */
const NAMED = '[role="doc-abstract"], :is(section, div):is([id*="abs" i], [class*="abstract" i])';
const HEADED = /^(?:abstract|summary|résumé|resumen|resumo|riassunto|zusammenfassung|摘要|要旨|초록).{100,9000}$/isu;
/** RDFa, and the buttons of ACM and ScienceDirect. */
const PEOPLE = '[property="author"], [data-db-target-for*="author"], [data-xocs-content-type="author"]';
/** What is cited has authors too. */
const CITED = '[property="citation"], [role^="doc-bib"]';
const PARTS = ['[property="givenName"], .given-name', '[property="familyName"], .surname'];

/** Collects from `document`, which is shown at `url`. */
export function collected(document: Document, url: string): Collected {
  const metas = [...document.querySelectorAll('meta[name], meta[property]')].flatMap((meta) => {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const content = meta.getAttribute('content') ?? '';
    return NAMES.test(name) && content.length <= MOST.meta ? [[name, content] as const] : [];
  });
  const data = [...document.querySelectorAll('script:not([src])')]
    .flatMap((script) => (script.matches('[type="application/ld+json"]') ? script.textContent : xploreIn(script)))
    .slice(0, MOST.scripts)
    .filter((text) => text.length <= MOST.script);
  const people = [...document.querySelectorAll(PEOPLE)]
    .slice(0, MOST.metas)
    .filter((person) => !person.closest(CITED))
    .map((person) =>
      PARTS.flatMap((part) => person.querySelector(part) ?? [])
        .map((part) => textOf(part))
        .join(' '),
    );
  const abstract = abstractIn(document);
  const frame = largeFrame(document);
  return {
    type: document.contentType,
    url,
    metas: metas.slice(0, MOST.metas),
    data,
    // Some name everybody once more where they tell where they work.
    people: [...new Set(people)].filter((name) => name !== ''),
    ...(abstract !== undefined && { abstract: abstract.slice(0, MOST.meta) }),
    ...(frame !== undefined && { frame }),
  };
}

/** The JSON on the rest of the line. */
function xploreIn({ textContent }: Element): string[] {
  const at = textContent.indexOf(XPLORE);
  const line = at < 0 ? '' : (textContent.slice(at + XPLORE.length).split('\n', 1)[0] ?? '');
  return line === '' ? [] : [line.slice(0, line.lastIndexOf('}') + 1)];
}

function abstractIn(document: Document): string | undefined {
  const known = ABSTRACTS.flatMap((place) => document.querySelector(place) ?? [])[0];
  if (known) return textOf(known);
  // Numbers of references are no words of the abstract.
  const headed = [...document.querySelectorAll(NAMED)]
    .slice(0, MOST.places)
    .filter((element) => HEADED.test(textOf(element)));
  const [inner] = headed.filter((element) => !headed.some((other) => other !== element && element.contains(other)));
  return inner && textWithout(new Set(inner.querySelectorAll('sup:has(a[href^="#"])')), inner);
}

function largeFrame(document: Document): string | undefined {
  const { innerWidth = 0, innerHeight = 0 } = document.defaultView ?? {};
  for (const frame of document.querySelectorAll('iframe[src], frame[src]')) {
    const { width, height } = frame.getBoundingClientRect();
    const address = URL.parse(frame.getAttribute('src') ?? '', document.baseURI);
    const isLarge = width * Math.min(height, innerHeight) > (innerWidth * innerHeight) / 2;
    if (isLarge && address && /^https?:$/u.test(address.protocol)) return address.href.slice(0, MOST.frame);
  }
  return undefined;
}
