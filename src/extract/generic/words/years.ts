/** Years of publication in text. */

/**
 * A day may follow, as in 2022.04.29; a month may stand before, as in 10/2015 and Oct.2025, or a meeting, as in
 * IJCAI-2020; scripts without spaces stand right before it, as in 研究会2020, no 第2020号. What must not stand before is
 * looked at last: most digits of a page are no year.
 */
const YEAR =
  /(?:19|20)\d\d(?:(?=年)(?<!\d{5})|(?![\d_]|\/(?!\d\d?\/\d\d?(?!\d)|(?:(?:19|20)\d\d|\d\d)\))|(?:(?<!;\s\d{4}):|,)\d|\.\d(?!\d?\.[0-3]?\d(?!\d|\.\d))|\s?[-–]\s?\d{3,})(?<!(?!(?!第)[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\d,_]\d{4}|(?<!\p{L}{3})\.\d{4}|(?<!\p{Lu}{2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6})-\d{4}|\d:\d{4}|(?<!(?<![^\s([])(?:0?[1-9]|1[0-2]))\/\d{4}))/gu;

/** Years from 1900 to the next, in the order they stand; not parts of longer numbers, identifiers or page ranges. */
export function yearsIn(text: string): number[] {
  const found: number[] = [];
  if (!mayHoldYear(text)) return found;
  let latest: number | undefined;
  YEAR.lastIndex = 0;
  for (let match = YEAR.exec(text); match; match = YEAR.exec(text)) {
    latest ??= new Date().getFullYear() + 1;
    const year = Number(match[0]);
    const before = text.slice(Math.max(0, match.index - 12), match.index).trimEnd();
    // "pp. 1999", "1998–2004", "Article 2011", "no. 1987": numbers that only look like years; not "Holt P. 1999".
    if (year <= latest && !/(?:\b(?:p+|P[Pp])\.?|\d\s*[-–]+|\b[Nn][Oo]\.?|\b[Vv][Oo][Ll]\.?|#|№)$/u.test(before))
      found.push(year);
  }
  return found;
}

/** Whether there is anything to look closer at: most texts have no year. */
function mayHoldYear(text: string): boolean {
  return /(?:19|20)\d/u.test(text);
}

/** "PEBBLES 2023 (CCF-A)", "RIVERS 2024 (Oral)": a meeting, its year, and what ranks it. */
const MEETING_RANKED = /^\W*\p{Lu}{2,12}\s(?:19|20)\d\d\s?\([\p{L}\d -]{1,14}\)\W*$/u;

/** The year that `text` consists of (`2023`, `(2023)`, `2023 (5)`, `2023年`, `In 2023:`, `PEBBLES 2023 (CCF-A)`), as section headings do. */
export function yearAlone(text: string): number | undefined {
  if (!mayHoldYear(text)) return undefined;
  const years = yearsIn(text.replace(/年|[’']s\b/gu, ' '));
  return years.length > 0 && (/^[^\p{L}]*\p{L}{0,14}[^\p{L}]*$/u.test(text) || MEETING_RANKED.test(text))
    ? years[0]
    : undefined;
}

/** "2020.11": the year of a month that stands by itself; inside text it may be any number. */
export function yearOfMonth(text: string): number | undefined {
  const year = /^[[(]?((?:19|20)\d\d)[./](?:0?[1-9]|1[0-2])[\])]?$/u.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** "..., ECIS 2015, Revised Papers, pages 200--215, 2016": the year behind the pages is the work's. */
const BEHIND_PAGES =
  /(?<!\p{L})(?:pp?\.?|[Pp]ages)\s?\d{1,5}\s?(?:-{1,3}|[–—])\s?\d{1,5},\s(?:\p{L}{3,9}\.?\s)?((?:19|20)\d\d)(?!\d)/u;

/**
 * The year of a listing among those its text shows outside its title: the one in brackets of its own, else that of the
 * section if it is among them, else the first, else that of a meeting.
 */
export function listingYear(text: string, section: number | undefined): number | undefined {
  const all = yearsIn(text);
  const outside = all.length > 1 ? yearsIn(text.replace(/[“"„«][^“”"„«»\n]{2,200}[”"“»]/gu, ' ')) : all;
  const years = outside.length > 0 ? outside : all;
  if (section !== undefined && years.includes(section)) return section;
  const paged = Number(BEHIND_PAGES.exec(text)?.[1]);
  if (years.includes(paged)) return paged;
  const bracketed =
    /[(\uFF08[]\s*(?!accept|acept|angenommen|submi|soumis|recei|recib)(?:\p{L}+\.?\s+){0,2}((?:19|20)\d\d)\w?\s*[)\uFF09\]]/iu.exec(
      text,
    )?.[1];
  if (bracketed !== undefined && years.includes(Number(bracketed))) return Number(bracketed);
  return years[0] ?? section ?? meetingYear(text);
}

/** "ICML'21", "(ITCS ’09, to appear)": the year that an acronym of a meeting carries in two digits. */
export function meetingYear(text: string): number | undefined {
  const digits = (/['’]/u.test(text) ? MEETING.exec(text)?.[1] : undefined) ?? DASHED.exec(text)?.[1];
  if (digits === undefined) return undefined;
  const year = 2000 + Number(digits);
  return year <= new Date().getFullYear() + 1 ? year : year - 100;
}

/** "AAAI-19 Workshop on Pebbles", "Proceedings of IJCAI-16". */
const DASHED =
  /(?<!\p{L})(?!COVID)\p{Lu}{3,8}-(\d\d)(?!\d)(?:(?=\s(?:[Ww]orkshop|[Cc]onference|[Ss]ymposium|[Pp]roceedings)\b)|(?<=[Pp]roc(?:eedings|\.)\s(?:of\s)?(?:the\s)?\S{3,8}-\d\d))/u;

const MEETING = /(?<!\p{L})(?:\p{Lu}|\p{Ll}(?=\p{L}{0,9}\p{Lu}))\p{L}{0,9}\p{Lu}\p{Ll}?\s?['’](\d\d)(?![\d\p{L}])/u;
