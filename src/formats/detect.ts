/** Tells from its beginning what a file is. Pure. */
import { withoutMark } from './byte-order-mark.ts';
import type { ReadableFormat } from './format.ts';

/** What a file is instead of one that can be read. */
export type Foreign =
  | 'empty'
  | 'pdf'
  | 'zip'
  | 'binary'
  | 'html'
  | 'xml'
  | 'json'
  | 'endnote'
  | 'medline'
  | 'table'
  | 'prose';

/** How many characters are looked at. */
export const LOOKED_AT = 65_536;

/** The format of a file that begins with `head` (all of it, or `LOOKED_AT` characters), or what it is instead. */
export function formatOf(head: string): { readonly format: ReadableFormat } | { readonly foreign: Foreign } {
  const text = withoutMark(head).trimStart();
  if (text === '') return { foreign: 'empty' };
  if (text.startsWith('%PDF-')) return { foreign: 'pdf' };
  if (text.startsWith('PK\u0003') || text.startsWith('PK\u0005')) return { foreign: 'zip' };
  if (text.includes('\u0000')) return { foreign: 'binary' };
  if (/^[[{]/u.test(text)) {
    const format = jsonFormat(text);
    // BibTeX within braces, or a stray bracket before it, is no JSON.
    if (format !== undefined) return { format };
    if (!RIS.test(text) && !BIBTEX.test(text)) return { foreign: 'json' };
  }
  if (/^<(?:!doctype html|html|head|body|div)\b/iu.test(text)) return { foreign: 'html' };
  if (/^<\?xml|^<[a-z][\w:.-]*(?:\s|>)/iu.test(text)) return { foreign: 'xml' };
  const ris = text.search(RIS);
  const bibtex = text.search(BIBTEX);
  if (ris !== -1 && (bibtex === -1 || ris < bibtex)) return { format: 'ris' };
  if (bibtex !== -1) return { format: 'bibtex' };
  if (/^PMID- ?\d/mu.test(text)) return { foreign: 'medline' };
  if (/^%0 \S|^FN (?:Clarivate|Thomson|ISI)/mu.test(text)) return { foreign: 'endnote' };
  return { foreign: isTable(text) ? 'table' : 'prose' };
}

/** A type and, where it is none of the usual ones, another tag after it. */
const RIS =
  /^[ \t]{0,8}(?:TY {0,3}- ?[A-Z]{2,6}[ \t]*$|ty {2}- [a-z]{3,6}[ \t]*\r?\n[ \t]{0,8}[a-z][a-z\d] {2}- |TY {0,3}- ?[A-Z][A-Za-z ]{1,30}\r?\n[ \t]{0,8}[A-Z][A-Z\d] {1,3}- )/mu;
/** An entry with a key or a field; so that an address for mail in a letter does not make it BibTeX. */
const BIBTEX =
  /(?<![\w.])@\s{0,20}(?:(?:string|preamble|comment)\s{0,20}[{(]|[a-z]{3,30}\s{0,20}[{(]\s{0,20}(?:[^\s,{}()="]{0,200}\s{0,20},|[a-z]{1,30}\s{0,20}=))/iu;

function jsonFormat(text: string): ReadableFormat | undefined {
  if (/^\{\s*"format"\s*:\s*"paperfold-backup"/u.test(text)) return 'backup';
  if (/"__dataVersion"\s*:|"(?:pdfLink|codeLink|favoriteDate)"\s*:/u.test(text)) return 'papermemory';
  if (/"(?:title|DOI|author|issued|container-title|type|items|references)"\s*:/u.test(text)) return 'csl-json';
  return /^\[\s*\]\s*$/u.test(text) ? 'csl-json' : undefined;
}

function isTable(text: string): boolean {
  const [first = '', second = ''] = text.split('\n', 2);
  const columns = (line: string, sign: string) => line.split(sign).length;
  return [',', '\t', ';'].some((sign) => columns(first, sign) > 3 && columns(first, sign) === columns(second, sign));
}
