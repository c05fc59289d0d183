/** The venue of a listing, once its title and authors are known. */
import { collapse, textOf } from '../../text.ts';
import type { JudgedLine } from '../lines/judged-lines.ts';
import type { TitleCandidate } from '../titles/titles.ts';
import { isPlainLetterAt } from '../words/characters.ts';
import { LINK_LABEL } from '../words/vocabulary.ts';
import type { ItemAuthors } from './item-authors.ts';

/** The venue: what follows the title and the authors, set off in italics or up to the end of its line. */
export function venueOf(
  lines: readonly JudgedLine[],
  title: TitleCandidate,
  authors: ItemAuthors | undefined,
  to: number,
): string | undefined {
  const isBehind =
    authors &&
    (authors.line > title.line || (authors.line === title.line && authors.end > title.to)) &&
    !isBeforeAuthors(lines[authors.line], authors.line === title.line ? title.to : 0);
  let [at, start] = isBehind ? [authors.line, authors.end] : [title.line, title.to];
  for (const last = Math.min(to, at + 4); at < last; at += 1, start = 0) {
    const line = lines[at];
    if (!line || line.prose || line.bibtex) break;
    if (line.labels) continue;
    const italic = line.segments.find(
      (segment) =>
        segment.italic && segment.start >= start && /\p{L}{2}/u.test(segment.text) && !LINK_LABEL.test(segment.text),
    )?.italic;
    const venue = unframed(italic ? textOf(italic) : collapse(betweenLabels(line, start)), title.text);
    if (/\p{L}{2}/u.test(venue) && venue.length < 300 && !LINK_LABEL.test(venue) && !MONTH.test(venue)) return venue;
  }
  return undefined;
}

/** "May 2014": when, not where. */
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)\p{Ll}{0,6}\.?,?\s(?:19|20)\d\d$/u;

