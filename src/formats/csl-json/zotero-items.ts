/** Items as Zotero keeps them itself (Better BibTeX's JSON, its web API), in the words of CSL. Pure. */
import { objectOf } from './record.ts';

type Fields = Readonly<Record<string, unknown>>;

/** The CSL type of each item type that has one: https://www.zotero.org/support/kb/item_types_and_fields */
const TYPES = new Map<unknown, string>(
  Object.entries({
    journalArticle: 'article-journal',
    magazineArticle: 'article-magazine',
    newspaperArticle: 'article-newspaper',
    conferencePaper: 'paper-conference',
    presentation: 'speech',
    preprint: 'article',
    manuscript: 'manuscript',
    book: 'book',
    bookSection: 'chapter',
    encyclopediaArticle: 'entry-encyclopedia',
    dictionaryEntry: 'entry-dictionary',
    thesis: 'thesis',
    report: 'report',
    dataset: 'dataset',
    computerProgram: 'software',
    patent: 'patent',
  }),
);

/** Files, notes and marks that belong to an item. */
const ATTACHED = new Set<unknown>(['attachment', 'note', 'annotation']);

/** Whether a record of Zotero's is no work, but something that is kept with one. */
export function isAttached(record: Fields): boolean {
  return ATTACHED.has(itemOf(record).itemType);
}

/** A record with Zotero's fields as one with CSL's; undefined where it has none of Zotero's own. */
export function cslOfZotero(record: Fields): Fields | undefined {
  const item = itemOf(record);
  if (typeof item.itemType !== 'string') return undefined;
  return {
    id: item.citationKey ?? item.citekey ?? item.key ?? record.key,
    type: TYPES.get(item.itemType) ?? 'document',
    title: item.title ?? item.caseName ?? item.subject,
    author: peopleOf(item.creators, (kind) => !OTHER_CREATORS.has(kind)),
    editor: peopleOf(item.creators, (kind) => kind === 'editor'),
    issued: item.date,
    'container-title':
      item.publicationTitle ?? item.proceedingsTitle ?? item.bookTitle ?? item.encyclopediaTitle ?? item.conferenceName,
    volume: item.volume,
    issue: item.issue ?? item.reportNumber,
    page: item.pages,
    DOI: item.DOI,
    URL: item.url,
    abstract: item.abstractNote,
    publisher: item.publisher ?? item.university ?? item.institution,
    'publisher-place': item.place,
    edition: item.edition,
    'collection-title': item.series ?? item.seriesTitle,
    ISBN: item.ISBN,
    ISSN: item.ISSN,
    language: item.language,
    archive: item.repository ?? item.archive,
    archive_location: item.archiveID ?? item.archiveLocation,
    note: item.extra,
    keyword: Array.isArray(item.tags) ? item.tags.map(tagOf) : undefined,
  };
}

/** The web API has an item within what the server knows of it. */
function itemOf(record: Fields): Fields {
  const inner = objectOf(record.data);
  return inner.itemType === undefined ? record : inner;
}

/** Creators who are no authors. */
const OTHER_CREATORS = new Set(['editor', 'seriesEditor', 'translator', 'bookAuthor', 'reviewedAuthor', 'contributor']);

function peopleOf(creators: unknown, isWanted: (kind: string) => boolean): readonly Fields[] {
  const people: Fields[] = [];
  for (const creator of Array.isArray(creators) ? creators : []) {
    const { creatorType, name, lastName, firstName } = objectOf(creator);
    if (!isWanted(typeof creatorType === 'string' ? creatorType : '')) continue;
    people.push({ literal: name, family: lastName, given: firstName });
  }
  return people;
}

function tagOf(tag: unknown): unknown {
  return objectOf(tag).tag ?? tag;
}
