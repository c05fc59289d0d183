/** Dates as files write them. Pure. */

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Year, month and day, as far as they are known: `2019`, `2019-05-12/2019-06`, `2020/05/12/`, `c. 1998`, `in press`, with
 * the month and day in fields of their own (`mar`, `March`, `3`, `12 March`, `Mar-Apr`).
 */
export function dateIn(date: string | undefined, month?: string, day?: string): (number | undefined)[] {
  const text = date?.trim() ?? '';
  const [, year, second, third] =
    /^(\d{4})[-/.](\d{1,2})?(?:[-/.](\d{1,2}))?(?!\d)/u.exec(text) ?? /(?<!\d)(\d{4})(?!\d)/u.exec(text) ?? [];
  if (year === undefined) return [];
  const more = month === undefined || month === date ? undefined : month;
  const monthThere = second === undefined ? monthIn(more ?? text) : Number(second);
  const dayThere = third === undefined ? (number(day) ?? dayIn(more ?? text)) : Number(third);
  return [Number(year), monthThere, monthThere === undefined ? undefined : dayThere];
}

function monthIn(text: string): number | undefined {
  const name = /(?<!\p{L})(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.exec(text)?.[1]?.toLowerCase();
  if (name !== undefined) return MONTHS.indexOf(name) + 1;
  const alone = /^\s*(\d{1,2})\s*$/u.exec(text)?.[1];
  const within = /^\d{4}-(\d{1,2})/u.exec(text)?.[1];
  return number(alone ?? within);
}

/** Only beside a month's name, and not one end of a range: `12 March`, `March 12`. */
function dayIn(text: string): number | undefined {
  if (!/\p{L}{3}/u.test(text) || /\d\s*[-–/]\s*\d/u.test(text)) return undefined;
  return number(/(?<!\d)(\d{1,2})(?!\d)/u.exec(text)?.[1]);
}

function number(text: string | undefined): number | undefined {
  const found = /^\s*(\d{1,4})\s*$/u.exec(text ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}
