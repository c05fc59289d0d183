/** A listing made ready to be compared: everything that is worked out once for a record and not once for a pair. Pure. */
import { type PersonName, personName } from '../publication/person-name.ts';
import type { Publication } from '../publication/publication.ts';
import { titleWords } from '../publication/title.ts';
import { isPreprint, type VenueKind, venueKind, venueWords } from '../publication/venue.ts';
import { fingerprint, wordBits } from './fingerprint.ts';

/** What is compared of a listing. */
export interface Prepared {
  readonly record: Publication;
  readonly words: readonly string[];
  readonly compact: string;
  /** See `wordBits`. */
  readonly bits: number;
  /** See `fingerprint`. */
  readonly order: number;
  readonly notice: string | undefined;
  /** So few letters that other works may bear the same title. */
  readonly short: boolean;
  /** Names a kind of text, not one work: `Editorial`, `Book review`. */
  readonly generic: boolean;
  readonly people: readonly PersonName[];
  readonly cut: boolean;
  readonly year: number | undefined;
  /** The DOI without the version that some agencies append. */
  readonly doi: string | undefined;
  readonly volume: readonly string[];
  readonly issue: readonly string[];
  /** The numbers of pages, the first page first; empty where unknown, torn, or counted from 1. */
  readonly pages: readonly string[];
  /** The page is an article number (`e12724`), which says nothing about page numbers. */
  readonly articleNumber: boolean;
  readonly preprint: boolean;
  readonly venueKind: VenueKind | undefined;
  readonly venue: readonly string[];
}

/** Titles that recur: they name a kind of text, not one work. Compared without gaps. */
const GENERIC =
  /^(?:(?:guest|special)?editor(?:ial|s|sinchief)?(?:s?(?:notes?|comments?|introduction|message|remarks|letter|preface|page|statement))?s?|(?:anintroduction|introduction|foreword|preface)(?:tothe?special(?:issue|section))?|(?:authors?)?(?:reply|response)|comments?|(?:panel)?discussion|errat(?:a|um)(?:notes?)?|corrigend(?:a|um)|correction|(?:front|back)matter|volumeinformation|tableofcontents|contents|(?:author|subject)?index|bookreviews?(?:column)?|letters?(?:totheeditor)?|news|(?:meeting)?abstracts?|announcements?|obituary|summary|conclusions?|overview|keynote(?:address|talk)?|panel|tutorial|privatecorrespondence|acknowledge?ments?|reviewers?|calendar|inmemoriam)$/u;
const SERIAL =
  /(?:chair|editor|president|chairman)s?(?:message|letter|notes?|comments?|remarks|corner|column)|^(?:remarks|messages?|notes?|letters?)from|^(?:reporton|abstractsof).{0,24}$|specialissue|specialsection|reminiscences|paper\d+$|^termsof/u;

/** Works `record` out. */
export function prepared(record: Publication): Prepared {
  const { words, compact, notice } = titleWords(record.title);
  const volume = numbers(record.volume);
  const issue = numbers(record.issue);
  return {
    record,
    words,
    compact,
    bits: wordBits(words),
    order: fingerprint(record),
    notice,
    short: compact.length < 16,
    generic: compact.length < 5 || (compact.length < 80 && (GENERIC.test(compact) || SERIAL.test(compact))),
    people: record.authors.slice(0, 300).flatMap((author) => personName(author) ?? []),
    cut: record.authorsCut === true || record.authors.some((author) => /\bet al|\bothers$|[…?]$/u.test(author)),
    year: record.year,
    doi: record.ids.doi?.replace(/(?:\.pub\d+|[./]v\d+|\/+)$/u, ''),
    volume,
    issue,
    pages: pageNumbers(record.pages),
    articleNumber: /^[a-z]+\d+$/iu.test(record.pages ?? ''),
    preprint: isPreprint(record),
    venueKind: venueKind(record),
    venue: record.venue === undefined ? [] : venueWords(record.venue.slice(0, 300)),
  };
}

/** The numbers in a volume or issue, without leading zeros; none where a bracket was torn (`3)`). */
function numbers(text: string | undefined): string[] {
  if (text === undefined || text.length > 60 || /^[^(]*\)/u.test(text)) return [];
  return (text.match(/\d+/gu) ?? []).map((number) => number.replace(/^0+(?=\d)/u, ''));
}

/**
 * The numbers of pages. Tables tear them: `t-8` and `Suppl-5` lost their first page, `01-Sep` was taken for a date. A
 * range from 1 counts the article's own pages.
 */
function pageNumbers(text: string | undefined): string[] {
  const found = text === undefined || /^[a-z]+-\d|[A-Z][a-z]{2}$/iu.test(text) ? [] : numbers(text);
  return found[0] === '1' ? [] : found;
}
