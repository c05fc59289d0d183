/** Reads RIS, in the habits of the programs and sites that write it. Pure. */
import type { FiledPaper } from '../filed-paper.ts';
import { type FormatReader, LONGEST_ENTRY, type Rejected } from '../format.ts';
import { createLineCutter } from '../lines.ts';
import { paperOf } from './record.ts';
import { KINDS, TAGS } from './tags.ts';

/** `TI  - A title`: spaces more or less are forgiven, as are small letters where the whole record is written in them. */
const TAGGED = /^\uFEFF?([ \t]{0,8})([A-Z][A-Z0-9])(?: {0,3}-(?: (.*)|)| {2}-(\S.*))$/isu;

/** A tag that no list names, such as `AF` for names in full: neither a tag of ours nor more of the line before. */
const STRANGE = /^[A-Z][A-Z\d] {2}- /u;

/** The values of one record by tag, in their order. */
interface Open {
  readonly line: number;
  readonly fields: Map<string, string[]>;
  /** Whether the lines are set in, as where a record was pasted from elsewhere. */
  readonly indented: boolean;
  /** Whether the tags are in small letters. */
  readonly small: boolean;
  length: number;
}

/** A line of prose may begin with `ty - `. */
function isType(value: string): boolean {
  return KINDS.has(value.trim().toUpperCase());
}

/** A reader for one file. */
export function createRisReader(): FormatReader {
  const cutter = createLineCutter(LONGEST_ENTRY + 1);
  const papers: FiledPaper[] = [];
  const rejected: Rejected[] = [];
  let line = 0;
  let open: Open | undefined;
  /** Where a line without a tag goes on. */
  let last: string | undefined;

  const close = (): void => {
    if (open === undefined) return;
    const { line: began, fields, length } = open;
    open = undefined;
    last = undefined;
    const known = ['TI', 'T1', 'AU', 'A1', 'ID', 'DO'].flatMap((tag) => fields.get(tag)?.[0] ?? [])[0];
    const label = known === undefined ? {} : { label: known.slice(0, 100) };
    if (length > LONGEST_ENTRY) {
      rejected.push({ line: began, why: 'too-long', ...label });
      return;
    }
    const paper = paperOf(fields);
    if (paper === undefined) rejected.push({ line: began, why: 'no-title', ...label });
    else papers.push(paper);
  };

  const add = (record: Open, tag: string, value: string): void => {
    const values = record.fields.get(tag);
    if (values === undefined) record.fields.set(tag, [value]);
    else values.push(value);
  };

  const take = (text: string): void => {
    line += 1;
    const [, space = '', given = '', apart, joined = ''] = TAGGED.exec(text) ?? [];
    const value = apart ?? joined;
    const tag = given.toUpperCase();
    const small = tag !== given;
    const isKnown = TAGS.has(tag) && (space === '' || open?.indented === true) && (!small || open?.small === true);
    // What is set in goes on with the field before, unless the whole record is set in.
    const begins = tag === 'TY' && (space === '' || open?.indented !== false);
    const isTag = (begins && (!small || isType(value))) || isKnown;
    if (!isTag) {
      if (STRANGE.test(text)) last = undefined;
      else goOn(text);
      return;
    }
    if (tag === 'TY') close();
    if (tag === 'ER') {
      close();
      return;
    }
    open ??= { line, fields: new Map(), indented: space !== '', small, length: 0 };
    open.length += text.length;
    last = tag;
    if (open.length <= LONGEST_ENTRY) add(open, tag, value.trim());
  };

  /** A line without a tag belongs to what stands before it; between records it says nothing. */
  const goOn = (text: string): void => {
    if (open === undefined || last === undefined) return;
    open.length += text.length + 1;
    if (open.length > LONGEST_ENTRY) return;
    const values = open.fields.get(last);
    const before = values?.pop();
    values?.push(before === undefined || before === '' ? text.trim() : `${before}\n${text.trim()}`);
  };

  return {
    push(text) {
      for (const one of cutter.push(text)) take(one);
    },
    get count() {
      return papers.length;
    },
    end() {
      for (const one of cutter.end()) take(one);
      close();
      return { papers, rejected };
    },
  };
}
