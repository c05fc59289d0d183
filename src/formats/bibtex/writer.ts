/** Writes BibTeX that classic styles, biblatex, Zotero and JabRef read. Pure. */
import { shownName } from '../../publication/person-parts.ts';
import type { PersonParts, Publication, PublicationKind } from '../../publication/publication.ts';
import { venueName } from '../../publication/venue.ts';
import { citedKind } from '../cited-kind.ts';
import type { FiledPaper } from '../filed-paper.ts';
import type { FormatWriter } from '../format.ts';
import { peopleOf } from '../people.ts';
import { citableKey, createKeys, DEFAULT_PATTERN } from './keys.ts';
import { type Encode, utf8, verbatim } from './latex-out.ts';

/** How BibTeX is written. */
export interface BibtexOptions {
  /** See `keys.ts`. */
  readonly keyPattern?: string;
  /** Whether a paper that came with a key keeps it; true by default, since texts cite by it. */
  readonly keepKeys?: boolean;
  /** UTF-8 by default; `latexEncoder` for ASCII. */
  readonly encode?: Encode;
}

const TYPES: Readonly<Record<Exclude<PublicationKind, 'preprint'>, string>> = {
  article: 'article',
  conference: 'inproceedings',
  book: 'book',
  chapter: 'incollection',
  thesis: 'phdthesis',
  report: 'techreport',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  other: 'misc',
};

/** A writer for one file. */
export function createBibtexWriter(options: BibtexOptions = {}): FormatWriter {
  const { keyPattern = DEFAULT_PATTERN, keepKeys = true, encode = utf8 } = options;
  const keys = createKeys(keyPattern, keepKeys ? citableKey : () => undefined);
  return {
    begin: () => '',
    add(paper) {
      const { publication } = paper;
      const lines = fieldsOf(paper, encode).map(([name, value]) => `  ${name} = {${value}},\n`);
      return `@${typeOf(publication)}{${keys(publication)},\n${lines.join('')}}\n\n`;
    },
    end: () => '',
  };
}

/** Classic styles know no preprints: in an archive they are articles of it, with an arXiv id `misc`, else unpublished. */
function typeOf(publication: Publication): string {
  const { venue, ids } = publication;
  const kind = citedKind(publication);
  if (kind !== 'preprint') return TYPES[kind];
  if (venue !== undefined && venueName(venue).preprint) return 'article';
  return ids.arxiv === undefined ? 'unpublished' : 'misc';
}

function fieldsOf({ publication, tags, note, status, starred }: FiledPaper, encode: Encode): [string, string][] {
  const { title, year, date, venue, volume, issue, pages, kind, ids, links, abstract, reference = {} } = publication;
  const type = typeOf(publication);
  const people = peopleOf(publication).map((person) => nameOf(person, encode));
  const authors = publication.authorsCut === true ? [...people, 'others'] : people;
  const month = /^\d{4}-(\d\d)/u.exec(date ?? '')?.[1];
  const isPart = type === 'inproceedings' || type === 'incollection';
  const text = (value: string | undefined) => (value === undefined ? undefined : encode(value));
  const exact = (value: string | undefined) => (value === undefined ? undefined : verbatim(value));
  const fields: [string, string | undefined][] = [
    ['title', protectedTitle(title, encode)],
    ['author', authors.length > 0 ? authors.join(' and ') : undefined],
    ['editor', reference.editors?.map((person) => nameOf(person, encode)).join(' and ')],
    [isPart ? 'booktitle' : type === 'misc' || type === 'unpublished' ? 'howpublished' : 'journal', text(venue)],
    ['year', year?.toString()],
    ['month', month === undefined ? undefined : String(Number(month))],
    ['day', date?.slice(8).replace(/^0/u, '') || undefined],
    ['volume', text(volume)],
    ['number', text(issue)],
    ['pages', pages === undefined ? undefined : encode(pages).replace(/-(?:\{\}-)*/gu, '--')],
    ['series', text(reference.series)],
    ['edition', text(reference.edition)],
    [kind === 'thesis' ? 'school' : kind === 'report' ? 'institution' : 'publisher', text(reference.publisher)],
    ['address', text(reference.place)],
    ['isbn', text(reference.isbn)],
    ['issn', text(reference.issn)],
    ['language', text(reference.language)],
    ['doi', exact(ids.doi)],
    ['eprint', exact(ids.arxiv)],
    ['archiveprefix', ids.arxiv === undefined ? undefined : 'arXiv'],
    ['pmid', ids.pmid],
    ['pmcid', ids.pmcid],
    ['openreview', exact(ids.openreview)],
    ['acl', exact(ids.acl)],
    ['biburl', ids.dblp === undefined ? undefined : verbatim(`https://dblp.org/rec/${ids.dblp}.bib`)],
    ['url', exact(links.landing)],
    ['pdf', exact(links.pdf)],
    ['code', exact(links.code)],
    ['abstract', text(abstract?.text)],
    ['keywords', tags.length > 0 ? tags.map((tag) => encode(tag)).join('; ') : undefined],
    ['annote', text(note)],
    ['readstatus', status],
    ['relevance', starred === true ? 'relevant' : undefined],
  ];
  return fields.filter((field): field is [string, string] => field[1] !== undefined && field[1] !== '');
}

/** Styles set titles in lower case; a word with a capital inside (`DNA`, `iPhone`) is kept from that by braces. */
function protectedTitle(title: string, encode: Encode): string {
  return title
    .split(' ')
    .map((word, index) => {
      const held = /[\p{L}\p{N}]\p{Lu}/u.test(word) || (index > 0 && /^\p{Lu}$/u.test(word));
      return held ? `{${encode(word)}}` : encode(word);
    })
    .join(' ');
}

/** `von Last, Jr, First`; braces keep together what would be taken apart. */
function nameOf(person: PersonParts, encode: Encode): string {
  const { family, given, particle, dropping, suffix } = person;
  if (family === undefined) return `{${encode(shownName(person))}}`;
  const von = [dropping, particle].filter((part) => part !== undefined).join(' ');
  const last = holds(family) || isLowerFirst(family) ? `{${encode(family)}}` : encode(family);
  const names = von === '' ? last : `${encode(von)} ${last}`;
  const first = given === undefined ? undefined : holds(given) ? `{${encode(given)}}` : encode(given);
  if (suffix !== undefined) return `${names}, ${encode(suffix)}, ${first ?? ''}`.trimEnd();
  if (first !== undefined) return `${names}, ${first}`;
  return /\s/u.test(names) ? `{${names}}` : names;
}

/** Would be cut at a comma or an `and`, or be taken for something else. */
function holds(name: string): boolean {
  return /,|;|\sand\s|^and\s|\sand$|^(?:and|others|jr|sr)\.?$|^(?:family|given|prefix|suffix)\s*=|^i{2,3}$|^iv$/iu.test(
    name,
  );
}

/** Its beginning would be taken for a particle. */
function isLowerFirst(family: string): boolean {
  return /^['’]?\p{Ll}.*\s/u.test(family);
}
