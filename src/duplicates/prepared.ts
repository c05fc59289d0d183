/** A listing made ready to be compared: everything that is worked out once for a record and not once for a pair. Pure. */
import { type PersonName, personName } from '../publication/person-name.ts';
import type { Publication } from '../publication/publication.ts';
import { titleWords } from '../publication/title.ts';
import { isPreprint, type VenueKind, venueKind, venueWords } from '../publication/venue.ts';

/** What is compared of a listing. */
export interface Prepared {
  readonly record: Publication;
  readonly words: readonly string[];
  readonly compact: string;
  readonly notice: string | undefined;
  /** Too short or too common to name one work. */
  readonly generic: boolean;
  readonly people: readonly PersonName[];
  readonly cut: boolean;
  readonly year: number | undefined;
  /** The DOI without the version that some agencies append. */
  readonly doi: string | undefined;
  readonly volume: readonly string[];
  readonly issue: readonly string[];
  /** The first page's number; absent where unknown or counted from 1 before a volume was given. */
  readonly page: string | undefined;
  readonly preprint: boolean;
  readonly venueKind: VenueKind | undefined;
  readonly venue: readonly string[];
}

const GENERIC =
  /^(?:(?:guest|special|from the|the)?(?:editor(?:ial|s|sinchief)?(?:s?(?:notes?|comments?|introduction|message|remarks|letter|preface|page|statement))?|introduction|foreword|preface|reply|response|comments?|discussion|errat(?:a|um)(?:notes?)?|corrigend(?:a|um)|correction|(?:front|back)matter|volumeinformation|tableofcontents|contents|index|bookreviews?|letters?(?:totheeditor)?|news|abstracts?|announcements?|obituary|summary|conclusions?|overview|keynote(?:address|talk)?|panel|tutorial|privatecorrespondence|acknowledge?ments?|reviewers?|calendar|inmemoriam))/u;
const SERIAL =
  /(?:chair|editor|president|chairman)s?(?:message|letter|notes?|comments?|remarks|corner|column)|^(?:remarks|messages?|notes?|letters?)from|^reporton|specialissue|specialsection|reminiscences|influentialpapers|researchsurveys|paper\d+$|^termsof/u;

/** Works `record` out. */
export function prepared(record: Publication): Prepared {
  const { words, compact, notice } = titleWords(record.title);
  const volume = numbers(record.volume);
  const issue = numbers(record.issue);
  const page = numbers(record.pages)[0];
  return {
    record,
    words,
    compact,
    notice,
    generic: compact.length < 16 || (compact.length < 60 && (GENERIC.test(compact) || SERIAL.test(compact))),
    people: record.authors.slice(0, 300).flatMap((author) => personName(author) ?? []),
    cut: record.authorsCut === true || record.authors.some((author) => /\bet al|\bothers$|[…?]$/u.test(author)),
    year: record.year,
    doi: record.ids.doi?.replace(/(?:\.pub\d+|[./]v\d+)$/u, ''),
    volume,
    issue,
    page: page === '1' && volume.length === 0 ? undefined : page,
    preprint: isPreprint(record),
    venueKind: venueKind(record),
    venue: record.venue === undefined ? [] : venueWords(record.venue.slice(0, 300)),
  };
}

/** The numbers in a volume, issue or page, without leading zeros; none where a bracket was torn (`3)`). */
function numbers(text: string | undefined): string[] {
  if (text === undefined || text.length > 60 || /^[^(]*\)/u.test(text) || /\b[A-Z][a-z]{2}$/u.test(text)) return [];
  return (text.match(/\d+/gu) ?? []).map((number) => number.replace(/^0+(?=\d)/u, ''));
}
