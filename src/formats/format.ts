/** What every format offers: a reader that takes text as it comes, a writer that gives text as papers come. Pure. */
import { withoutMark } from './byte-order-mark.ts';
import type { FiledPaper } from './filed-paper.ts';

/** Formats that can be read. */
export const READABLE = ['bibtex', 'ris', 'csl-json', 'papermemory', 'backup'] as const;
export type ReadableFormat = (typeof READABLE)[number];

/** Formats that can be written. */
export const WRITABLE = ['bibtex', 'ris', 'csl-json', 'markdown', 'csv', 'backup'] as const;
export type WritableFormat = (typeof WRITABLE)[number];

/** Why one entry of a file was left out. */
export type Reason =
  /** It does not end: a bracket or a quotation mark is missing. */
  | 'unclosed'
  /** It does not follow the format. */
  | 'malformed'
  /** Without a title there is nothing to show and nothing to find it by. */
  | 'no-title'
  /** Longer than any entry is: two million characters. */
  | 'too-long'
  /** It stands twice (backups only). */
  | 'repeated';

/** An entry that could not be read. The others are read all the same. */
export interface Rejected {
  /** The line on which it begins, from 1. */
  readonly line: number;
  readonly why: Reason;
  /** What it calls itself: its key or title, or where in it the fault is. */
  readonly label?: string;
}

/** What a file holds, in its order. */
export interface Reading {
  readonly papers: readonly FiledPaper[];
  readonly rejected: readonly Rejected[];
}

/** Reads text that comes in pieces, cut anywhere. Never throws, and takes time in proportion to the text. */
export interface FormatReader {
  /** Line ends are line feeds alone (see `lines.ts`). */
  push(text: string): void;
  /** How many papers were read so far. */
  readonly count: number;
  /** To be called once, after the last piece. */
  end(): Reading;
}

/** Writes papers one after another; the parts joined are the file. */
export interface FormatWriter {
  /** What stands before the first paper. */
  begin(): string;
  add(paper: FiledPaper): string;
  /** What stands after the last paper. */
  end(): string;
}

/** No entry is longer, in characters. */
export const LONGEST_ENTRY = 2_000_000;

/** All of a text that is at hand as a whole. */
export function readAll(reader: FormatReader, text: string): Reading {
  reader.push(withoutMark(text).replace(/\r\n?/gu, '\n'));
  return reader.end();
}

/** The file of papers that are at hand. */
export function writeAll(writer: FormatWriter, papers: Iterable<FiledPaper>): string {
  const parts = [writer.begin()];
  for (const paper of papers) parts.push(writer.add(paper));
  parts.push(writer.end());
  return parts.join('');
}
