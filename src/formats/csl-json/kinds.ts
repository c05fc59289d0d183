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
