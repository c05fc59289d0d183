/** What a page says below a citation that opens: "<details><summary>1. Counting pebbles, with Ada Holt</summary><p>We show ...". */

import { yearsIn } from '../words/years.ts';
import type { LoneLine } from './lone-lines.ts';
import type { PageElement } from './page-element.ts';

/**
 * Whether the line is a paragraph about the work that the summary above it cites, and part of no citation. `open` holds the
 * elements whose summaries are citations; lines are asked in their order.
 */
export function isOpenedRemark(line: LoneLine, open: Set<PageElement>): boolean {
  const { block, text } = line;
  if (block.name === 'SUMMARY') {
    if (block.outer && isCitation(line)) open.add(block.outer);
    return false;
  }
  if (open.size === 0 || block.name !== 'P' || !(SENTENCE.test(text) || text.length > 180)) return false;
  let at: PageElement | undefined = block;
  for (let steps = 0; at && steps < 4; steps += 1, at = at.outer)
    if (open.has(at)) return text.length > 180 || yearsIn(text).length === 0;
  return false;
}

const SENTENCE = /\p{Ll}{2,}.*[.?!]\s*$/u;

/** A title, and people beside it. */
function isCitation({ run, text }: LoneLine): boolean {
  if (!run || text.length < run.end - run.start + 20) return false;
  return run.names.length > 1 || run.sure > 0 || /\bwith\s$/u.test(text.slice(0, run.start));
}
