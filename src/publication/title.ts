/** What a title says once spelling, markup and the notes that catalogues add are put aside. Pure. */
import { folded, wordsOf } from './fold.ts';

/** Notes of catalogues: `[Russian]`, `[Review] [21 refs]`, `(Provisional abstract)`, `[Erratum appears in …]`. */
const NOTES =
  /[[(](?:[^[\]()]*\b(?:erratum|corrigendum|correction|retraction|comment|reply)s? (?:appears? )?in\b.*|see comments?|corrected|(?:provisional|structured|meeting)? ?abstract|brief record|(?:tutorial|panel)(?: session| abstract| summary)?|demo(?:nstration)?(?: description| paper)?|experience paper|extended abstract|(?:systematic )?review|\d+ refs?|article in [a-z]+|in [a-z]+)[\])]\.?/gu;
/** A lone word in brackets at the end names a language or a kind: `. [Chinese]`, `[Z]`. */
const LAST_BRACKETS = /[.\s]\[[\p{L}\s]{1,20}\]\.?\s*$/u;
/** `Translated title <ORIGINAL> title in its own language`. */
const ORIGINAL = /<original>.*$| - group of \d+.*$/u;

/** A notice about a work is never the work: `Erratum`, `Reply to`, `Retraction of`, `Comment on`. */
const NOTICE =
  /^\W*(?:(?:author'?s?|publisher'?s?|editorial) )?(errat(?:um|a)|corrigend(?:um|a)|correct(?:ion|ed version)s?(?= to\b|:|$)|retract(?:ion|ed)(?: note)?(?=\W|$)|expression of concern|withdrawn|addend(?:um|a)|comment(?:s|ary)? (?:on|to)|(?:author'?s? )?(?:reply|response|rejoinder)(?= to\b|:|\W*$)|discussion of|letter to|re:|book review|review of)/u;
const NOTICE_AT_END =
  /[[(:]\s*(errat(?:um|a)|corrigend(?:um|a)|correction|retract(?:ion|ed)(?: article)?|withdrawn|reply|response|comment|book review|addend(?:um|a))\s*[\])]?\s*$/u;

/** What is compared of a title. */
export interface TitleWords {
  /** Folded words in order; empty where the title says nothing. */
  readonly words: readonly string[];
  /** The words without gaps: `web-based` and `webbased` are equal. */
  readonly compact: string;
  /** Which kind of notice about another work the title announces, by its first letters. */
  readonly notice?: string;
}

/** Letters that may stand in a title without more being meant by them than by a gap; nearly all titles hold no others. */
const PLAIN = /^[A-Za-z0-9 ,.:;?/+-]*$/u;
const LONGEST_PLAIN = 400;
const PLACEHOLDER = /^(?:unknown|untitled|notitle(?:available)?|na|null|undefined|none|title)$/u;
const LONGEST_PLACEHOLDER = 16;

/** The words of `title`. Placeholders such as `UNKNOWN` or `N/A` give none. */
export function titleWords(title: string): TitleWords {
  const isPlain = title.length < LONGEST_PLAIN && PLAIN.test(title) && !title.includes(' - ');
  const shown = isPlain ? title.toLowerCase() : folded(title);
  // Line breaks and runs of spaces must not hide `Reply  to`.
  const plain = /\s\s|[\t\n\r]/u.test(shown) ? shown.replace(/\s+/gu, ' ') : shown;
  const words = isPlain ? (plain.match(/[a-z0-9]+/gu) ?? []) : wordsOf(withoutNotes(plain));
  const compact = words.join('');
  if (compact.length <= LONGEST_PLACEHOLDER && PLACEHOLDER.test(compact)) return { words: [], compact: '' };
  const notice = NOTICE.exec(plain) ?? (/[[(:]/u.test(plain) ? NOTICE_AT_END.exec(plain) : null);
  if (notice === null) return { words, compact };
  return { words, compact, notice: (notice[1] ?? '').replace(/\W/gu, '').slice(0, 6) };
}

/** `plain` without the notes of catalogues. */
function withoutNotes(plain: string): string {
  if (!/[[(<]| - group/u.test(plain)) return plain;
  const bare = plain.replace(ORIGINAL, '').replace(NOTES, ' ').replace(LAST_BRACKETS, ' ');
  return /\p{L}/u.test(bare) ? bare : plain;
}
