/** Reads CSL-JSON: https://docs.citationstyles.org/en/stable/specification.html and what programs make of it. Pure. */
import type { FiledPaper } from '../filed-paper.ts';
import type { FormatReader, Rejected } from '../format.ts';
import { createItemCutter, type Item } from './items.ts';
import { paperOf } from './record.ts';
import { cslOfZotero, isAttached } from './zotero-items.ts';

/** A wrapper with all records in one object is as long as the file. */
const LONGEST_WRAPPER = 200_000_000;

/** A reader for one file: a list, one record alone, records line by line, or a list in `items`, `references` or `message`. */
export function createCslReader(): FormatReader {
  let cutter = createItemCutter();
  let begun = false;
  /** White space before anything else, which counts as lines once it is known how to cut. */
  let blank = '';
  const papers: FiledPaper[] = [];
  const rejected: Rejected[] = [];

  const record = (value: unknown, line: number): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      rejected.push({ line, why: 'malformed' });
      return;
    }
    const fields: Readonly<Record<string, unknown>> = { ...value };
    const inner = fields.items ?? fields.references;
    if (Array.isArray(inner) && fields.title === undefined) {
      for (const item of inner) record(item, line);
      return;
    }
    // An answer of Crossref's: https://api.crossref.org/swagger-ui/index.html
    if (fields.message !== undefined && fields.title === undefined) {
      record(fields.message, line);
      return;
    }
    if (isAttached(fields)) return;
    const paper = paperOf(cslOfZotero(fields) ?? fields);
    if (paper !== undefined) papers.push(paper);
    else {
      const label = [fields.id, fields.DOI].find((name) => typeof name === 'string' || typeof name === 'number');
      rejected.push({ line, why: 'no-title', ...(label !== undefined && { label: String(label).slice(0, 100) }) });
    }
  };

  const take = ({ text, line, fault }: Item): void => {
    if (fault !== undefined) {
      rejected.push({ line, why: fault, ...labelIn(text) });
      return;
    }
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      rejected.push({ line, why: 'malformed', ...labelIn(text) });
      return;
    }
    record(value, line);
  };

  return {
    push(text) {
      if (!begun && text.trim() === '') {
        blank += text;
        return;
      }
      if (!begun && text.trimStart().startsWith('{')) cutter = createItemCutter(LONGEST_WRAPPER);
      begun = true;
      for (const item of cutter.push(blank + text)) take(item);
      blank = '';
    },
    get count() {
      return papers.length;
    },
    end() {
      for (const item of cutter.end()) take(item);
      return { papers, rejected };
    },
  };
}

/** What the broken record calls itself. */
function labelIn(text: string): { readonly label?: string } {
  const label = /"(?:id|title)"\s*:\s*"?([^"\n,]{1,100})/u.exec(text.slice(0, 5000))?.[1]?.trim();
  return label === undefined || label === '' ? {} : { label };
}
