/** Dates as listings show them. Pure. */

const MONTHS = ['jan', 'f[eé]', 'mar', 'a[pv]', 'ma[iy]', 'jui?n', 'jui?l', 'ao|aug', 'sep', 'oct', 'nov', 'd[eé]'];
const NAMED = new RegExp(
  `(?:(?<!\\d)(\\d\\d?)(?:er)?\\s+)?\\b(?:${MONTHS.map((month) => `(${month})`).join('|')})\\p{L}*\\.?(?:\\s+(\\d\\d?)(?!\\d))?`,
  'iu',
);
/** What follows may be a time, or what else is told beside it. */
const ISO = /^((?:1[5-9]|20)\d\d)(?:[-/](\d\d?)(?:[-/](\d\d?))?)?(?![\d/-])/u;

/** ISO 8601, as precise as told: "12 June 2017", "Jun 12, 2017", "2017 Jun 12", "June 2017", "2017-06", "2017". Else undefined. */
export function dateIn(text: string): string | undefined {
  const [, isoYear, isoMonth, isoDay] = ISO.exec(text) ?? [];
  const year = isoYear ?? /\b(?:1[5-9]|20)\d\d$/u.exec(text)?.[0];
  if (year === undefined) return undefined;
  const named = isoMonth === undefined ? NAMED.exec(text) : null;
  const month = named ? named.slice(2, 14).findIndex((part) => part !== undefined) + 1 : Number(isoMonth ?? 0);
  const day = Number(isoDay ?? named?.[1] ?? named?.[14] ?? 0);
  if (month < 1 || month > 12) return year;
  return [year, month, ...(day > 0 && day < 32 ? [day] : [])].map((part) => String(part).padStart(2, '0')).join('-');
}
