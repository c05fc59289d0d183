/** What a title says once spelling, markup and the notes that catalogues add are put aside. Pure. */
import { anyOf } from './any-of.ts';
import { folded, wordsOf } from './fold.ts';

/**
 * Notes of catalogues: `[Russian]`, `[Review] [21 refs]`, `(Provisional abstract)`, `(multiple letters) [1]`, `(comment in …)`;
 * and of authors: `(Best Paper Award)`, `[oral]`, `(to appear)`.
 */
const NOTES = anyOf(
  'gu',
  [
    /[^[\]()]*\b(?:erratum|corrigendum|correction|retraction|comment|reply)s? (?:appears? )?in\b.*|see comments?|corrected/u,
    /(?:provisional|structured|meeting)? ?abstract(?: no\W{1,2}\w+)?|brief record|extended abstract/u,
    /(?:tutorial|panel)(?: session| abstract| summary)?|demo(?:nstration)?(?: description| paper)?|experience paper/u,
    /version \d+; (?:peer review|referees)[^[\]]*/u,
    /(?:systematic )?review|\d+ refs?|article in [a-z]+|in [a-z]+|multiple letters(?:\) \[\d+)?/u,
    // What authors add: how the paper was honoured and presented, and how far it is.
    /(?:best|outstanding|distinguished)(?: [a-z-]+){0,3} (?:awards?|papers?|nominee|nomination|finalist|candidate)/u,
    /honou?rable mention|(?:oral|spotlight)(?: (?:presentation|paper))?|invited(?: paper)?/u,
    /to appear|in press|forthcoming|submitted|accepted|under review|full version|preprint/u,
  ],
  { before: /[[(]/u, after: /[\])]\.?/u },
);
/** `[Erratum appears in …]`, which tables cut off, and of which there may be several: all that follows is notes too. */
const NOTED_BEHIND =
  /(?<=.)\[(?:published )?(?:erratum|corrigendum|correction|retraction|comment|reply)s? (?:appears? )?in\b.*$/u;
/** What a letter answers: `… N Engl J Med. 2009 Jan 29;360(5):544-6`. */
const ANSWERED = /\.{3}\s.*;\d+(?:\([^()]*\))?:[a-z]?\d[\d-]*\W*$/u;
/**
 * How databases write the title of a correction: with the place of what it corrects behind it, `(vol 360, pg 542, 2009)` or
 * `(New England Journal of Medicine (2009) 360 (542-544))`.
 */
const CORRECTED =
  /\s\((?:(?:retraction of )?vol \d+, [^()]*\b(?:19|20)\d\d\)?|[^()]+\([^()]*(?:19|20)\d\d\) \d+:? ?\(?[a-z]?\d.*)\W*$/u;
/** A lone word in brackets at the end names a language or a kind: `. [Chinese]`, `[Z]`. */
const LAST_BRACKETS = /[.\s]\[[\p{L}\s]{1,20}\]\.?\s*$/u;
/** `Translated title <ORIGINAL> title in its own language`, `Translated title. [German] Title in its own language`. */
const ORIGINAL =
  /<original>.*$| - group of \d+.*$|(?<=[.?!]\s*)\[(?:[a-z]+(?:ish|ese|ian|man|ean)|french|dutch|czech|greek|hebrew|arabic)\]\s[^[].*$/u;

/** `折叠方法研究(A study of folding methods)`: the title once more, in Latin letters. */
const IN_LATIN = /(?<=^[^a-z]*\p{Script=Han}[^a-z]*)\([a-z][^()\p{Script=Han}]{12,}\)\W*$/u;

/** A notice about a work is never the work: `Erratum`, `Reply to`, `Retraction of`, `Comment on`, `Data from:`. */
const NOTICES = anyOf('u', [
  /(?:supporting|supplementary|replication) (?:data|material) (?:for|to)|data (?:for|from)(?=: | ["“])/u,
  /errat(?:um|a)|corrigend(?:um|a)|correct(?:ion|ed version)s?(?= to\b|:|$)|addend(?:um|a)/u,
  /retract(?:ion|ed)(?: note)?(?=\W|$)|expression of concern|withdrawn/u,
  /comment(?:s|ary)? (?:on|to)|(?:author'?s? )?(?:reply|response|rejoinder)(?= to\b|:|\W*$)/u,
  /discussion of|letter (?:to|(?:by .*)?regarding)|summar(?:y|ies) for patients|re:|book review|review of/u,
]);
const NOTICE = new RegExp(
  String.raw`^\W*(?:(?:author'?s?|publisher'?s?|editorial|notice of) )?(${NOTICES.source})`,
  'u',
);
const NOTICE_AT_END = anyOf('u', [
  /(?:[[(:]|\s-(?=\s*reply)|\bauthors?'?(?= re(?:ply|sponse)))\s*(errat(?:um|a)|corrigend(?:um|a)|correction|retract(?:ion|ed)(?: article)?|withdrawn|reply|response|comment|book review|addend(?:um|a)|data ?set)\s*[\])]?\s*$/u,
  /(?:\s-|:)\s*(reply) to\b/u,
]);

/** What is compared of a title. */
export interface TitleText {
  /** Its folded words without gaps: `web-based` and `webbased` are equal. Empty where the title says nothing. */
  readonly compact: string;
  /** Where in `compact` each word ends, in order. */
  readonly ends: readonly number[];
  /** Which kind of notice about another work the title announces, by its first letters. */
  readonly notice: string | undefined;
}

/** What may stand between the words of a title without more being meant by it than by a gap. */
const PLAIN_GAPS: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  ' ,.:;?/+-'.includes(String.fromCharCode(code)),
);
const LONGEST_PLAIN = 400;
const GAPS = /[^a-z0-9]+/gu;
const PLACEHOLDER = /^(?:unknown|untitled|notitle(?:available)?|na|null|undefined|none|title)$/u;
const LONGEST_PLACEHOLDER = 16;

/** Reads `title`. Placeholders such as `UNKNOWN` or `N/A` say nothing. */
export function titleText(title: string): TitleText {
  const plainEnds = title.length < LONGEST_PLAIN && !title.includes(' - ') ? endsOfPlain(title) : undefined;
  const isPlain = plainEnds !== undefined;
  const shown = isPlain ? title.toLowerCase() : folded(title);
  // Line breaks and runs of spaces must not hide `Reply  to`.
  const hasRuns = isPlain ? shown.includes('  ') : /\s\s|[\t\n\r]/u.test(shown);
  const whole = hasRuns ? shown.replace(/\s+/gu, ' ') : shown;
  const plain = isPlain || !whole.includes('[') ? whole : whole.replace(NOTED_BEHIND, '');
  const words = isPlain ? NONE : wordsOf(withoutNotes(plain));
  const compact = isPlain ? plain.replace(GAPS, '') : words.join('');
  if (compact.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(compact)) return SILENT;
  return { compact, ends: plainEnds ?? endsOf(words), notice: noticeOf(plain) };
}

const NONE: readonly string[] = [];
const SILENT: TitleText = { compact: '', ends: [], notice: undefined };

/**
 * Where the words of a title end once all that stands between them is gone. Undefined where it holds more than ASCII
 * letters, digits and plain gaps; nearly all titles hold no more.
 */
function endsOfPlain(title: string): number[] | undefined {
  const ends: number[] = [];
  let length = 0;
  let end = 0;
  for (let at = 0; at < title.length; at += 1) {
    const letter = title.charCodeAt(at);
    const small = letter | CAPITAL;
    if ((small >= A && small <= Z) || (letter >= NIL && letter <= NINE)) length += 1;
    else if (PLAIN_GAPS[letter] !== true) return undefined;
    else if (length > end) ends.push((end = length));
  }
  if (length > end) ends.push(length);
  return ends;
}

const [A, Z, NIL, NINE] = [0x61, 0x7a, 0x30, 0x39];
/** The bit that tells a small letter from its capital. */
const CAPITAL = 0x20;

function endsOf(words: readonly string[]): number[] {
  let end = 0;
  return words.map((word) => (end += word.length));
}

/** Which kind of notice `plain` announces. */
function noticeOf(plain: string): string | undefined {
  const notice = NOTICE.exec(plain) ?? (/[[(:]|\bre(?:ply|sponse)\b/u.test(plain) ? NOTICE_AT_END.exec(plain) : null);
  if (notice !== null) return (notice[1] ?? notice[2] ?? '').replace(/\W/gu, '').slice(0, 6);
  return plain.includes('(') && CORRECTED.test(plain) ? 'erratu' : undefined;
}

/** `plain` without the notes of catalogues. */
function withoutNotes(plain: string): string {
  if (!/[[(<]|\.{3}| - group/u.test(plain)) return plain;
  const bare = plain
    .replace(ORIGINAL, '')
    .replace(IN_LATIN, '')
    .replace(ANSWERED, '')
    .replace(CORRECTED, '')
    .replace(NOTES, ' ')
    .replace(LAST_BRACKETS, ' ');
  return /\p{L}/u.test(bare) ? bare : plain;
}
