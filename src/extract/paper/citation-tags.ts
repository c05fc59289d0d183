/**
 * The paper that `citation_*` tags describe, as Google Scholar asks publishers to write them
 * (https://scholar.google.com/intl/en/scholar/inclusion.html#indexing); those of EPrints; Dublin Core and PRISM fill gaps. Pure.
 */

import { decoded } from '../../publication/character-references.ts';
import { arxivFrom, doiFrom } from '../../publication/identifiers.ts';
import type { Identifiers, PublicationKind } from '../../publication/publication.ts';
import { dateIn } from '../dates.ts';
import { collapse } from '../text.ts';
import type { PaperFields } from './paper-fields.ts';
import { inOrder, peopleIn } from './person-order.ts';

/** EPrints' types of items: https://wiki.eprints.org/w/Eprint_Object */
const EPRINTS: Readonly<Record<string, PublicationKind>> = {
  article: 'article',
  conference_item: 'conference',
  book_section: 'chapter',
  thesis: 'thesis',
  monograph: 'report',
  book: 'book',
};

type Metas = readonly (readonly [name: string, content: string])[];

/** Undefined where the tags name no work, or more than one. */
export function paperByTags(metas: Metas): PaperFields | undefined {
  const all = (...names: readonly string[]) =>
    names
      .flatMap((name) =>
        metas.flatMap(([key, value]) => (key === name ? [collapse(decoded(value).toWellFormed())] : [])),
      )
      .filter(Boolean);
  const first = (...names: readonly string[]): string | undefined => all(...names)[0];

  const numbers = [
    'citation_doi',
    'prism.doi',
    'eprints.doi',
    'eprints.id_number',
    'dc.identifier',
    'dc.identifier.doi',
  ];
  const dois = new Set(all(...numbers).flatMap((number) => doiFrom(number) ?? []));
  const [doi] = dois;
  const titles = new Set([all('citation_title'), all('eprints.title')].find((told) => told.length > 0));
  const creators =
    [
      all('eprints.creators_name'),
      all('dc.creator', 'dc.creator.personalname', 'dc.contributor.author'),
      // Some know no creators, only contributors.
      all('dc.contributor'),
    ].find((told) => told.length > 0) ?? [];
  // Dublin Core stands on pages of all sorts: it names a paper only together with a DOI and people.
  if (titles.size === 0 && doi !== undefined && creators.length > 0) all('dc.title').forEach((one) => titles.add(one));
  const [title] = titles;
  // A paper may have a title in each language; several papers have several DOIs.
  if (title === undefined || (titles.size > 1 && dois.size !== 1)) return undefined;

  const named = all('citation_author');
  const people = (named.length > 0 ? named : all('citation_authors')).flatMap(peopleIn);
  const journal = first('citation_journal_title', 'prism.publicationname');
  const conference = first('citation_conference_title', 'citation_conference');
  const book = first('citation_inbook_title', 'citation_book_title');
  const school = first('citation_dissertation_institution');
  const report = first('citation_technical_report_institution');
  const eprint = first('eprints.publication', 'eprints.book_title', 'eprints.event_title', 'eprints.institution');
  const venue = journal ?? conference ?? book ?? school ?? report ?? eprint;
  const arxiv = first('citation_arxiv_id');
  const kinds: readonly (readonly [unknown, PublicationKind])[] = [
    [journal, 'article'],
    [conference, 'conference'],
    [book, 'chapter'],
    [school, 'thesis'],
    [report, 'report'],
    [arxiv, 'preprint'],
  ];
  return {
    title,
    authors: once(people.length > 0 ? people : creators)
      .map(inOrder)
      .filter(Boolean),
    date: all(
      'citation_publication_date',
      'citation_date',
      'citation_cover_date',
      'citation_online_date',
      'citation_year',
      'prism.publicationdate',
      'eprints.date',
      'dc.date',
      'dc.date.issued',
      'dcterms.issued',
    )
      .map(dateIn)
      .find(Boolean),
    venue,
    volume: first('citation_volume', 'prism.volume', 'eprints.volume'),
    issue: first('citation_issue', 'prism.number', 'eprints.number'),
    pages:
      [first('citation_firstpage', 'prism.startingpage'), first('citation_lastpage', 'prism.endingpage')]
        .filter(Boolean)
        .join('–') || first('eprints.pagerange')?.replace('-', '–'),
    kind: kinds.find(([told]) => told !== undefined)?.[1] ?? EPRINTS[first('eprints.type') ?? ''],
    ids: idsOf(doi, arxiv, first('citation_pmid')),
    pdf: first('citation_pdf_url'),
    abstract:
      first('citation_abstract', 'dcterms.abstract', 'eprints.abstract', 'dc.description') ??
      described(first('description'), title),
  };
}

function idsOf(doi: string | undefined, arxiv: string | undefined, pmid: string | undefined): Identifiers {
  const number = arxiv === undefined ? undefined : arxivFrom(arxiv);
  return {
    ...(doi !== undefined && { doi }),
    ...(number !== undefined && { arxiv: number }),
    ...(pmid !== undefined && /^\d{1,9}$/u.test(pmid) && { pmid }),
  };
}

/** A page whose tags stand in it twice names everybody twice. */
function once(people: readonly string[]): readonly string[] {
  const half = people.slice(0, people.length / 2);
  return half.length * 2 === people.length && half.every((name, at) => name === people[half.length + at])
    ? half
    : people;
}

/** What search engines show of the page, where that is the whole abstract: long, in whole sentences, and no citation. */
function described(description: string | undefined, title: string): string | undefined {
  return description !== undefined &&
    description.length > 250 &&
    /[.!?]$/u.test(description) &&
    !description.includes(title)
    ? description
    : undefined;
}
