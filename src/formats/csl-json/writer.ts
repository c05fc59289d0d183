/** Writes CSL-JSON, the format of citation processors; what it has no field for stands under `custom`. Pure. */

import { defined } from '../../publication/defined.ts';
import type { PersonParts } from '../../publication/publication.ts';
import { createKeys, DEFAULT_PATTERN } from '../bibtex/keys.ts';
import { citedKind } from '../cited-kind.ts';
import type { FiledPaper } from '../filed-paper.ts';
import type { FormatWriter } from '../format.ts';
import { peopleOf } from '../people.ts';
import { TYPES } from './kinds.ts';

/** A writer for one file; each record stands on a line of its own. */
export function createCslWriter(): FormatWriter {
  const keys = createKeys(DEFAULT_PATTERN, ({ reference }) => reference?.key);
  let first = true;
  return {
    begin: () => '[',
    add(paper) {
      const before = first ? '\n' : ',\n';
      first = false;
      return `${before}${JSON.stringify(recordOf(paper, keys(paper.publication)))}`;
    },
    end: () => '\n]\n',
  };
}

function recordOf({ publication, tags, note, status, starred }: FiledPaper, id: string): object {
  const { title, year, date, venue, volume, issue, pages, ids, links, abstract, reference = {} } = publication;
  const { openreview, acl, dblp } = ids;
  const more = defined({ openreview, acl, dblp });
  const custom = defined({
    status,
    starred: starred === true ? true : undefined,
    tags: tags.length > 0 ? tags : undefined,
    ids: Object.keys(more).length > 0 ? more : undefined,
    pdf: links.landing === undefined ? undefined : links.pdf,
    code: links.code,
  });
  const authors = [
    ...peopleOf(publication).map(nameOf),
    ...(publication.authorsCut === true ? [{ literal: 'et al.' }] : []),
  ];
  return defined({
    id,
    type: TYPES[citedKind(publication)],
    title,
    author: authors.length > 0 ? authors : undefined,
    editor: reference.editors?.map(nameOf),
    issued: year === undefined ? undefined : { 'date-parts': [partsOfDate(year, date)] },
    'container-title': venue,
    volume,
    issue,
    page: pages,
    publisher: reference.publisher,
    'publisher-place': reference.place,
    edition: reference.edition,
    'collection-title': reference.series,
    ISBN: reference.isbn,
    ISSN: reference.issn,
    language: reference.language,
    DOI: ids.doi,
    PMID: ids.pmid,
    PMCID: ids.pmcid,
    archive: ids.arxiv === undefined ? undefined : 'arXiv',
    archive_location: ids.arxiv,
    URL: links.landing ?? links.pdf,
    abstract: abstract?.text,
    keyword: tags.length > 0 ? tags.join('; ') : undefined,
    note,
    custom: Object.keys(custom).length > 0 ? custom : undefined,
  });
}

function partsOfDate(year: number, date: string | undefined): number[] {
  return date?.startsWith(String(year)) ? date.split('-').map(Number) : [year];
}

function nameOf({ family, given, particle, dropping, suffix, literal }: PersonParts): object {
  if (literal !== undefined) return { literal };
  return defined({ family, given, 'dropping-particle': dropping, 'non-dropping-particle': particle, suffix });
}
