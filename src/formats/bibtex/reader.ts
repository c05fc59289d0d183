/** Reads BibTeX and BibLaTeX, in the habits of the programs and sites that write it. Pure. */
import { latex2unicode } from 'unicode2latex';
import type { PublicationKind } from '../../publication/publication.ts';
import type { Status } from '../../reading-list/entry/entry.ts';
import { paperFrom } from '../build-paper.ts';
import { dateIn } from '../dates.ts';
import type { FiledPaper } from '../filed-paper.ts';
import type { FormatReader, Rejected } from '../format.ts';
import { identifiersApart, withoutCounts } from '../notes.ts';
import { tagsIn } from '../tags.ts';
import { type Block, createBlockCutter } from './blocks.ts';
import { withParents } from './crossref.ts';
import { parseBlock, type RawEntry, standardMacros } from './fields.ts';
import { journalOf } from './journals.ts';
import { type Symbols, textOfLatex, verbatimOfLatex } from './latex-in.ts';
import { namesIn } from './names.ts';
import { createSymbols } from './preamble.ts';

/** A reader for one file. */
export function createBibtexReader(): FormatReader {
  const cutter = createBlockCutter();
  const macros = standardMacros();
  const entries: { readonly line: number; readonly entry: RawEntry }[] = [];
  const papers: (FiledPaper | undefined)[] = [];
  const rejected: Rejected[] = [];
  const { symbols, define } = createSymbols(latex2unicode);
  let count = 0;

  const place = (index: number, entry: RawEntry): boolean => {
    const paper = paperOf(entry, symbols);
    papers[index] = paper;
    if (paper !== undefined) count += 1;
    return paper !== undefined;
  };

  const take = (block: Block): void => {
    const { line } = block;
    if (/^@\s*preamble/iu.test(block.text)) define(block.text);
    const parsed = parseBlock(block.text, macros);
    if (block.fault !== undefined && parsed.kind !== 'nothing') {
      const key = /^@\s*\w+\s*[{(]\s*([^\s,={}"]{1,200})\s*,/u.exec(block.text)?.[1];
      rejected.push({ line, why: block.fault, ...(key !== undefined && { label: key }) });
    } else if (parsed.kind === 'fault') {
      rejected.push({ line, why: parsed.why, ...(parsed.label !== undefined && { label: parsed.label }) });
    } else if (parsed.kind === 'entry') {
      const { entry } = parsed;
      // What refers to others waits for them; of the others only what they may hand down is kept.
      const waits = entry.fields.has('crossref') || entry.fields.has('xdata');
      const done = !waits && place(entries.length, entry);
      entries.push({ line, entry: done ? withoutAbstract(entry) : entry });
    }
  };

  return {
    push(text) {
      for (const block of cutter.push(text)) take(block);
    },
    get count() {
      return count;
    },
    end() {
      for (const block of cutter.end()) take(block);
      const find = withParents(entries.map(({ entry }) => entry));
      for (const [index, { line, entry }] of entries.entries()) {
        if (papers[index] !== undefined || NO_PAPER.test(entry.type)) continue;
        if (!place(index, find(entry)))
          rejected.push({ line, why: 'no-title', ...(entry.key !== undefined && { label: entry.key }) });
      }
      rejected.sort((a, b) => a.line - b.line);
      return { papers: papers.filter((paper) => paper !== undefined), rejected };
    },
  };
}

/** Entries of biblatex that are not cited themselves. */
const NO_PAPER = /^(?:xdata|set)$/u;

function withoutAbstract({ type, key, fields }: RawEntry): RawEntry {
  const kept = new Map(fields);
  for (const name of ['abstract', 'annote', 'keywords', 'file']) kept.delete(name);
  return { type, ...(key !== undefined && { key }), fields: kept };
}

const KINDS = new Map<string, PublicationKind>(
  Object.entries({
    article: 'article',
    suppperiodical: 'article',
    inproceedings: 'conference',
    conference: 'conference',
    proceedings: 'book',
    mvproceedings: 'book',
    book: 'book',
    mvbook: 'book',
    booklet: 'book',
    collection: 'book',
    mvcollection: 'book',
    reference: 'book',
    inbook: 'chapter',
    bookinbook: 'chapter',
    incollection: 'chapter',
    inreference: 'chapter',
    suppbook: 'chapter',
    suppcollection: 'chapter',
    phdthesis: 'thesis',
    mastersthesis: 'thesis',
    thesis: 'thesis',
    techreport: 'report',
    report: 'report',
    dataset: 'dataset',
    software: 'software',
    patent: 'patent',
    preprint: 'preprint',
    unpublished: 'preprint',
    misc: 'other',
    manual: 'other',
    online: 'other',
    electronic: 'other',
    www: 'other',
  }),
);

const STATUSES = new Map<string, Status>(
  Object.entries({
    read: 'read',
    skimmed: 'reading',
    reading: 'reading',
    'to-read': 'to-read',
    unread: 'to-read',
  }),
);

function paperOf({ type, key, fields }: RawEntry, symbols: Symbols): FiledPaper | undefined {
  const text = (latex: string) => textOfLatex(latex, symbols);
  const first = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const value = fields.get(name);
      if (value !== undefined) return text(value);
    }
    return undefined;
  };
  const verbatim = (...names: readonly string[]): string | undefined => {
    const name = names.find((known) => fields.has(known));
    return name === undefined ? undefined : verbatimOfLatex(fields.get(name) ?? '');
  };
  const typed = KINDS.get(type);
  const isPart = typed === 'chapter' || typed === 'conference';
  const subtitle = first('subtitle', 'titleaddon');
  const main = first('title', 'issuetitle') ?? (isPart ? undefined : first('booktitle', 'maintitle'));
  const title = main !== undefined && subtitle !== undefined ? `${main}: ${subtitle}` : main;
  const command = journalOf(fields.get('journal') ?? fields.get('journaltitle') ?? '');
  const venue =
    command ??
    (isPart
      ? first('booktitle', 'journal', 'journaltitle', 'maintitle', 'eventtitle')
      : first('journal', 'journaltitle', 'shortjournal', ...(first('title') === undefined ? [] : ['booktitle'])));
  const { people, cut } = namesIn(fields.get('author') ?? '', text);
  const editors = namesIn(fields.get('editor') ?? '', text).people;
  const published = verbatim('howpublished');
  const { note, pmid, pmcid } = identifiersApart(withoutCounts(first('note', 'comments') ?? ''));
  const arxiv = arxivOf(fields, [
    venue,
    note,
    published,
    /arxiv/iu.test(venue ?? '') ? fields.get('volume') : undefined,
  ]);
  const doi = verbatim('doi', 'ee') ?? verbatim('url', 'note');
  const biburl = verbatim('biburl')?.replace(/\.bib$/u, '');
  const dblpKey = key?.startsWith('DBLP:') ? key.slice(5) : undefined;
  return paperFrom(
    {
      title,
      people,
      peopleCut: cut,
      editors,
      date: dateIn(first('year') ?? first('date'), first('month') ?? monthOf(first('date')), first('day')),
      venue:
        venue ?? (published !== undefined && !/https?:|www\./iu.test(published) ? first('howpublished') : undefined),
      volume: first('volume'),
      issue: first('number', 'issue'),
      pages: first('pages', 'eid', 'articleno', 'article-number', 'article_number'),
      kind: typed,
      abstract: first('abstract'),
      ids: {
        doi,
        arxiv,
        pmid: fields.get('pmid') ?? (isEprint(fields, /pubmed|pmid/iu) ? fields.get('eprint') : pmid),
        pmcid: fields.get('pmcid') ?? fields.get('pmc') ?? pmcid,
        openreview: verbatim('openreview'),
        acl: verbatim('acl'),
        dblp: /dblp[^/]*\/rec\/(?:bib\d?\/)?(.+)$/u.exec(biburl ?? '')?.[1] ?? dblpKey,
      },
      // A note is one where it says nothing else.
      addresses: [verbatim('url'), verbatim('link', 'ee'), published?.match(/https?:\/\/\S+/u)?.[0], verbatim('note')],
      pdf: verbatim('pdf') ?? verbatim('file')?.match(/https?:\/\/[^\s:;]+/u)?.[0],
      code: verbatim('code'),
      details: {
        key,
        publisher: first('publisher', 'school', 'institution', 'organization'),
        place: first('address', 'location'),
        edition: first('edition'),
        series: first('series'),
        isbn: first('isbn'),
        issn: first('issn'),
        language: first('language', 'langid'),
      },
      tags: tagsIn(first('keywords', 'keyword', 'author_keywords', 'mendeley-tags')),
      notes: [first('annote'), first('annotation'), first('comment'), first('review'), note],
      status: STATUSES.get(first('readstatus')?.toLowerCase() ?? ''),
      starred: first('relevance')?.toLowerCase() === 'relevant',
    },
    'bibtex',
  );
}

function isEprint(fields: ReadonlyMap<string, string>, kind: RegExp): boolean {
  return kind.test(fields.get('eprinttype') ?? fields.get('archiveprefix') ?? '');
}

/** `2017-06` of a biblatex date. */
function monthOf(date: string | undefined): string | undefined {
  return /^\d{4}-\d/u.test(date ?? '') ? date : undefined;
}

/** From the field for it, else from where Google Scholar and older files put it: `arXiv preprint arXiv:1706.03762`. */
function arxivOf(fields: ReadonlyMap<string, string>, others: readonly (string | undefined)[]): string | undefined {
  const eprint = fields.get('eprint');
  const typed = fields.has('eprinttype') || fields.has('archiveprefix');
  if (
    eprint !== undefined &&
    (typed
      ? isEprint(fields, /arxiv/iu)
      : /^(?:arxiv:)?(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})/iu.test(eprint))
  )
    return verbatimOfLatex(eprint);
  return others
    .find(
      (text) =>
        text !== undefined &&
        /arxiv[:.\s/]\s*(?:abs\/|preprint\s+arxiv:)?\d{4}\.\d{4,5}|abs\/\d{4}\.\d{4,5}/iu.test(text),
    )
    ?.match(/\d{4}\.\d{4,5}/u)?.[0];
}
