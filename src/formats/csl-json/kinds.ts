/** Kinds of publications as CSL names them. Pure. */
import type { PublicationKind } from '../../publication/publication.ts';

/** What each CSL type is; `article` alone is a preprint. */
export const KINDS: ReadonlyMap<string, PublicationKind> = new Map(
  Object.entries({
    'article-journal': 'article',
    'article-magazine': 'article',
    'article-newspaper': 'article',
    review: 'article',
    'review-book': 'article',
    'paper-conference': 'conference',
    speech: 'conference',
    article: 'preprint',
    manuscript: 'preprint',
    book: 'book',
    collection: 'book',
    chapter: 'chapter',
    entry: 'chapter',
    'entry-encyclopedia': 'chapter',
    'entry-dictionary': 'chapter',
    thesis: 'thesis',
    report: 'report',
    dataset: 'dataset',
    software: 'software',
    patent: 'patent',
    document: 'other',
    webpage: 'other',
    'post-weblog': 'other',
    // Crossref's own words: https://api.crossref.org/types
    'journal-article': 'article',
    'proceedings-article': 'conference',
    'posted-content': 'preprint',
    'book-chapter': 'chapter',
    'book-section': 'chapter',
    'book-part': 'chapter',
    'reference-entry': 'chapter',
    monograph: 'book',
    'edited-book': 'book',
    'reference-book': 'book',
    proceedings: 'book',
    dissertation: 'thesis',
  } as const),
);

/** The type under which each kind is written. */
export const TYPES: Readonly<Record<PublicationKind, string>> = {
  article: 'article-journal',
  conference: 'paper-conference',
  preprint: 'article',
  book: 'book',
  chapter: 'chapter',
  thesis: 'thesis',
  report: 'report',
  dataset: 'dataset',
  software: 'software',
  patent: 'patent',
  other: 'document',
};
