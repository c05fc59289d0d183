/** What was wrong with a file or an entry, in English, for commands. */

import type { RejectedEntry } from '../src/formats/copied-entries.ts';
import type { Reason, Rejected } from '../src/formats/format.ts';
import type { FileFailure } from '../src/formats/open-file.ts';

const REASONS: Readonly<Record<Reason, string>> = {
  unclosed: 'does not end: a bracket or a quotation mark is missing',
  malformed: 'does not follow the format',
  'no-title': 'has no title',
  'too-long': 'is longer than two million characters',
  repeated: 'stands twice',
};

const FAILURES: Readonly<Record<FileFailure, string>> = {
  empty: 'the file is empty',
  pdf: 'this is a PDF, not a list of papers',
  zip: 'this is a ZIP archive; unpack it and convert what is in it',
  binary: 'this is no text file',
  html: 'this is a web page, not a list of papers',
  xml: 'XML cannot be read; export BibTeX, RIS or CSL-JSON instead',
  json: 'this JSON holds no list of papers (CSL-JSON, PaperMemory or a Paperfold copy)',
  endnote: 'EndNote or Web of Science tags cannot be read; export BibTeX or RIS instead',
  medline: 'MEDLINE (.nbib) cannot be read; export RIS, BibTeX or CSL-JSON instead',
  table: 'a table cannot be read; export BibTeX, RIS or CSL-JSON instead',
  prose: 'no BibTeX, RIS, CSL-JSON, PaperMemory export or Paperfold copy is recognised in it',
  'not-ours': 'this is not a copy made by Paperfold',
  'cut-off': 'the end of this copy is missing (--even-damaged prints what is left)',
  damaged: 'this copy was changed or damaged after it was made (--even-damaged prints what is left)',
  'from-the-future': 'this copy was made by a newer Paperfold; update, then convert it',
  'too-large': 'the file is too large (over 1 GB)',
  unreadable: 'the file could not be read to its end',
  cancelled: 'cancelled',
  'nothing-readable': 'not one entry could be read',
};

/** `line 12: smith2020 has no title`. */
export function rejectedInEnglish(rejected: Rejected | RejectedEntry): string {
  if ('place' in rejected) return `line ${rejected.place + 1}: entry ${rejected.place}: ${rejected.reason}`;
  const { line, why, label } = rejected;
  return `line ${line}: ${label?.replace(/\s+/gu, ' ') ?? 'an entry'} ${REASONS[why]}`;
}

/** One clear line. */
export function failureInEnglish(why: FileFailure): string {
  return FAILURES[why];
}
