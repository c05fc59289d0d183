/** The numbers that tell where in a journal something stands. Pure. */

const NONE: readonly string[] = [];

/** The numbers in a volume or issue, without leading zeros; none where a bracket was torn (`3)`). */
export function numbers(text: string | undefined): readonly string[] {
  if (text === undefined || text === '' || text.length > 60) return NONE;
  if (text.includes(')') && /^[^(]*\)/u.test(text)) return NONE;
  const found: string[] = [];
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const isDigit = at < text.length && isDigitAt(text, at);
    if (isDigit && (start < 0 || (text[start] === '0' && at === start + 1))) start = at;
    if (isDigit || start < 0) continue;
    found.push(text.slice(start, at));
    start = -1;
  }
  return found;
}

function isDigitAt(text: string, at: number): boolean {
  const letter = text.charCodeAt(at);
  return letter >= 0x30 && letter <= 0x39;
}

/**
 * The numbers of pages. Tables tear them: `t-8` and `Suppl-5` lost their first page, `01-Sep` was taken for a date. A
 * range from 1 counts the article's own pages, and `215 p.` says how many there are.
 */
export function pageNumbers(text: string | undefined): readonly string[] {
  // The number of an article, in two parts, of which no page begins with a nought: `18-00877`.
  if (text !== undefined && /^\d{1,4}-0\d{3,}$/u.test(text)) return [text.replace('-', '')];
  const found =
    text === undefined || /^[a-z]+-\d|[A-Z][a-z]{2}$|^\d+ ?p(?:p|ages)?\.?$/iu.test(text) ? NONE : numbers(text);
  return found[0] === '1' ? NONE : found;
}
