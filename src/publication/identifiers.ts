/** Recognises identifiers of works in text and in addresses, and brings each to one normal form. Pure. */
import type { Identifiers } from './publication.ts';

/** https://www.crossref.org/blog/dois-and-matching-regular-expressions/ covers all but ancient DOIs. */
const DOI = /\b10\.\d{4,9}\/[^\s"<>⟩?#&]*(?:[^\s"<>⟩?#&.,;:)\]}'’”]|(?<=\/\S*\([^()\s]*)\))/iu;
/** What publishers' addresses put after a DOI, and the version that bioRxiv and medRxiv put there. */
const VIEW = /^(.+?\/.+?)(?:(?<=\.(?:1101|64898)\/[\d.]+)v\d.*|(?:[/.](?:full[-tex]*|meta|e?pdf|abstract|html))+)$/u;
/** https://info.arxiv.org/help/arxiv_identifier.html: new scheme, or archive/number. */
const ARXIV =
  /(?:arxiv(?:\.org\/(?:abs|pdf|html)\/|[:.\s]\s*|\/)|^)(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?/iu;

/**
 * The DOI in `text`, which may be bare, prefixed (`doi:`) or an address, lower case and without trailing punctuation.
 * A closing bracket is kept only where it has an opening one inside the DOI. In an address other than the resolver's,
 * what only tells the view ("/full", ".pdf") is no part of it.
 */
export function doiFrom(text: string): string | undefined {
  const plain = /%[\da-f]{2}/iu.test(text) ? safelyDecoded(text) : text;
  const doi = DOI.exec(plain)?.[0].toLowerCase();
  return doi && /^https?:\/\/(?!(?:dx\.)?doi\.org\/)/iu.test(text) ? doi.replace(VIEW, '$1') : doi;
}

/** The arXiv id in `text` (`arXiv:2401.01234v2`, an arxiv.org address, an arXiv DOI), without its version. */
export function arxivFrom(text: string): string | undefined {
  return ARXIV.exec(text.trim())?.[1]?.toLowerCase();
}

/** All identifiers that an address names by itself. Never guesses: an unknown host gives only a DOI in the path. */
export function identifiersFromUrl(address: string): Identifiers {
  return URL.canParse(address) ? identifiersOf(new URL(address)) : {};
}

/** The same of an address that was read already: reading one takes longer than all that is looked for in it. */
export function identifiersOf(url: URL): Identifiers {
  const host = url.hostname.replace(/^www\./u, '');
  const path = url.pathname.includes('%') ? safelyDecoded(url.pathname) : url.pathname;
  const ids: { -readonly [Key in keyof Identifiers]: Identifiers[Key] } = {};
  const doi = path.includes('10.') ? doiFrom(url.origin + path) : undefined;
  if (doi !== undefined) ids.doi = doi;
  if (host === 'arxiv.org' || host.endsWith('.arxiv.org')) {
    const arxiv = arxivFrom(`arxiv.org${path}`);
    if (arxiv !== undefined) ids.arxiv = arxiv;
  }
  if (doi?.startsWith('10.48550/arxiv.')) ids.arxiv = doi.slice(15).replace(/v\d+$/u, '');
  if (host === 'openreview.net') {
    const forum = url.searchParams.get('id');
    if (forum && /^\/(?:forum|pdf)$/u.test(path)) ids.openreview = forum;
  }
  if (host === 'aclanthology.org') {
    const acl = /^\/([A-Z]\d\d-\d{4}|\d{4}\.[\w-]+\.\d+)(?:\.pdf|\/|$)/u.exec(path)?.[1];
    if (acl !== undefined) ids.acl = acl;
  }
  if (host === 'pubmed.ncbi.nlm.nih.gov') {
    const pmid = /^\/(\d+)\/?$/u.exec(path)?.[1];
    if (pmid !== undefined) ids.pmid = pmid;
  }
  if (host.endsWith('ncbi.nlm.nih.gov')) {
    const pmcid = /\/(PMC\d+)(?:\/|$)/iu.exec(path)?.[1];
    if (pmcid !== undefined) ids.pmcid = pmcid.toUpperCase();
  }
  if (/^dblp\.(?:org|uni-trier\.de)$/u.test(host)) {
    const dblp = /^\/rec\/((?:conf|journals|books|phd|reference|series|tr)\/.+?)(?:\.html)?$/u.exec(path)?.[1];
    if (dblp !== undefined) ids.dblp = dblp;
  }
  return ids;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
