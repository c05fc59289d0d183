/** What a rule in the making finds in the page, read just as it will be read later. */
import type { Page, Reading } from '../extract/adapter.ts';
import { readerOf } from '../extract/rules/rule-reader.ts';
import { type SelectorFault, selectorFault } from '../extract/rules/selector.ts';
import { RULE_FIELDS, type RuleColumns, type RuleField } from '../extract/rules/site-rule.ts';

/** The columns while they are being picked: any of them may still be empty. */
export type Picked = { readonly [Field in RuleField]?: string };

/** What is found now. */
export interface Preview {
  /** What `row` matches. */
  readonly rows: readonly Element[];
  /** The listings that have a title. */
  readonly readings: readonly Reading[];
  /** What is wrong with a field's selector. */
  readonly faults: { readonly [Field in RuleField]?: SelectorFault | 'syntax' };
}

/** More listings than these are not looked at while one picks. */
const MOST = 3000;

/** Looks at the page. Never throws. */
export function preview(page: Page, picked: Picked): Preview {
  const faults: { [Field in RuleField]?: SelectorFault | 'syntax' } = {};
  for (const field of RULE_FIELDS) {
    const fault = faultOf(page.document, picked[field]);
    if (fault !== undefined) faults[field] = fault;
  }
  const usable = Object.fromEntries(
    RULE_FIELDS.flatMap((field) => {
      const selector = faults[field] === undefined ? picked[field]?.trim() : undefined;
      return selector ? [[field, selector]] : [];
    }),
  );
  const { row } = usable;
  const rows = row === undefined ? [] : [...page.document.querySelectorAll(row)].slice(0, MOST);
  const columns = columnsOf(usable);
  const readings: Reading[] = [];
  for (const found of columns ? readerOf(columns).rows(page) : []) {
    const reading = found.read();
    if (reading) readings.push(reading);
    if (readings.length >= MOST) break;
  }
  return { rows, readings, faults };
}

/** The columns, once those that a rule must have are there. */
export function columnsOf(picked: Picked): RuleColumns | undefined {
  const { row, title, ...rest } = Object.fromEntries(
    Object.entries(picked).flatMap(([field, selector]) => (selector.trim() ? [[field, selector.trim()]] : [])),
  );
  return row !== undefined && title !== undefined ? { row, title, ...rest } : undefined;
}

function faultOf(document: Document, selector = ''): SelectorFault | 'syntax' | undefined {
  if (selector.trim() === '') return undefined;
  try {
    document.createDocumentFragment().querySelector(selector);
  } catch {
    return 'syntax';
  }
  return selectorFault(selector);
}
