/**
 * The paper that IEEE Xplore hands to its own scripts: `xplGlobal.document.metadata`. Its pages describe it in no other way.
 * Sources: jabref's and many scrapers' readers of it agree on the names. Pure.
 */
import { doiFrom } from '../../publication/identifiers.ts';
import type { PublicationKind } from '../../publication/publication.ts';
import { dateIn } from '../dates.ts';
import { isThing, list, parsed, text } from './json.ts';
import type { PaperFields } from './paper-fields.ts';

const KINDS: Readonly<Record<string, PublicationKind>> = {
  periodicals: 'article',
  conferences: 'conference',
  books: 'chapter',
};

/** Undefined where none of the scripts' data has its form. */
export function paperByXplore(scripts: readonly string[]): PaperFields | undefined {
  const paper = scripts.map(parsed).find((one) => isThing(one) && 'authors' in one && !('@type' in one));
  const title = isThing(paper) ? (text(paper.title) ?? text(paper.formulaStrippedArticleTitle)) : undefined;
  if (!isThing(paper) || title === undefined) return undefined;
  const doi = doiFrom(text(paper.doi) ?? '');
  return {
    title,
    authors: list(paper.authors).flatMap((author) => (isThing(author) ? (text(author.name) ?? []) : [])),
    date: [paper.publicationDate, paper.publicationYear].map((date) => dateIn(text(date) ?? '')).find(Boolean),
    venue: text(paper.publicationTitle),
    volume: text(paper.volume),
    issue: text(paper.issue),
    pages: [text(paper.startPage), text(paper.endPage)].filter(Boolean).join('–'),
    kind: KINDS[text(paper.contentType) ?? ''],
    ids: doi === undefined ? {} : { doi },
    pdf: text(paper.pdfPath),
    abstract: text(paper.abstract),
  };
}
