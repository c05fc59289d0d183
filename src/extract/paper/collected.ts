/** Collects what a page says of itself to machines, as far as it may describe one paper. Runs in the page; judges nothing. */
import { textOf } from '../text.ts';

/** What was found, as plain JSON. A page can put anything here: whoever reads it checks everything. */
export interface Collected {
  /** `document.contentType`: `application/pdf` in a browser's viewer, `text/html` as a rule. */
  readonly type: string;
  readonly url: string;
  /** Names (lower case) and contents of `meta` elements that describe a work. */
  readonly metas: readonly (readonly [name: string, content: string])[];
  /** The text of each JSON-LD script. */
  readonly data: readonly string[];
  /** The abstract as the page shows it, where it stands in one of the usual places. */
  readonly abstract?: string;
  /** The address of a frame that fills at least half of the window. */
  readonly frame?: string;
}

/** More than any paper needs: a hostile page must not make the message too large. */
const MOST = { metas: 7000, meta: 50_000, scripts: 20, script: 200_000, frame: 4000 };
const NAMES = /^(?:citation_|dc\.|dcterms\.|prism\.)/u;
/** arXiv; ACL Anthology; PMLR; PubMed. */
const ABSTRACTS = 'blockquote.abstract, .acl-abstract, div#abstract.abstract, #abstract .abstract-content';

/** Collects from `document`, which is shown at `url`. */
export function collected(document: Document, url: string): Collected {
  const metas = [...document.querySelectorAll('meta[name], meta[property]')].flatMap((meta) => {
    const name = (meta.getAttribute('name') ?? meta.getAttribute('property') ?? '').toLowerCase();
    const content = meta.getAttribute('content') ?? '';
    return NAMES.test(name) && content.length <= MOST.meta ? [[name, content] as const] : [];
  });
  const data = [...document.querySelectorAll('script[type="application/ld+json"]')]
    .slice(0, MOST.scripts)
    .map((script) => script.textContent)
    .filter((text) => text.length <= MOST.script);
  const abstract = document.querySelector(ABSTRACTS);
  const frame = largeFrame(document);
  return {
    type: document.contentType,
    url,
    metas: metas.slice(0, MOST.metas),
    data,
    ...(abstract && { abstract: textOf(abstract).slice(0, MOST.meta) }),
    ...(frame !== undefined && { frame }),
  };
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