/** "River Letters, 4(2), 2017 (with Ada Holt)": whether something stands between `from` and co-authors in brackets. */
function isBeforeAuthors(line: JudgedLine | undefined, from: number): boolean {
  return line?.joint === true && /[\p{L}\d][^\s(]? ?\([^()]*$/u.test(line.text.slice(from, line.run?.start));
}

/** "<a>arXiv</a> (2024/5/2) River Letters 40 (2024). <a>pdf</a> <a>doi</a>": what stands from `start` on between links called like these. */
function betweenLabels({ text, segments }: JudgedLine, start: number): string {
  let begin = start;
  let end = text.length;
  for (const { link, start: from, text: piece } of segments) {
    if (from < begin || !link || !LINK_LABEL.test(piece)) continue;
    if (/\p{L}{2}/u.test(text.slice(begin, from))) {
      end = from;
      break;
    }
    const behind = from + piece.length;
    begin = behind + (DATE_IN_BRACKETS.exec(text.slice(behind, behind + 30))?.[0].length ?? 0);
  }
  const venue = end < text.length ? text.slice(begin, end).replace(LEADS_TO_LABEL, '') : text.slice(begin);
  return /\p{L}{2}/u.test(venue) ? venue : text.slice(start);
}

const LEADS_TO_LABEL =
  /[\s.,;:]{1,4}(?:pre-?print|(?:online|preprint|free|full|accepted) version|available(?: online)?(?: here)?)[\s.,;:]{0,4}$/iu;

const DATE_IN_BRACKETS = /^\s*\([\d/., -]+\)/u;

/**
 * The venue without labels of links, addresses, the title said again, bracketed co-authors, the marks around it and
 * words that lead to it. Most are plain.
 */
function unframed(text: string, title: string): string {
  let venue = /[[(|]/u.test(text)
    ? text.replace(/[[(|]\s*(?:pdf|doi|url|arxiv|code|bibtex|link|slides|paper|html|(?:joint )?with)\b.*$/iu, '')
    : text;
  const again = title.length > 16 ? venue.indexOf(title) : -1;
  if (again >= 0) venue = venue.slice(again + title.length);
  if (ADDRESS.test(venue)) venue = withoutAddresses(venue);
  // A closing quotation mark belongs to the title before.
  if (!isPlainLetterAt(venue, 0))
    venue = venue.replace(
      /^(?:[\s.,;:()\]–—|*†@/\\”»」』）】，、。；：-]|["'’?!](?=[\s.,;:)]))+|^(?:\(?(?:19|20)\d\d\)?[\s.,]+)/u,
      '',
    );
  if (/^(?:19|20)\d\d[.,]/u.test(venue)) venue = venue.replace(/^\d{4}[.,]\s+/u, '');
  if (venue.startsWith('《')) venue = venue.replace(NAMED, '$1$2');
  if (venue.includes(')')) venue = withoutOpenBracket(venue);
  if (venue.startsWith('[')) venue = venue.replace(/^\[([^[\]]+)\][\s.,;]*$/u, '$1');
  if (/^[\s.,;:AEFHIPTadfhipt]/u.test(venue)) venue = venue.replace(LEADS, '');
  if (/\b(?:IF|SJR|JCR|[Ii]mpact [Ff]actor)\b/u.test(venue)) venue = venue.replace(RATING, '');
  if (venue.includes(' · ')) venue = venue.replace(DATE_BEHIND, '');
  return isPlainLetterAt(venue, venue.length - 1) ? venue : venue.replace(/[\s.,;:([|–—（，、；：-]+$/u, '');
}

/** "River Letters, 12(3), 2023, (JCR IF 3.5, Quartile SJR Q1)": how the journal is rated. */
const RATING = /[\s.,;]*[([][^()[\]]{0,20}\b(?:IF|SJR|JCR|[Ii]mpact [Ff]actor)\b[^()[\]]{0,40}[)\]][\s.,;]*$/u;

/** "River Letters · 26 de junho de 2023", "River Letters · May 3, 2023": when it came out. */
const DATE_BEHIND = /\s·\s(?:\d{1,2}\.?\s(?:de\s)?)?\p{L}{3,10}\.?\s(?:de\s|\d{1,2},?\s)?(?:19|20)\d\d[\s.]*$/u;

const ADDRESS = /(?:https?:\/\/|(?<![\d.])10\.\d{4,9}\/)[^\s)\]]+[)\]]?/u;

/** "River Letters 4: 1-9. doi: 10.5555/rl.4 Epub 2020 Feb 3. PMID: 12345": where a work is found is no part of its venue. */
function withoutAddresses(text: string): string {
  const parts = text.replace(/[\s.,;]*\b(?:Epub|eCollection|PMID|PMCID)\b.*$/u, '').split(ADDRESS);
  return collapse(parts.map((part) => part.replace(LEADS_TO_ADDRESS, '')).join(' '));
}

const LEADS_TO_ADDRESS = /[\s.,;([–—-]{0,4}(?:\b(?:available (?:at|from)(?: SSRN)?|DOI|URL)[\s:]{0,3}){0,2}$/iu;

/** "2017). River Letters", "online paper) River Letters", "RIVERS'21)": brackets whose fellows stand with the title, and what they hold. */
function withoutOpenBracket(text: string): string {
  const close = text.indexOf(')');
  const open = text.indexOf('(');
  if (open >= 0 && open < close) return text;
  const inner = text.slice(0, close).trim();
  const rest = text.slice(close + 1).replace(/^[\s.,:;]+/u, '');
  if (!/\p{L}{2}/u.test(rest)) return inner;
  const isApart = inner.length < 30 && (HELD.test(inner) || LINK_LABEL.test(inner));
  return isApart ? rest : `${inner}${text.slice(close + 1)}`;
}

const HELD =
  /^(?:(?:19|20)\d\d\w?(?:,?\s\p{L}+\.?(?:\s\d{1,2})?)?|(?:eds?|hrsg|hg|dir|coords?)\.?|(?:共同)?(?:第?一作(?:者)?|通[讯信]作者))$/iu;

/** "《河流学报》（自然科学版）, 2024": what the marks of a name hold, and its edition; numbers behind it are its volume and pages. */
const NAMED = /^《([^《》]{2,80})》(（[^（）]{1,12}版）)?(?:[^\d]*(?:(?:19|20)\d\d)?[^\d]*$)?/u;

/** "In River Letters", "in the Proceedings of ...", "Accepted for publication in River Letters"; "in preparation" is no venue, and whole. */
const LEADS =
  /^[\s.,;:]*(?:(?:(?:has been|is|was) )?(?:[Aa]ccepted|[Pp]ublished|[Pp]resented|(?:[Tt]o )?[Aa]ppear(?:ed|s|ing)?|[Ff]orthcoming)(?: for (?:publication|presentation)| as an? (?:\p{L}+ ){1,2}(?:paper|presentation))? (?:to|in|at|by)\s+(?:the\s+)?(?=[\p{L}\d])|(?:In:?(?!\s+(?:prep(?:aration|\.)?|press|review|revision|submission)\b)|En|Dans|in:?(?=\s+(?:the\s+)?[\p{Lu}\d]))\s+(?:the\s+(?=Proc))?)/u;
